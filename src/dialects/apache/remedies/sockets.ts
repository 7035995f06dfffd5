import { statementsNamed } from '../layers.ts';
import type { ProxyUrl } from '../proxy-url.ts';
import { isSince } from '../versions.ts';
import { headerStatements } from './headers.ts';
import { authority, passesWith, targetIn } from './passes.ts';
import type { Plan, Planner } from './plan.ts';

export const upgrade: Planner = (traced, configuration) => {
  const target = targetIn(traced, configuration);
  if (target === undefined) return undefined;
  if (!isSince(configuration.version, '2.4.47')) return recipe(target);
  const plan = passesWith(traced, configuration, target, 'upgrade=websocket', [
    'Give the ProxyPass `upgrade=websocket` (httpd 2.4.47 and later).',
  ]);
  const removed = headerStatements(traced, 'requestheader', /^upgrade$/i);
  if (plan === undefined || removed.length === 0) return plan;
  return {
    ...plan,
    help: 'Take the RequestHeader for Upgrade out: mod_proxy looks at what the client sent.',
    replaces: [...plan.replaces, ...removed],
  };
};

/** What carries handshakes in every 2.4 with mod_proxy_wstunnel. */
function recipe(target: ProxyUrl): Plan {
  const secure = target.scheme === 'https' || target.scheme === 'wss' ? 'wss' : 'ws';
  return {
    help: 'Before 2.4.47 only a ws:// target carries WebSockets, with mod_proxy_wstunnel and mod_rewrite loaded.',
    lines: [
      'RewriteEngine On',
      'RewriteCond %{HTTP:Upgrade} websocket [NC]',
      'RewriteCond %{HTTP:Connection} upgrade [NC]',
      `RewriteRule ^/?(.*) "${secure}://${authority(target)}/$1" [P,L]`,
    ],
    replaces: [],
  };
}

export const idle: Planner = (traced, configuration) => {
  const { server, worker } = traced;
  if (server === undefined) return undefined;
  const settings = ['timeout', 'proxytimeout'].flatMap((name) =>
    server.statements.filter((each) => each.name === name),
  );
  const help =
    'Set `ProxyTimeout 3600`; before 2.4.53 the smaller of it and `Timeout` counts, so `Timeout` goes with it. Both are seconds, without a unit.';
  const lines = ['Timeout 3600', 'ProxyTimeout 3600'];
  const target = targetIn(traced, configuration);
  const own = worker?.parameters.has('timeout') === true && target !== undefined;
  const rewritten = own ? passesWith(traced, configuration, target, 'timeout=3600', []) : undefined;
  return {
    help,
    lines: rewritten?.section === undefined ? [...lines, ...(rewritten?.lines ?? [])] : lines,
    replaces: [...settings, ...(rewritten?.section === undefined ? (rewritten?.replaces ?? []) : [])],
  };
};

export const http11: Planner = ({ layers }) => {
  const replaces = statementsNamed(layers, 'setenv', 'setenvif').filter((each) =>
    /force-proxy-request-1\.0/.test(each.rest),
  );
  return replaces.length === 0
    ? undefined
    : { help: 'Take `force-proxy-request-1.0` out: HTTP/1.0 knows no upgrade.', lines: [], replaces };
};
