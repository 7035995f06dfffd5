import type { Listener, Route, Site, SiteName } from '../../model/gateway.ts';
import { oncePer } from '../../model/once.ts';
import type { Place } from '../../text/place.ts';
import type { Configuration, Server } from './configuration.ts';
import { documentRoot } from './document.ts';
import type { Pools } from './exchange.ts';
import { type RewriteRule, readRules } from './rewriting/rules.ts';
import { everyPass } from './routing/passes.ts';
import { argument, everyStatement, type Statement, textOf, undefinedVariable } from './statement.ts';
import { destinationOf, targetOf, unknownTarget } from './targets.ts';
import { listensOn, speaksTls } from './virtual-hosts.ts';
import { balancerName, isBalancer } from './workers.ts';

/** Virtual hosts in the order written; the main server behind them, where it does anything or is alone. */
export const serversWithSites = oncePer((configuration: Configuration): readonly Server[] => {
  const { virtualHosts, main } = configuration;
  const isReached = leadsSomewhere(main) && listenersOf(configuration, main).length > 0;
  return virtualHosts.length === 0 || isReached ? [...virtualHosts, main] : virtualHosts;
});

const indexes = oncePer(
  (configuration: Configuration): ReadonlyMap<Server, number> =>
    new Map(serversWithSites(configuration).map((server, index) => [server, index])),
);

export function siteIndexOf(configuration: Configuration, server: Server): number | undefined {
  return indexes(configuration).get(server);
}

const leadsSomewhere = oncePer(({ statements }: Server): boolean =>
  [...everyStatement(statements)].some(
    (each) => each.name === 'proxypass' || each.name === 'proxypassmatch' || each.name === 'rewriterule',
  ),
);

export function sitesOf(configuration: Configuration, pools: Pools): readonly Site[] {
  return serversWithSites(configuration).map((server) => ({
    names: namesOf(server),
    listeners: listenersOf(configuration, server),
    routes: routesOf(configuration, server, pools),
    at: server.section?.at ?? startOf(configuration),
  }));
}

/** Where the main server is said to stand: its first directive of any weight. */
function startOf({ main, reading }: Configuration): Place {
  const first =
    main.statements.find((each) => /^(?:proxypass|proxypassmatch|rewriterule|servername)$/.test(each.name)) ??
    main.statements[0];
  return first?.at ?? { file: reading.files[0]?.path ?? '', start: 0, end: 0 };
}

function namesOf(server: Server): readonly SiteName[] {
  return server.names.map(({ text, at }) => ({
    text,
    literal: text !== '' && !/[*?$%]/.test(text) && text !== '_default_',
    at,
  }));
}

function listenersOf(configuration: Configuration, server: Server): readonly Listener[] {
  const found: Listener[] = [];
  const add = (port: number, address: string | undefined, at: Place | undefined, assumed: boolean): void => {
    if (found.some((each) => each.port === port && each.address === address)) return;
    found.push({
      scheme: speaksTls(configuration, server) ? 'https' : 'http',
      port,
      ...(address === undefined ? {} : { address }),
      ...(at === undefined ? {} : { at }),
      ...(assumed ? { assumed: true as const } : {}),
    });
  };
  if (server.section === undefined) {
    for (const listen of configuration.listens)
      if (!isTaken(configuration, listen.port)) add(listen.port, listen.host, listen.at, false);
    if (found.length === 0 && configuration.extent !== 'main' && !isTaken(configuration, 443))
      add(443, undefined, undefined, true);
    return found.map((each) => (each.assumed === true ? { ...each, scheme: 'https' } : each));
  }
  for (const { host, port, at } of server.addresses) {
    if (port !== undefined) {
      if (listensOn(configuration, port)) add(port, host, at, false);
      continue;
    }
    for (const listen of configuration.listens) add(listen.port, host, at, false);
    if (configuration.listens.length === 0 && configuration.extent !== 'main') add(80, host, at, true);
  }
  return found;
}

/** A virtual host for any address has every request of its port: the main server gets none there. */
function isTaken({ virtualHosts }: Configuration, port: number): boolean {
  return virtualHosts.some(({ addresses }) =>
    addresses.some((each) => each.host === undefined && (each.port === undefined || each.port === port)),
  );
}

function routesOf(configuration: Configuration, server: Server, pools: Pools): readonly Route[] {
  const routes: Route[] = [];
  const add = (statement: Statement, match: string, url: string, at: Place): void => {
    const pool = pools.of(server);
    const balancer = isBalancer(url) ? pool.balancers.get(balancerName(url)) : undefined;
    const urls = isBalancer(url)
      ? (balancer?.members ?? []).map((each) => ({ url: each.name, at: each.at }))
      : [{ url, at }];
    routes.push({
      match,
      at: statement.at,
      targets: urls.flatMap((each) => {
        const variable = undefinedVariable(each.url);
        if (variable !== undefined) return [unknownTarget(`\${${variable}}`, each.at)];
        const destination = destinationOf(bareTarget(each.url), '', 'as-is');
        return destination === undefined
          ? []
          : [targetOf(destination, configuration, server, each.at, false)];
      }),
      labels: balancer === undefined ? [] : [balancer.name.replace(/^balancer:\/\//, '')],
    });
  };
  // What the main server passes on, its virtual hosts do (mod_proxy.c, merge_proxy_config).
  const inherited = server.section === undefined ? [] : configuration.main.statements;
  for (const pass of everyPass([...inherited, ...server.statements]))
    if (pass.target !== '!') add(pass.statement, pass.from, pass.target, pass.targetAt);
  for (const rules of ruleLists(configuration, server))
    for (const rule of rules)
      if (rule.flags.has('P'))
        add(rule.statement, textOf(rule.statement), rule.substitution, rule.statement.at);
  for (const statement of everyStatement(server.statements)) {
    const handler = statement.name === 'sethandler' ? argument(statement, 0) : undefined;
    if (handler !== undefined && /^proxy:/i.test(handler))
      add(statement, textOf(statement), handler.slice(6), statement.at);
  }
  return routes;
}

/** The rules of a server, of each of its sections, and of the `.htaccess` in the folder of its documents. */
function* ruleLists(configuration: Configuration, server: Server): Generator<readonly RewriteRule[]> {
  yield readRules(server.statements);
  for (const each of everyStatement(server.statements))
    if (each.children.length > 0) yield readRules(each.children);
  const root = documentRoot(configuration, server);
  const isAllowed = [...everyStatement([...configuration.main.statements, ...server.statements])].some(
    (each) => each.name === 'allowoverride' && !/^none$/i.test(argument(each, 0) ?? ''),
  );
  if (root !== undefined && isAllowed) yield readRules(configuration.overridesIn(root) ?? []);
}

/** A target without the captures in its path: what is left says where it leads. */
function bareTarget(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^/$%]*).*$/is, '$1');
}
