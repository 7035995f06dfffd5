import type { Place } from '../../../text/place.ts';
import type { Server } from '../configuration.ts';
import type { Traced } from '../exchange.ts';
import { inForce } from '../levels.ts';
import type { Passage } from '../passage.ts';
import { isLiteralName } from '../server-names.ts';
import { type Statement, wholeOf } from '../statement.ts';
import { NOTHING, type Plan } from './plan.ts';

/** A plan for a server, or for the block within it that answers. */
export interface ServerPlan extends Plan {
  readonly into?: Place;
}

/** TLS for a server that has none, and a redirect for those who come without. */
export function httpsPlan(server: Server): ServerPlan {
  const { level } = server.scope;
  const name = server.names.find(isLiteralName)?.text ?? 'pulse.example.com';
  const dull = (level.own.get('listen') ?? []).filter(
    (line) => /(?:^|:)443$/.test(line.args[0] ?? '') && !line.args.includes('ssl'),
  );
  const certificates =
    inForce(level, 'ssl_certificate') === undefined
      ? [
          `ssl_certificate /etc/letsencrypt/live/${name}/fullchain.pem;`,
          `ssl_certificate_key /etc/letsencrypt/live/${name}/privkey.pem;`,
        ]
      : [];
  return {
    lines: ['listen 443 ssl;', ...certificates, ...redirectLines(443)],
    replaces: dull.map(wholeOf),
    displaces: [],
    notes: ['The certificate has to be there first: `certbot certonly` gets one.'],
  };
}

/** A plain listener beside a TLS one: it sends everybody there, POSTs included (308 keeps the method). */
export function redirectPlan(traced: Traced, passage: Passage, servers: readonly Server[]): ServerPlan {
  const { outcome } = traced.exchange;
  if (outcome.kind === 'redirected' && outcome.at !== undefined) {
    const answer = statementAt(passage.server.statement, outcome.at);
    if (answer?.found.name === 'return' && answer.found.args.length === 2)
      return {
        lines: [`return 308 ${answer.found.args[1]};`],
        replaces: [wholeOf(answer.found)],
        displaces: [],
        notes: [],
        into: answer.holder.at,
      };
    return {
      ...NOTHING,
      displaces: [],
      notes: ['Redirect with `return 308 https://$host$request_uri;`, which keeps a POST a POST.'],
    };
  }
  const secure = servers
    .flatMap((server) => (server === passage.server || sharesName(server, passage) ? server.listens : []))
    .find((listen) => listen.ssl);
  const port = secure?.port ?? 443;
  const isOwn = passage.server.listens.some((listen) => listen.ssl);
  return {
    lines: isOwn ? redirectLines(port) : [redirectLine(port)],
    replaces: [],
    displaces: [],
    notes: [],
  };
}

function sharesName(server: Server, passage: Passage): boolean {
  return server.names.some((name) => name.kind === 'exact' && name.key === passage.host);
}

function redirectLines(port: number): readonly string[] {
  return ['if ($scheme = http) {', `    ${redirectLine(port)}`, '}'];
}

function redirectLine(port: number): string {
  return `return 308 https://$host${port === 443 ? '' : `:${port}`}$request_uri;`;
}

function statementAt(
  holder: Statement,
  at: Place,
): { readonly found: Statement; readonly holder: Statement } | undefined {
  for (const statement of holder.body ?? []) {
    if (statement.at.start === at.start && statement.at.file === at.file) return { found: statement, holder };
    const inner = statementAt(statement, at);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
