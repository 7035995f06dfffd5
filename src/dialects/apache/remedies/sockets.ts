import type { Traced } from '../exchange.ts';
import { statementsNamed } from '../layers.ts';
import type { ProxyUrl } from '../proxy-url.ts';
import { sectionPass } from '../routing/passes.ts';
import { argument, everyStatement, textOf } from '../statement.ts';
import { isSince } from '../versions.ts';
import { balancerName, isBalancer } from '../workers.ts';
import { headerStatements } from './headers.ts';
import { authority, passesWith, sectionWith, targetIn } from './passes.ts';
import type { Plan, Planner } from './plan.ts';

export const upgrade: Planner = (traced, configuration) => {
  const target = targetIn(traced, configuration);
  if (target === undefined) return undefined;
  if (!isSince(configuration.version, '2.4.47')) return recipe(target);
  const plan =
    memberPlan(traced) ??
    sectionPlan(traced) ??
    inWords(passesWith(traced, configuration, target, PARAMETER, [WORDS]));
  const removed = headerStatements(traced, 'requestheader', /^upgrade$/i);
  if (plan === undefined || removed.length === 0) return plan;
  const instead = 'Take the RequestHeader for Upgrade out: mod_proxy looks at what the client sent.';
  return {
    ...plan,
    help: hasUpgrade(traced) ? instead : `${plan.help} ${instead}`,
    replaces: [...plan.replaces, ...removed],
  };
};

/** Where rewrite rules alone proxy, there is no ProxyPass to give it to. */
function inWords(plan: Plan | undefined): Plan | undefined {
  const isByRules = plan?.replaces.every(({ name }) => name.startsWith('rewrite')) === true;
  return plan === undefined || !isByRules ? plan : { ...plan, help: INSTEAD_OF_RULES };
}

/** The worker looks for the Upgrade already. */
function hasUpgrade({ worker }: Traced): boolean {
  return worker?.parameters.has('upgrade') === true;
}

const PARAMETER = 'upgrade=websocket';
const WORDS = 'Give the ProxyPass `upgrade=websocket` (httpd 2.4.47 and later).';
const INSTEAD_OF_RULES =
  'Write a ProxyPass with `upgrade=websocket` in the place of the rewrite rules that proxy (httpd 2.4.47 and later).';

/** The members of a balancer, where the parameter belongs; on the ProxyPass it stops Apache. */
function memberPlan({ way, server }: Traced): Plan | undefined {
  const url = way?.routed.is === 'proxied' ? way.routed.url : '';
  if (server === undefined || !isBalancer(url)) return undefined;
  const members = [...everyStatement(server.statements)].filter(
    (each) =>
      each.name === 'balancermember' &&
      each.parent?.name === '<proxy' &&
      balancerName(argument(each.parent, 0) ?? '') === balancerName(url),
  );
  const section = members[0]?.parent;
  if (section === undefined || members.some((each) => each.parent !== section)) return undefined;
  return {
    help: 'Give each BalancerMember `upgrade=websocket` (httpd 2.4.47 and later).',
    lines: members.map((each) => `${withoutUpgrade(textOf(each))} ${PARAMETER}`),
    replaces: members,
    section,
  };
}

function withoutUpgrade(text: string): string {
  return text.replace(/\s+upgrade=\S*/gi, '');
}

/** The `<Location>` whose worker the socket uses, or, where this socket is well, one whose pass loses others. */
function sectionPlan({ server, worker, exchange }: Traced): Plan | undefined {
  const sections = (server?.statements ?? []).filter((each) => each.name.startsWith('<location'));
  const losing =
    exchange.upgrade.is === 'passed'
      ? sections.find((each) => {
          const pass = sectionPass(each);
          return (
            pass !== undefined &&
            /^https?:/i.test(pass.target) &&
            pass.parameters.every(({ key }) => key !== 'upgrade')
          );
        })
      : sections.find((each) => worker !== undefined && each.children.includes(worker.definedBy));
  return losing === undefined ? undefined : sectionWith(losing, PARAMETER, [WORDS]);
}

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
  const lines = ['Timeout 3600', 'ProxyTimeout 3600'];
  const target = targetIn(traced, configuration);
  const own = worker?.parameters.has('timeout') === true && target !== undefined;
  const rewritten = own ? passesWith(traced, configuration, target, 'timeout=3600', []) : undefined;
  // A section's own pass is not rewritten along with the lines of the virtual host.
  const help =
    rewritten?.section === undefined
      ? 'Set `ProxyTimeout 3600`; before 2.4.53 the smaller of it and `Timeout` counts, so `Timeout` goes with it. Both are seconds, without a unit.'
      : 'Set `ProxyTimeout 3600`; before 2.4.53 the smaller of `Timeout` and the `timeout=` of the `ProxyPass` counts, so write 3600 for these, too. All are seconds, without a unit.';
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
