import type { Remark } from '../../../model/remark.ts';
import { basename } from '../../../text/path.ts';
import type { Structure } from '../configuration.ts';
import { says } from '../folded.ts';
import { inForce, ownFirst } from '../levels.ts';
import type { Scope } from '../locations.ts';
import { hasVariables } from '../script.ts';
import type { Statement } from '../statement.ts';
import { refused } from './refusal.ts';

/** What concerns directives together rather than one by one. */
export function checkWhole(structure: Structure): readonly Remark[] {
  return [...missingEvents(structure), ...missingCompany(structure)];
}

/** Lines that may be wrong for what stands beside them. */
function missingCompany({ inventory, servers }: Structure): readonly Remark[] {
  const lines = inventory.lines.filter(
    ({ name, args }) =>
      (name === 'alias' && inventory.names.has('root')) ||
      (name === 'proxy_redirect' && args[0] === 'default'),
  );
  if (lines.length === 0) return [];
  const sayings = new Set(lines.map(({ args }) => args));
  return servers
    .filter(({ statement: { folded } }) => folded === undefined || says(folded, sayings))
    .flatMap(({ scope }) => inScope(scope));
}

function missingEvents(structure: Structure): readonly Remark[] {
  const { main, complete, http } = structure;
  if (!complete || main.some((each) => each.name === 'events') || http.block === undefined) return [];
  const help = 'Add `events {}` at the top.';
  // Under another name it may be an excerpt: people publish the http block alone.
  if (basename(http.block.at.file) !== 'nginx.conf') {
    const text = 'There is no `events` block here: as a main config, nginx would not start with this file.';
    return [{ ...refused(http.block, { text, help }), effect: 'degrades' }];
  }
  const text = 'This main config has no `events` block: nginx does not start without one.';
  return [refused(http.block, { text, help })];
}

function inScope(scope: Scope): readonly Remark[] {
  return [
    ...rootAndAlias(scope),
    ...defaultRedirect(scope),
    ...[...scope.children.all, ...scope.ifs.values()].flatMap(inScope),
  ];
}

function rootAndAlias(scope: Scope): readonly Remark[] {
  const root = ownFirst(scope.level, 'root');
  const alias = ownFirst(scope.level, 'alias');
  if (root === undefined || alias === undefined) return [];
  const late = root.at.start > alias.at.start ? root : alias;
  const early = late === root ? alias : root;
  return [
    refused(late, {
      text: `\`${late.name}\` stands beside \`${early.name}\`: nginx does not start with both in one location.`,
      related: [{ at: early.at, text: `\`${early.name}\` is set here` }],
    }),
  ];
}

/** `proxy_redirect default` is made of the proxy_pass before it. */
function defaultRedirect(scope: Scope): readonly Remark[] {
  const line = scope.level.own.get('proxy_redirect')?.find((each) => each.args[0] === 'default');
  if (line === undefined) return [];
  const pass = ownFirst(scope.level, 'proxy_pass');
  const isBefore = (each: Statement): boolean =>
    scope.level.statements.indexOf(each) < scope.level.statements.indexOf(line);
  if (pass !== undefined && !isBefore(pass))
    return [
      refused(line, {
        text: '`proxy_redirect default` must stand after `proxy_pass`: nginx does not start with it.',
      }),
    ];
  if (pass !== undefined && hasVariables(pass.args[0] ?? ''))
    return [
      refused(line, {
        text: '`proxy_redirect default` cannot go with variables in `proxy_pass`: nginx does not start with it.',
      }),
    ];
  if (pass === undefined && inForce(scope.level, 'proxy_pass') === undefined && scope.level.kind !== 'if')
    return [
      refused(line, {
        text: '`proxy_redirect default` needs a `proxy_pass` before it in the same block: nginx does not start with it.',
      }),
    ];
  return [];
}
