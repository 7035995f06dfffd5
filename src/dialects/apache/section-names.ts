import { tableOf } from '../../text/table.ts';
/** A section as its makers write it, by the lower-case name with its `<`. */
export function spelled(name: string): string {
  const bare = name.slice(1);
  return SPELLED[bare] ?? bare;
}

const SPELLED: Readonly<Record<string, string>> = tableOf({
  virtualhost: 'VirtualHost',
  location: 'Location',
  locationmatch: 'LocationMatch',
  directory: 'Directory',
  directorymatch: 'DirectoryMatch',
  files: 'Files',
  filesmatch: 'FilesMatch',
  ifmodule: 'IfModule',
  ifdefine: 'IfDefine',
  ifversion: 'IfVersion',
  iffile: 'IfFile',
  proxy: 'Proxy',
  proxymatch: 'ProxyMatch',
  requireall: 'RequireAll',
  requireany: 'RequireAny',
  requirenone: 'RequireNone',
  limit: 'Limit',
  limitexcept: 'LimitExcept',
  if: 'If',
  elseif: 'ElseIf',
  else: 'Else',
});
