import type { Gate, Step } from '../../../model/exchange.ts';
import type { Cause } from '../../../model/fact.ts';
import type { Layer } from '../layers.ts';
import type { Pass } from '../proxy-pass.ts';
import type { RequestView, Text } from '../request-view.ts';
import type { RewriteRule } from '../rewriting/rules.ts';
import { type Statement, textOf } from '../statement.ts';
import type { Redirected } from './redirects.ts';

/** Where the phases of a request lead it. */
export type Routed =
  | {
      readonly is: 'proxied';
      /** With scheme and path, the path decoded unless `isEncoded`. */
      readonly url: string;
      readonly query: string;
      readonly isEncoded: boolean;
      readonly by: Pass | RewriteRule | Statement;
      /** What comes of a file on disk is appended: the path that Pulse gets is not known. */
      readonly pathIsUnknown?: true;
    }
  | { readonly is: 'redirected'; readonly status: number; readonly to: Text; readonly by: Statement }
  | {
      readonly is: 'answered';
      readonly status: number;
      readonly by: Statement | undefined;
      readonly why: string;
    }
  /** A file on the proxy's disk. */
  | { readonly is: 'file'; readonly why: string; readonly by?: Statement }
  | { readonly is: 'unknown'; readonly because: Cause };

export interface Way {
  readonly routed: Routed;
  readonly steps: readonly Step[];
  /** The sections that govern the request, by the path and the target it came to. */
  readonly layers: readonly Layer[];
  readonly gates: readonly Gate[];
  /** What keeps everybody out, where something does. */
  readonly refusedBy: Statement | undefined;
  /** As rewriting has left it. */
  readonly view: RequestView;
  /** Passes and rules that would have taken the request, had not another come first. */
  readonly beaten: readonly Statement[];
}

export function ofRedirect(redirected: Redirected, by: Statement): Routed {
  if (by.doubt !== undefined) return { is: 'unknown', because: by.doubt };
  switch (redirected.is) {
    case 'redirected':
      return { is: 'redirected', status: redirected.status, to: redirected.to, by };
    case 'answered':
      return { is: 'answered', status: redirected.status, by, why: `\`${textOf(by)}\` says so` };
    case 'unknown':
      return { is: 'unknown', because: { missing: 'pattern', name: textOf(by), at: by.at } };
  }
}
