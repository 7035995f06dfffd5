/**
 * The first words that begin a section, over all versions: from 2.2 on those of haproxy's REGISTER_CONFIG_SECTION calls,
 * and the ones of SPOE files. Which of them a given version knows is the dialect's business.
 */
const SECTION_KEYWORDS: ReadonlySet<string> = new Set([
  'global',
  'defaults',
  'frontend',
  'backend',
  'listen',
  'userlist',
  'peers',
  'resolvers',
  'mailers',
  'namespace_list',
  'http-errors',
  'cache',
  'ring',
  'log-forward',
  'log-profile',
  'fcgi-app',
  'crt-store',
  'acme',
  'traces',
  'program',
  'healthcheck',
  'spoe-agent',
  'spoe-message',
  'spoe-group',
]);

export function beginsSection(word: string): boolean {
  return SECTION_KEYWORDS.has(word);
}
