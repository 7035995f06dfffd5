import type { World } from '../model/dialect.ts';
import { type Client, isHandshake, type PulseRequest } from '../model/request.ts';
import type { SourceFile } from '../text/source.ts';
import { type Entered, enter } from './enter.ts';
import type { SkippedFile } from './result.ts';
import { requestsFor } from './review.ts';
import type { LintSettings } from './settings.ts';
import { type TraceDocument, traceOf } from './trace-document.ts';

/** What a trace is asked for, beside what lint is. */
export interface TraceQuestion {
  /** Empty: Pulse's own requests, on every listener of every site that leads to Pulse. */
  readonly urls: readonly URL[];
  /** Undefined: whoever really sends the request. */
  readonly client?: Client;
}

/** Predicts exchanges: Pulse's own, or those of the URLs given, which any site may answer. */
export async function trace(
  files: readonly SourceFile[],
  world: World,
  settings: LintSettings,
  question: TraceQuestion,
): Promise<{ readonly document: TraceDocument; readonly skipped: readonly SkippedFile[] }> {
  const { entered, skipped } = await enter(files, world, settings);
  const subjects = entered.map((each) => ({
    gateway: each.gateway,
    requests: requestsAsked(each, settings, question),
    ...(each.oldest === undefined ? {} : { oldest: each.oldest }),
  }));
  return { document: traceOf(subjects), skipped };
}

function requestsAsked(
  { gateway, signs }: Entered,
  settings: LintSettings,
  { urls, client }: TraceQuestion,
): readonly PulseRequest[] {
  if (urls.length > 0) return urls.map((url) => requestTo(url, client ?? 'chrome', settings));
  const requests = [...signs.keys()].flatMap((index) => {
    const site = gateway.sites[index];
    return site === undefined ? [] : requestsFor(gateway, site, settings);
  });
  const asked = client === undefined ? requests : requests.map((request) => ({ ...request, client }));
  return [...new Map(asked.map((request) => [keyOf(request), request])).values()];
}

function keyOf(request: PulseRequest): string {
  return `${request.method} ${request.url.href} ${request.arrivesAt ?? ''}`;
}

function requestTo(url: URL, client: Client, settings: LintSettings): PulseRequest {
  const request: PulseRequest = { url, method: 'GET', client, role: 'page', front: settings.front };
  return isHandshake(request) ? { ...request, role: 'handshake' } : request;
}
