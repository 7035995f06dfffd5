import { basename, dirname } from 'node:path';
import { readCase } from './case.ts';
import { valuesOf } from './headers.ts';
import type { ObservedExchange } from './observation.ts';
import { startApache } from './proxies/apache.ts';
import { startCaddy } from './proxies/caddy.ts';
import { startHaproxy } from './proxies/haproxy.ts';
import { installed, type Proxy as Program } from './proxies/installed.ts';
import { startNginx } from './proxies/nginx.ts';
import type { StartProxy } from './proxies/proxy.ts';
import { startTraefik } from './proxies/traefik.ts';
import { runCase } from './run.ts';

const starters: Partial<Record<string, StartProxy>> = {
  nginx: startNginx,
  haproxy: startHaproxy,
  apache: startApache,
  caddy: startCaddy,
  traefik: startTraefik,
};

/** Prints what the real proxy does with these cases, for whoever writes one; the folder above a case names the proxy. */
export async function observeCases(folders: readonly string[]): Promise<void> {
  const wanted = process.env.PROXY_VERSION;
  for (const folder of folders) {
    const dialect = basename(dirname(folder));
    const start = starters[dialect];
    if (start === undefined)
      throw new Error(`${folder}: its parent folder is none of ${Object.keys(starters)}`);
    const program = installed(dialect as Program).findLast(
      ({ version }) => wanted === undefined || version === wanted,
    );
    if (!program) throw new Error(`${dialect} ${wanted ?? ''} is not installed`);
    const tested = readCase(folder);
    console.log(`\n== ${basename(folder)}: ${tested.title} (${dialect} ${program.version})`);
    const { observation, disagreements } = await runCase(
      tested,
      dialect,
      { ...program, name: dialect },
      start,
    );
    if (!observation.starts) console.log(`   refused: ${observation.message}`);
    else for (const exchange of observation.exchanges) console.log(`   ${lineOf(exchange)}`);
    for (const disagreement of disagreements ?? []) console.log(`   !! ${disagreement.text}`);
  }
}

function lineOf(exchange: ObservedExchange): string {
  const { request, upstream, honest, spoofed, response } = exchange;
  const parts = [
    `${request.method === 'GET' ? '' : `${request.method} `}${request.url} ${request.client === 'chrome' ? '' : request.client}`.padEnd(
      56,
    ),
    `${exchange.result} ${exchange.status ?? ''} ${exchange.redirect ?? ''}`.trim(),
  ];
  if (exchange.upgrade)
    parts.push(
      `upgrade ${exchange.upgrade} (Pulse 4: ${exchange.pulse?.four ?? '-'}, 6: ${exchange.pulse?.six ?? '-'})`,
    );
  if (upstream)
    parts.push(
      `-> ${upstream.scheme}://${upstream.host}:${upstream.port}${upstream.path} HTTP/${upstream.httpVersion}`,
    );
  if (honest && spoofed) {
    const both = (name: string): string =>
      [honest, spoofed].map((passed) => valuesOf(passed.received, name).join('|') || '-').join(' / ');
    parts.push(
      `host=${valuesOf(honest.received, 'host').join('|')} conn=${valuesOf(honest.received, 'connection').join('|')}`,
    );
    parts.push(`ip=${both('x-real-ip')} xff=${both('x-forwarded-for')} xfp=${both('x-forwarded-proto')}`);
  }
  if (response) {
    parts.push(`+${JSON.stringify(response.onSuccess.added)} -${response.onSuccess.removed.join()}`);
    if (response.onFailure) parts.push(`404: +${JSON.stringify(response.onFailure.added)}`);
  }
  if (exchange.buffered !== null) parts.push(exchange.buffered ? 'held back' : 'streamed');
  for (const [name, tried] of [
    ['body', exchange.bodies],
    ['block', exchange.headerBlocks],
    ['line', exchange.headerLines],
  ] as const) {
    if (tried?.length)
      parts.push(`${name}: ${tried.map((each) => `${each.bytes}${each.passes ? ' ok' : ' no'}`).join(', ')}`);
  }
  if (exchange.silence) parts.push(`silence ${JSON.stringify(exchange.silence)}`);
  return parts.join('  ');
}
