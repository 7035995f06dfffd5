import type { Remark } from '../../../model/remark.ts';
import { entriesOf, get, itemsOf, textOf, type Value } from '../../../syntax/value/value.ts';
import { readYaml } from '../../../syntax/value/yaml.ts';
import type { Place } from '../../../text/place.ts';
import type { SourceFile } from '../../../text/source.ts';
import type { Config, Listen, Route, ServedSite, Server } from '../config.ts';
import { withInnerSites } from '../inner-sites.ts';
import { firstRefusal, refusal, syntaxRemark, unseenRemark } from '../remarks.ts';
import type { Reading } from './reading.ts';
import { nativeRoutes } from './routes.ts';
import { type Misshape, misshapesIn } from './shape.ts';
import { CONFIG, MODULES } from './shapes.ts';
import { isTrue, numberIn, textsIn } from './values.ts';

/** Caddy's own JSON, by its name or by what it begins with. */
export function isNative({ path, text }: SourceFile): boolean {
  return /\.json$/i.test(path) || /^\s*\{\s*"/.test(text);
}

/** The JSON that Caddy runs (caddyhttp.App), parsed once: JSON is YAML as well, and keeps its positions that way. */
export function readNative(file: SourceFile): (version: string) => Config {
  const tree = readYaml(file);
  const whole: Place = { file: file.path, start: 0, end: 0 };
  const [document] = tree.documents;
  const [problem] = tree.problems;
  return (version) => {
    const remarks: Remark[] = [];
    const http = get(document, 'apps', 'http');
    const httpPort = numberIn(get(http, 'http_port')) ?? 80;
    const httpsPort = numberIn(get(http, 'https_port')) ?? 443;
    const refuse = (at: Place, text: string, help?: string): void => {
      remarks.push(refusal(at, text, help));
    };
    const anyCertificate = hasOwnCertificates(get(document, 'apps', 'tls'));
    const servers = entriesOf(get(http, 'servers')).map(({ value, key }) =>
      serverFrom(value, key, version, anyCertificate, refuse),
    );
    if (problem !== undefined) remarks.unshift(syntaxRemark({ at: problem.place, text: problem.message }));
    else if (document === undefined) refuse(whole, 'The file holds no config.');
    else remarks.unshift(...misshapesIn(document, CONFIG, version, MODULES).map(misshapeRemark));
    return { version, servers, httpPort, httpsPort, remarks: firstRefusal(remarks), hidden: false };
  };
}

function misshapeRemark({ at, text, help, plugin }: Misshape): Remark {
  return plugin === undefined
    ? refusal(at, text, help)
    : unseenRemark({ missing: 'plugin', name: plugin, at });
}

function hasOwnCertificates(tls: Value | undefined): boolean {
  return (
    entriesOf(get(tls, 'certificates')).some(({ name }) => name !== 'automate') ||
    itemsOf(get(tls, 'automation', 'policies')).some((policy) => textOf(get(policy, 'on_demand')) === 'true')
  );
}

function serverFrom(
  value: Value,
  at: Place,
  version: string,
  anyCertificate: boolean,
  refuse: (at: Place, text: string, help?: string) => void,
): Server {
  const reading: Reading = {
    version,
    refuse,
    routes: (list) => nativeRoutes(list, reading),
  };
  const routes = reading.routes(get(value, 'routes'));
  const automatic = get(value, 'automatic_https');
  const trusted = get(value, 'trusted_proxies');
  const off = isTrue(get(automatic, 'disable'));
  return {
    listens: itemsOf(get(value, 'listen')).flatMap((listen) => listensOf(listen)),
    routes,
    errors: reading.routes(get(value, 'errors', 'routes')),
    hasTlsPolicy: itemsOf(get(value, 'tls_connection_policies')).length > 0,
    anyCertificate,
    automatic: {
      off,
      redirects: !off && !isTrue(get(automatic, 'disable_redirects')),
      skip: itemsOf(get(automatic, 'skip')).flatMap((each) => textOf(each) ?? []),
    },
    protocols: get(value, 'protocols') === undefined ? undefined : textsIn(get(value, 'protocols')),
    trustedProxies:
      trusted === undefined ? undefined : { ranges: textsIn(get(trusted, 'ranges')), at: trusted.place },
    namedRoutes: new Map(
      entriesOf(get(value, 'named_routes')).flatMap((entry) => {
        const [route] = reading.routes({ kind: 'list', place: entry.place, items: [entry.value] });
        return route === undefined ? [] : [[entry.name, route] as const];
      }),
    ),
    sites: withInnerSites(sitesIn(routes, at), routes),
  };
}

/** A route of the server itself that matches hosts is what a Caddyfile would call a site; the rest is one without a name. */
function sitesIn(routes: readonly Route[], at: Place): readonly ServedSite[] {
  const named = routes.flatMap((route): ServedSite[] => {
    const names = route.matchers.flat().flatMap((matcher) => (matcher.kind === 'host' ? matcher.names : []));
    return names.length === 0
      ? []
      : [{ names: names.map((text) => ({ text, at: route.at })), at: route.at, routes: [route] }];
  });
  const isRest = routes.length === 0 || routes.length > named.length;
  return isRest ? [...named, { names: [], at, routes: [] }] : named;
}

function listensOf(value: Value): readonly Listen[] {
  const text = textOf(value) ?? '';
  const match = /^(?:(\w+)\/)?(.*?):(\d+)(?:-(\d+))?$/.exec(text);
  if (match === null) return [];
  const first = Number(match[3]);
  const last = Number(match[4] ?? match[3]);
  const network = match[1] ?? 'tcp';
  return Array.from({ length: Math.min(100, Math.max(1, last - first + 1)) }, (_, index) => ({
    network,
    host: match[2] ?? '',
    port: first + index,
    at: value.place,
  }));
}
