import { readCase } from './case.ts';
import { valuesOf } from './headers.ts';
import type { ObservedExchange } from './observation.ts';
import { programsOf, runnable } from './proxies/index.ts';
import { runCase } from './run.ts';

/** Prints what the real proxy does with these cases, for whoever writes one. */
export async function observeCases(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const tested = readCase(folder);
    const proxy = runnable.find(({ dialect }) => dialect === tested.dialect);
    if (!proxy) throw new Error(`the rig cannot run ${tested.dialect}`);
    const wanted = process.env.PROXY_VERSION;
    const program = programsOf(proxy).findLast(
      ({ version }) => wanted === undefined || version.startsWith(wanted),
    );
    if (!program) throw new Error(`${proxy.title} ${wanted ?? ''} is not installed`);
    console.log(`\n== ${tested.name} (${proxy.title} ${program.version}): ${tested.title}`);
    const { observation, disagreements } = await runCase(tested, proxy, program);
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
