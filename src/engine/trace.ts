import type { World } from '../model/dialect.ts';
import type { Gateway } from '../model/gateway.ts';
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
  readonly requests: readonly PulseRequest[];
  /** Undefined: whoever really sends the request. */
  readonly client?: Client;
}

/** Predicts exchanges: Pulse's own, or those given, which any site may answer. */
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
  { requests, client }: TraceQuestion,
): readonly PulseRequest[] {
  const asked = requests.length > 0 ? requests : sitesRequests(gateway, signs, settings);
  const sent = client === undefined ? asked : asked.map((request) => ({ ...request, client }));
  return requests.length > 0 ? sent : [...new Map(sent.map((request) => [keyOf(request), request])).values()];
}

function sitesRequests(
  gateway: Gateway,
  signs: Entered['signs'],
  settings: LintSettings,
): readonly PulseRequest[] {
  return [...signs.keys()].flatMap((index) => {
    const site = gateway.sites[index];
    return site === undefined ? [] : requestsFor(gateway, site, settings);
  });
}

/** Sites that share a listener and a name are asked once. */
function keyOf(request: PulseRequest): string {
  return `${request.method} ${request.url.href} ${request.arrivesAt ?? ''}`;
}

/** The request a URL stands for when nothing else is said of it. */
export function requestTo(url: URL, settings: LintSettings): PulseRequest {
  const request: PulseRequest = { url, method: 'GET', client: 'chrome', role: 'page', front: settings.front };
  return isHandshake(request) ? { ...request, role: 'handshake' } : request;
}
