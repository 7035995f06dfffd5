import type { Step } from '../../model/exchange.ts';
import type { Captures } from '../../model/pattern.ts';
import type { PulseRequest } from '../../model/request.ts';
import type { Configuration, Server } from './configuration.ts';
import type { Scope } from './locations.ts';
import type { Socket } from './servers.ts';
import { quoteOf, type Statement } from './statement.ts';
import type { RequestTarget } from './uri.ts';
import type { Value } from './value.ts';
import type { World } from './worlds.ts';

/** nginx's own `stream` block, where it opens the connection on behalf of the client. */
export interface Relay {
  readonly address: string;
  /** It says first whom it speaks for. */
  readonly sendsProxy: boolean;
}

/** One request on its way through one server: what nginx keeps in `ngx_http_request_t`. */
export interface Passage {
  readonly configuration: Configuration;
  readonly world: World;
  readonly request: PulseRequest;
  readonly relay: Relay | undefined;
  readonly socket: Socket;
  readonly server: Server;
  /** The scheme of this hop. */
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** The Host header as the client sends it. */
  readonly hostHeader: string;
  readonly target: RequestTarget;
  /** nginx asks itself, for an `auth_request`: nobody's access is checked then. */
  readonly isSubrequest: boolean;
  /** The current URI and arguments; rewrites change them. */
  uri: string;
  args: string;
  /** The client's own request line still stands for the URI (`valid_unparsed_uri`). */
  untouched: boolean;
  /** The URI part of a proxy_pass takes the place of the location's name, until `rewrite ... break` (`valid_location`). */
  validLocation: boolean;
  scope: Scope;
  readonly variables: Map<string, Value>;
  /** What maps have answered so far. */
  readonly mapped: Map<string, Value>;
  captures: readonly (string | undefined)[];
  readonly named: Map<string, string | undefined>;
  readonly steps: Step[];
  /** The error_page that led here without `=`: its status, or the error's own, stands in place of the answer's (`err_status`). */
  statusFrom: Statement | undefined;
  /** It came as far as the checks before a location answers: what the rewrite phase ends is asked for nothing. */
  checked: boolean;
  /** Where proxy_pass leads, for `$proxy_host`. */
  upstreamHost: Value | undefined;
  /** Guards against variables that are defined by one another. */
  depth: number;
}

export function takeCaptures(passage: Passage, captures: Captures): void {
  passage.captures = captures.groups;
  for (const [name, text] of captures.named) passage.named.set(name.toLowerCase(), text);
}

export function step(passage: Passage, statement: Statement | undefined, why: string): void {
  if (statement !== undefined) passage.steps.push({ at: statement.at, text: quoteOf(statement), why });
}
