import type { Remark } from '../../../model/remark.ts';
import type { Structure } from '../configuration.ts';
import { readMatch, type Scope } from '../locations.ts';
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
  for (const server of structure.servers) visit(server.scope);
  return remarks;
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
    const kind = match.kind === 'prefix-final' ? 'prefix' : match.kind;
    const key = `${kind} ${match.text}`;
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
  for (const handler of scope.level.own.get('proxy_pass') ?? []) {
    const remark = wrongPass(handler, scope, structure);
    if (remark !== undefined && !isTemplated(handler.args[0] ?? '')) remarks.push(remark);
  }
}

function wrongPass(handler: Statement, scope: Scope, structure: Structure): Remark | undefined {
  const argument = handler.args[0] ?? '';
  if (scope.level.kind === 'server' || hasVariables(argument)) return undefined;
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
  const place = placeWithoutUri(scope);
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

function placeWithoutUri(scope: Scope): string | undefined {
  if (scope.level.kind === 'if') return 'inside an `if`';
  if (scope.level.kind === 'limit_except') return 'inside a `limit_except`';
  if (scope.match?.kind === 'regex') return 'in a location given by a pattern';
  return scope.match?.kind === 'named' ? 'in a named location' : undefined;
}
