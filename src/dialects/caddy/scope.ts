import type { Place } from '../../text/place.ts';
import type { MatcherSet, Route } from './config.ts';
import type { Argument, Statement } from './statement.ts';

/** What a directive may ask about its surroundings while it is read. */
export interface Scope {
  readonly version: string;
  /** Named matchers, `@` included. */
  readonly matchers: ReadonlyMap<string, MatcherSet>;
  /** The order in which directives are run. */
  readonly order: readonly string[];
  /** Routes named with `&(name)`. */
  readonly routeNames: ReadonlySet<string>;
  /** The global options name a provider for the DNS challenge. */
  readonly hasDnsProvider: boolean;
  /** A block inside of a site's. */
  readonly isNested: boolean;
  /** It works, and is on its way out. */
  outdated(at: Place, text: string, help: string): void;
  /** Something that only a build with a plugin has. */
  plugin(at: Place, name: string): void;
  /** A block that was not looked into. */
  unread(at: Place, text: string): void;
  /** Caddy stops here; what it would have said. */
  refuse(at: Place, text: string, help?: string): void;
  nextGroup(): string;
  /** The block of `handle`, of a site, of a `handle_response`: sorted. */
  sorted(statements: readonly Statement[], scope: Scope): readonly Route[];
  /** The block of `route`: as written. */
  written(statements: readonly Statement[], scope: Scope): readonly Route[];
}

/** What a directive becomes: a route that is sorted, several that stay together, or something else about its site. */
export type Result =
  | {
      readonly is: 'route';
      readonly directive: string;
      readonly routes: readonly Route[];
      readonly together: boolean;
    }
  | { readonly is: 'bind'; readonly hosts: readonly string[] }
  | {
      readonly is: 'tls';
      readonly at: Place;
      /** Certificates are loaded or obtained for names that are not written here. */
      readonly anyName: boolean;
      /** It changes how connections are made, so that the server gets a policy of its own. */
      readonly changesConnection: boolean;
    }
  | { readonly is: 'errors'; readonly routes: readonly Route[] };

export interface Matched {
  /** None: every request. */
  readonly matchers: readonly MatcherSet[];
  readonly args: readonly Argument[];
}

/** Takes the matcher off the front of the arguments: `*`, a path, or a name (httptype.go, matcherSetFromMatcherToken). */
export function withoutMatcher(statement: Statement, scope: Scope): Matched {
  const [first, ...rest] = statement.args;
  const text = first?.text ?? '';
  if (text === '*') return { matchers: [], args: rest };
  if (text.startsWith('/'))
    return { matchers: [[{ kind: 'path', patterns: [text.toLowerCase()] }]], args: rest };
  if (first === undefined || !text.startsWith('@')) return { matchers: [], args: statement.args };
  const named = scope.matchers.get(text);
  if (named === undefined) {
    scope.refuse(
      first.at,
      `The matcher \`${text}\` is not defined in this site.`,
      `Define it with a line that begins with \`${text}\`, or correct the name.`,
    );
    return { matchers: [], args: rest };
  }
  return { matchers: [named], args: rest };
}

export function routeOf(
  statement: Statement,
  matchers: readonly MatcherSet[],
  handlers: Route['handlers'],
): Route {
  return {
    group: undefined,
    matchers,
    handlers,
    terminal: false,
    at: statement.at,
    text: statement.text,
  };
}

export function single(
  statement: Statement,
  matchers: readonly MatcherSet[],
  handler: Route['handlers'][number],
): readonly Result[] {
  return [
    {
      is: 'route',
      directive: statement.name,
      routes: [routeOf(statement, matchers, [handler])],
      together: false,
    },
  ];
}
