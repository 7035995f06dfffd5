import type { Traced } from '../exchange.ts';
import { readHeaderRule } from '../header-rules.ts';
import { statementsNamed } from '../layers.ts';
import type { Statement } from '../statement.ts';
import type { Planner } from './plan.ts';

export const host: Planner = (traced) => ({
  help: 'Write `ProxyPreserveHost On`, and leave Host as the client sent it.',
  lines: ['ProxyPreserveHost On'],
  replaces: [
    ...statementsNamed(traced.layers, 'proxypreservehost'),
    ...headerStatements(traced, 'requestheader', /^host$/i),
  ],
});

export const proto: Planner = (traced) => {
  const { request } = traced.exchange;
  const secure = /^(?:https|wss):$/.test(request.url.protocol);
  const line = secure
    ? 'RequestHeader set X-Forwarded-Proto "https"'
    : 'RequestHeader set X-Forwarded-Proto expr=%{REQUEST_SCHEME}';
  return {
    help: 'Set X-Forwarded-Proto: Apache does not do it by itself (mod_headers).',
    lines: [line],
    replaces: headerStatements(traced, 'requestheader', /^x-forwarded-proto$/i),
  };
};

export const clientAddress: Planner = (traced) => ({
  help: 'Leave X-Forwarded-For to mod_proxy, which appends the address: take away what the client sent, and set X-Real-IP with `expr=`.',
  lines: ['RequestHeader unset X-Forwarded-For', 'RequestHeader set X-Real-IP expr=%{REMOTE_ADDR}'],
  replaces: headerStatements(traced, 'requestheader', /^x-(?:forwarded-for|real-ip)$/i),
});

export function headerStatements(
  { layers }: Traced,
  directive: 'header' | 'requestheader',
  name: RegExp,
): readonly Statement[] {
  return statementsNamed(layers, directive).filter((each) => name.test(readHeaderRule(each)?.header ?? ''));
}

/** Headers that Pulse sends itself, with values that fit it. */
const PULSES_OWN =
  /^(?:x-frame-options|x-content-type-options|x-xss-protection|referrer-policy|permissions-policy|content-security-policy)$/i;

export const securityHeaders: Planner = (traced) => {
  const secure = /^(?:https|wss):$/.test(traced.exchange.request.url.protocol);
  const doubled = headerStatements(traced, 'header', PULSES_OWN);
  if (!secure && doubled.length === 0) return undefined;
  return {
    help: 'Leave to Pulse the headers it sends itself; add Strict-Transport-Security where TLS ends.',
    lines: secure ? ['Header always set Strict-Transport-Security "max-age=31536000"'] : [],
    replaces: [...doubled, ...headerStatements(traced, 'header', /^strict-transport-security$/i)],
  };
};

export const noCors: Planner = (traced) => {
  const replaces = headerStatements(traced, 'header', /^access-control-/i);
  return replaces.length === 0
    ? undefined
    : { help: 'Take the Access-Control headers out: Pulse answers these itself.', lines: [], replaces };
};

export const hideVersion: Planner = (_, configuration) => ({
  help: 'Write `ServerTokens Prod` outside of all virtual hosts.',
  lines: ['ServerTokens Prod'],
  replaces: configuration.main.statements.filter((each) => each.name === 'servertokens'),
  outside: true,
});
