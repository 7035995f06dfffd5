import type { Remark } from '../../../model/remark.ts';
import type { Configuration } from '../configuration.ts';
import { knownDirective } from '../directives.ts';
import type { Statement } from '../statement.ts';
import { refusal } from './refusal.ts';

/** Whether a directive may stand where it stands (server/config.c, invoke_cmd; ap_check_cmd_context). */
export function contextRefused(statement: Statement, configuration: Configuration): Remark | undefined {
  const known = knownDirective(statement.name);
  if (known === undefined) return undefined;
  const around = ancestors(statement);
  const section = around.find((each) => SECTIONS.has(each.name));
  const host = around.find((each) => each.name === '<virtualhost');
  const where = (outer: Statement) => `in \`${outer.written}>\``;
  if (known.context === 'directory' && section === undefined) {
    // A file whose surroundings cannot be seen may stand in a section.
    if (configuration.extent === 'part') return undefined;
    return refusal(
      statement.at,
      `\`${statement.written}\` is not allowed outside of a section such as <Location> or <Directory>.`,
    );
  }
  if (section !== undefined && known.context !== 'directory' && known.context !== 'anywhere') {
    if (/^<proxy/.test(section.name) && /^sslproxy/.test(statement.name)) return undefined;
    return refusal(
      statement.at,
      `\`${statement.written}\` is not allowed ${where(section)}.`,
      helpFor(statement),
    );
  }
  if (host !== undefined && known.context === 'global')
    return refusal(
      statement.at,
      `\`${statement.written}\` is not allowed ${where(host)}: it belongs to the main config.`,
    );
  if (PASSES.has(statement.name) && section !== undefined && FILES.has(section.name))
    return refusal(statement.at, `\`${statement.written}\` cannot stand ${where(section)}.`);
  return undefined;
}

function helpFor({ name }: Statement): string | undefined {
  if (name === 'proxytimeout' || name === 'timeout')
    return 'Put it beside the section, or write `timeout=` on the ProxyPass.';
  return undefined;
}

function ancestors(statement: Statement): readonly Statement[] {
  const found: Statement[] = [];
  for (let each = statement.parent; each !== undefined; each = each.parent) found.push(each);
  return found;
}

const PASSES: ReadonlySet<string> = new Set(['proxypass', 'proxypassmatch']);
const FILES: ReadonlySet<string> = new Set([
  '<directory',
  '<directorymatch',
  '<files',
  '<filesmatch',
  '<if',
  '<elseif',
  '<else',
]);

/** Sections that make a context of directories, whatever they are about. */
const SECTIONS: ReadonlySet<string> = new Set([
  '<directory',
  '<directorymatch',
  '<location',
  '<locationmatch',
  '<files',
  '<filesmatch',
  '<if',
  '<elseif',
  '<else',
  '<proxy',
  '<proxymatch',
  '<limit',
  '<limitexcept',
  '<authnprovideralias',
  '<authzprovideralias',
]);
