import type { Remark } from '../../../model/remark.ts';
import { hasBlock, nextOf, sayingOf } from '../../../syntax/nginx/outline.ts';
import type { Structure } from '../configuration.ts';
import { type Folded, placeless } from '../folded.ts';
import { type Match, readMatch, type Scope } from '../locations.ts';
import { readPassUrl } from '../proxy-pass.ts';
import { hasVariables } from '../script.ts';
import type { Statement } from '../statement.ts';
import { readAuthority } from '../upstream.ts';
import { isTemplated, refused } from './refusal.ts';

/** How locations may be nested and named, and what a proxy_pass may say in each (`ngx_http_core_location`, `ngx_http_proxy_pass`). */
export function checkLocations(structure: Structure): readonly Remark[] {
  const remarks: Remark[] = [];
  const visit = (scope: Scope): void => {
    addWrongModifiers(scope, remarks);
    addDuplicates(scope, remarks);
    addWrongPasses(scope, structure, remarks);
    for (const child of scope.children.all) {
      const remark = wrongNesting(scope, child);
      if (remark !== undefined) remarks.push(remark);
      visit(child);
    }
    for (const inner of scope.ifs.values()) addWrongPasses(inner, structure, remarks);
    if (scope.limitExcept !== undefined) addWrongPasses(scope.limitExcept, structure, remarks);
  };
  const isSound = soundnessOfFolded(structure);
  for (const server of structure.servers) {
    const { folded } = server.statement;
    if (folded === undefined || !isSound(folded)) visit(server.scope);
  }
  return remarks;
}

/** An address and a port, with which nothing can be wrong unless an upstream has such a name. */
const PLAIN_TARGET = /^https?:\/\/\d{1,3}(?:\.\d{1,3}){3}:[1-9]\d{0,3}$/;

/**
 * Whether a folded server is written plainly enough to see in its outline that there is nothing to be said against its
 * locations: none in one another, none twice, and each `proxy_pass` as it may be there.
 */
function soundnessOfFolded(structure: Structure): (server: Folded) => boolean {
  const matches = new Map<Statement['args'], Match | undefined>();
  const passes = { whole: new Set<Statement['args']>(), withoutUri: new Set<Statement['args']>() };
  const hasAddressAsName = [...structure.upstreams.keys()].some((name) => /^[\d.]+$/.test(name));
  return isSound;

  function isSound(server: Folded): boolean {
    const { outline, directive } = server;
    const behind = nextOf(outline, directive);
    const seen = new Set<string>();
    for (let at = directive + 1; at < behind; at = nextOf(outline, at)) {
      const { name, args } = sayingOf(outline, at);
      if (name !== 'location') continue;
      const match = matchOf(args);
      if (match === undefined || !hasBlock(outline, at)) return false;
      if (match.kind !== 'regex') {
        const key = keyOf(match);
        if (seen.has(key)) return false;
        seen.add(key);
      }
      if (!isSoundInside({ ...server, directive: at }, placeIn(match))) return false;
    }
    return true;
  }

  function isSoundInside(block: Folded, place: string | undefined): boolean {
    const { outline, directive } = block;
    const behind = nextOf(outline, directive);
    for (let at = directive + 1; at < behind; at = nextOf(outline, at)) {
      const { name, args } = sayingOf(outline, at);
      if (name === 'location') return false;
      if (name === 'proxy_pass' && !isSoundPass(block, at, args, place)) return false;
      const inner = hasBlock(outline, at) ? UNNAMED.get(name) : undefined;
      if (inner !== undefined && !isSoundInside({ ...block, directive: at }, inner)) return false;
    }
    return true;
  }

  function isSoundPass(
    block: Folded,
    at: number,
    args: Statement['args'],
    place: string | undefined,
  ): boolean {
    const sound = place === undefined ? passes.whole : passes.withoutUri;
    if (sound.has(args) || (!hasAddressAsName && PLAIN_TARGET.test(args[0] ?? ''))) return true;
    if (wrongPass(placeless(block, at), place, structure) !== undefined) return false;
    sound.add(args);
    return true;
  }

  function matchOf(args: Statement['args']): Match | undefined {
    if (!matches.has(args)) matches.set(args, readMatch(args));
    return matches.get(args);
  }
}

function addWrongModifiers({ level, children }: Scope, remarks: Remark[]): void {
  const locations = level.own.get('location') ?? [];
  if (locations.length === children.all.length) return;
  for (const each of locations)
    if (each.args.length > 0 && readMatch(each.args) === undefined)
      remarks.push(
        refused(each, {
          text: `\`${each.args[0]}\` is no modifier of \`location\`: nginx does not start with it.`,
          help: 'Its modifiers are `=`, `^~`, `~` and `~*`.',
        }),
      );
}

function addDuplicates(scope: Scope, remarks: Remark[]): void {
  const { all, exact, prefix, named, regexes } = scope.children;
  if (exact.size + prefix.size + named.size + regexes.length === all.length) return;
  const seen = new Map<string, Statement>();
  for (const { match, level } of all) {
    const { block } = level;
    if (match === undefined || block === undefined || match.kind === 'regex') continue;
    const key = keyOf(match);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, block);
    else
      remarks.push(
        refused(block, {
          text: `\`${block.text}\` is there a second time: nginx does not start with a duplicate location.`,
          help: 'Take one of the two out, and keep in the other what both are for.',
          related: [{ at: first.at, text: 'the first one' }],
        }),
      );
  }
}

function keyOf({ kind, text }: Match): string {
  return `${kind === 'prefix-final' ? 'prefix' : kind} ${text}`;
}

function wrongNesting(outer: Scope, inner: Scope): Remark | undefined {
  const { block } = inner.level;
  const { match } = outer;
  if (block === undefined || inner.match === undefined) return undefined;
  if (match === undefined) return undefined;
  const why = (text: string): Remark =>
    refused(block, {
      text: `${text}: nginx does not start with it.`,
      help: 'Move it out, beside the location that holds it now.',
    });
  if (match.kind === 'exact')
    return why(`\`${block.text}\` stands inside an exact location, which can hold none`);
  if (match.kind === 'named')
    return why(`\`${block.text}\` stands inside a named location, which can hold none`);
  if (inner.match.kind === 'named')
    return why(
      `The named location \`${inner.match.text}\` stands inside another one; it belongs to the \`server\``,
    );
  if (inner.match.kind !== 'regex' && !inner.match.text.startsWith(match.text))
    return why(`\`${block.text}\` lies outside of \`${match.text}\`, in which it is nested`);
  return undefined;
}

function addWrongPasses(scope: Scope, structure: Structure, remarks: Remark[]): void {
  if (scope.level.kind === 'server') return;
  const place = placeWithoutUri(scope);
  for (const handler of scope.level.own.get('proxy_pass') ?? []) {
    const remark = wrongPass(handler, place, structure);
    if (remark !== undefined) remarks.push(remark);
  }
}

/** `place` says where it may have no URI part. */
function wrongPass(handler: Statement, place: string | undefined, structure: Structure): Remark | undefined {
  const argument = handler.args[0] ?? '';
  if (hasVariables(argument) || isTemplated(argument)) return undefined;
  const url = readPassUrl(argument);
  if (url === undefined)
    return refused(handler, {
      text: `\`proxy_pass ${argument}\` does not begin with \`http://\` or \`https://\`: nginx does not start with it.`,
      ...(/^wss?:/i.test(argument)
        ? {
            help: `WebSockets begin as HTTP requests: write \`proxy_pass ${argument.replace(/^ws/i, 'http')};\`.`,
          }
        : { help: `Write \`proxy_pass http://${argument.replace(/^\w+:\/\//, '')};\`.` }),
    });
  const authority = readAuthority(url.authority, 80);
  if (authority === undefined)
    return refused(handler, {
      text: `\`${url.authority}\` in \`proxy_pass ${argument}\` is no host with a port from 1 to 65535: nginx does not start with it.`,
      help: 'Write `proxy_pass http://127.0.0.1:7655;`, with the address of your Pulse.',
    });
  if (url.uri !== '' && place !== undefined)
    return refused(handler, {
      text: `\`proxy_pass ${argument}\` has a URI part (\`${url.uri}\`), which nginx refuses ${place}.`,
      help: `Write \`proxy_pass ${url.scheme}://${url.authority};\`: the path is then passed on as it is.`,
    });
  const group = structure.upstreams.get(authority.host.toLowerCase());
  if (group !== undefined && /:\d+$/.test(url.authority) && !url.authority.startsWith('['))
    return refused(handler, {
      text: `\`${url.authority}\` names the upstream \`${group.name}\` with a port: an upstream has no port there, and nginx does not start with it.`,
      help: `Write \`proxy_pass ${url.scheme}://${group.name}${url.uri};\`, and the port in the upstream's \`server\` line.`,
      related: [{ at: group.statement.at, text: 'the upstream' }],
    });
  return undefined;
}

const UNNAMED: ReadonlyMap<string, string> = new Map([
  ['if', 'inside an `if`'],
  ['limit_except', 'inside a `limit_except`'],
]);

function placeWithoutUri({ level, match }: Scope): string | undefined {
  return UNNAMED.get(level.kind) ?? (match && placeIn(match));
}

function placeIn({ kind }: Match): string | undefined {
  if (kind === 'regex') return 'in a location given by a pattern';
  return kind === 'named' ? 'in a named location' : undefined;
}
