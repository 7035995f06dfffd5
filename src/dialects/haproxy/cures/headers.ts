import type { Exchange } from '../../../model/exchange.ts';
import { linesOf as headerLinesOf } from '../../../model/header.ts';
import { schemeOf } from '../../../model/request.ts';
import type { Program } from '../program.ts';
import { optionOf, type ProxySection } from '../proxy.ts';
import type { Cure } from './cure.ts';

export function without(exchange: Exchange, name: string, outcome: string): Cure | undefined {
  const lines = exchange.requestHeaders.filter((header) => header.name === name && header.at !== undefined);
  if (lines.length === 0) return undefined;
  const names = lines.map(
    ({ directive, value }) => `\`${directive}${value === undefined ? '' : ` ${value}`}\``,
  );
  return {
    help: `Take ${names.join(' and ')} out: ${outcome}`,
    lines: [],
    replaces: lines.flatMap(({ at }) => at ?? []),
  };
}

/** Both branches, so that nothing the client claims is left. */
export function proto(exchange: Exchange): Cure {
  const behind = exchange.request.front !== 'none' && schemeOf(exchange.request) === 'https';
  const lines = behind
    ? ['http-request set-header X-Forwarded-Proto https']
    : [
        'http-request set-header X-Forwarded-Proto http',
        'http-request set-header X-Forwarded-Proto https if { ssl_fc }',
      ];
  return {
    help: `Write ${lines.map((line) => `\`${line}\``).join(' and ')}.`,
    lines,
    replaces: headerLinesOf(exchange.requestHeaders, 'x-forwarded-proto').flatMap(({ at }) => at ?? []),
  };
}

export function clientAddress(exchange: Exchange, section: ProxySection, program: Program): Cure {
  const forwarded = headerLinesOf(exchange.requestHeaders, 'x-forwarded-for');
  const real = headerLinesOf(exchange.requestHeaders, 'x-real-ip');
  const rules = [...forwarded, ...real.filter(({ carries }) => carries !== 'client-ip')].filter(
    ({ directive }) => directive?.startsWith('http-request'),
  );
  const frontend = exchange.site === undefined ? undefined : program.sites[exchange.site]?.frontend;
  const forwards = [section, frontend].some(
    (proxy) => proxy !== undefined && optionOf(proxy, 'forwardfor') !== undefined,
  );
  const behind = exchange.request.front !== 'none';
  const under =
    forwards &&
    forwarded.every(({ carries, otherwise }) => carries === 'client-supplied' && otherwise === undefined);
  if (under) {
    const line = 'http-request set-header X-Forwarded-For %[src]';
    return {
      help: `Write \`${line}\`: \`option forwardfor\` here names another header, which Pulse does not read.`,
      lines: [line],
      replaces: rules.flatMap(({ at }) => at ?? []),
    };
  }
  const lines = [
    ...(behind ? [] : ['http-request del-header X-Forwarded-For']),
    ...(forwards ? [] : ['option forwardfor']),
  ];
  return {
    help: `Write ${lines.map((line) => `\`${line}\``).join(' and ')}: the client's own copy goes, and its real address is added.`,
    lines,
    replaces: rules.flatMap(({ at }) => at ?? []),
  };
}

export function securityHeaders(exchange: Exchange): Cure {
  const secure = schemeOf(exchange.request) === 'https';
  const lines = [
    'http-response set-header X-Frame-Options DENY',
    'http-response set-header X-Content-Type-Options nosniff',
    ...(secure ? ['http-response set-header Strict-Transport-Security "max-age=31536000"'] : []),
  ];
  const doubled = exchange.responseHeaders.added.filter(({ name }) =>
    ['x-frame-options', 'x-content-type-options', 'strict-transport-security'].includes(name),
  );
  return {
    help: '`http-response set-header` replaces what Pulse sends, so that nothing is doubled.',
    lines,
    replaces: doubled.flatMap(({ at }) => at ?? []),
  };
}
