import { InvalidArgumentError, Option } from 'commander';
import { requestTo, type TraceQuestion, trace } from '../engine/trace.ts';
import type { TraceDocument } from '../engine/trace-document.ts';
import { printed } from '../report/json.ts';
import { traceText } from '../report/trace.ts';
import { CLEAN, TROUBLE } from './exit.ts';
import { demandPaths, gather } from './gather.ts';
import { complain, type Io } from './io.ts';
import { addSettingsOptions, command } from './options.ts';
import { lintSettings } from './settings.ts';
import { type ColorWish, lookOf } from './terminal.ts';

interface TraceOptions {
  readonly url?: readonly URL[];
  readonly client?: NonNullable<TraceQuestion['client']>;
  readonly format: 'text' | 'json';
  readonly color: ColorWish;
}

export async function traceCommand(argv: readonly string[], io: Io): Promise<number> {
  const parser = addSettingsOptions(command('pulse-lint trace', io))
    .usage('PATH... [options]')
    .description("What the proxy would do with Pulse's requests, or with those to the URLs given.")
    .argument('[PATH...]')
    .option(
      '--url <url>',
      'a request to ask about instead; wss: and ws: are handshakes; repeatable',
      requestUrl,
    )
    .addOption(new Option('--client <name>', 'who sends it').choices(['chrome', 'firefox', 'agent']))
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .parse(argv, { from: 'user' });
  const options = parser.opts<TraceOptions>();
  demandPaths(parser.args, parser);

  const gathered = await gather(parser.args, parser.opts(), io);
  if (gathered === undefined) return TROUBLE;
  const { world, batches, incomplete, tolerant } = gathered;
  const documents: TraceDocument[] = [];
  for (const { found, files } of batches) {
    const settings = lintSettings(found.settings, gathered.searched);
    const question: TraceQuestion = {
      requests: (options.url ?? []).map((url) => requestTo(url, settings)),
      ...(options.client === undefined ? {} : { client: options.client }),
    };
    const { document, skipped } = await trace(files, world, settings, question);
    if (!tolerant) for (const { path, reason } of skipped) complain(io, `${path} is ${reason}`);
    documents.push(document);
  }
  const document = joined(documents);
  io.stdout.write(reportOf(document, options, io));
  const nothing = document.gateways.length === 0 && !tolerant;
  if (nothing && !incomplete) complain(io, 'there is nothing to trace in the paths given');
  return incomplete || nothing ? TROUBLE : CLEAN;
}

function reportOf(document: TraceDocument, options: TraceOptions, io: Io): string {
  if (options.format === 'json') return printed(document);
  return traceText(document, lookOf(io.stdout, io.env, options.color, { info: false, quiet: false }));
}

function requestUrl(value: string, before: readonly URL[] = []): readonly URL[] {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol))
    throw new InvalidArgumentError('A request has an http, https, ws or wss URL.');
  return [...before, url];
}

/** Traces under different settings as one document; gateways are counted through. */
function joined(documents: readonly TraceDocument[]): TraceDocument {
  const first = documents.map((_, index) =>
    documents.slice(0, index).reduce((sum, document) => sum + document.gateways.length, 0),
  );
  const moved = <T extends { readonly gateway: number }>(items: readonly T[], index: number): readonly T[] =>
    items.map((item) => ({ ...item, gateway: item.gateway + (first[index] ?? 0) }));
  const loads = documents.map((document) => document.loads);
  return {
    version: 1,
    loads: loads.includes(false) ? false : loads.includes(null) ? null : true,
    gateways: documents.flatMap((document) => document.gateways),
    refusals: documents.flatMap((document, index) => moved(document.refusals, index)),
    exchanges: documents.flatMap((document, index) => moved(document.exchanges, index)),
  };
}
