/** What the real httpd refuses for reasons that no config shows, and what it was given that this suite does not have. */
export const APACHE_OTHERWISE: Readonly<Record<string, string>> = {
  'apache/apache__httpd-tests__t__conf__extra.conf.in': 'a file that RewriteMap names is missing',
  'docs/apache/apache__httpd__docs__manual__rewrite__access.xml.b6.apache.conf':
    'a file that RewriteMap names is missing',
  'docs/apache/apache__httpd__docs__manual__mod__mod_authnz_fcgi.xml.b1.apache.conf':
    'a provider called "..." stands for any',
  'docs/apache/apache__httpd__docs__manual__mod__mod_dav.xml.b4.apache.conf':
    'a provider of a module that does not come with httpd',
  'docs/apache/apache__httpd__docs__manual__mod__mod_authnz_ldap.xml.b21.apache.conf':
    'an example whose password is made by a command',
  'docs/apache/apache__httpd__docs__manual__mod__mod_session_dbd.xml.b0.apache.conf':
    'a driver for a database is not installed',
  // `httpd -t` accepts them, and the server then does not start for want of a certificate.
  'apache/certbot__certbot__certbot__src__certbot___internal__plugins__apache__tls_configs__current-options-ssl-apache.conf':
    'a part of a virtual host by itself',
  'apache/certbot__certbot__certbot__src__certbot___internal__plugins__apache__tls_configs__old-options-ssl-apache.conf':
    'a part of a virtual host by itself',
  'apache/h5bp__server-configs-apache__h5bp__tls__ssl_engine.conf': 'a part of a virtual host by itself',
  'docs/apache/apache__httpd__docs__manual__mod__mod_ssl.xml.b8.apache.conf':
    'an excerpt without its certificate',
  'apache/apache__httpd-tests__t__conf__proxy.conf.in':
    'a template: 2.4.46 and 2.4.48 take its `@NAME@` for a host',
};
