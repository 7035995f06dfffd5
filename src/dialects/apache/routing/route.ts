import type { Gate, Step } from '../../../model/exchange.ts';
import { type Admission, admissionOf } from '../access/admission.ts';
import type { Configuration, Server } from '../configuration.ts';
import { documentOf, documentUnder, foldersOf } from '../document.ts';
import { withConditional } from '../environment.ts';
import { hiddenIn, type Layer, layersOf, type Mapped, serverLayers, statementsNamed } from '../layers.ts';
import type { RequestView } from '../request-view.ts';
import { type InSection, rewriteInSection, type Subject } from '../rewriting/in-sections.ts';
import { followsLinks, type SectionScope, sectionScope } from '../rewriting/scopes.ts';
import { argument, type Statement, textOf } from '../statement.ts';
import type { Routed, Way } from './routed.ts';
import { ofRewriting, sectionRedirect, translate, translateEncoded } from './translate.ts';

/** LimitInternalRecursion, as nobody sets it. */
const MOST_ROUNDS = 10;

/** The phases of a request, and of what it becomes where a section's rules send it round once more. */
export function routeRequest(configuration: Configuration, server: Server, view: RequestView): Way {
  let steps: readonly Step[] = [];
  let current = view;
  for (let round = 0; ; round += 1) {
    const way = routeOnce(configuration, server, current);
    steps = [...steps, ...way.steps];
    if (!('again' in way)) return { ...way, steps };
    const { again } = way;
    if (round === MOST_ROUNDS)
      return {
        ...way,
        steps,
        routed: { is: 'answered', status: 500, by: again.by, why: 'it goes in circles' },
      };
    current = {
      ...current,
      path: again.path,
      query: again.query,
      environment: new Map([
        ...[...way.view.environment].map(([name, value]) => [`REDIRECT_${name}`, value] as const),
        ['REDIRECT_STATUS', '200'] as const,
      ]),
    };
  }
}

interface Again {
  readonly path: string;
  readonly query: string;
  readonly by: Statement;
}

function routeOnce(
  configuration: Configuration,
  server: Server,
  arriving: RequestView,
): Way & { readonly again?: Again } {
  const servers = serverLayers(configuration, server);
  const view = { ...arriving, environment: withConditional(servers, arriving) };
  const way = (routed: Routed, more: Partial<Way> = {}): Way => ({
    routed,
    steps: [],
    layers: more.layers ?? layersOf(configuration, server, view, { is: 'open' }),
    gates: [],
    refusedBy: undefined,
    view,
    beaten: [],
    ...more,
  });
  const locations = layersOf(configuration, server, view, { is: 'open' }).filter(({ section }) =>
    section?.name.startsWith('<location'),
  );
  const asItCame = translateEncoded(configuration, server, servers, locations, view);
  const encoded = asItCame === undefined ? encodedSlash(server, view) : undefined;
  if (encoded !== undefined) return way(encoded);
  const translated = asItCame ?? translate(configuration, server, servers, locations, view);
  const { beaten } = translated;
  if (translated.routed.is !== 'proxied' && translated.routed.is !== 'file')
    return way(translated.routed, { steps: translated.steps, view: translated.view, beaten });

  const subject = subjectOf(translated.routed, configuration, server, translated.view);
  const layers = layersOf(configuration, server, translated.view, mappedTo(subject));
  const sections = layers.filter(({ section }) => section !== undefined);
  const seen = { ...translated.view, environment: withConditional(sections, translated.view) };
  const common = { layers, view: seen, beaten };
  const admission = admissionOf(layers, seen);
  // Whether a file is refused or shown makes no difference: Apache answers by itself.
  const isFile = translated.routed.is === 'file' && admission.is === 'unknown';
  if (admission.is !== 'open' && !isFile)
    return way(refused(admission), {
      ...common,
      steps: translated.steps,
      ...(admission.is === 'refused' ? { gates: admission.gates, refusedBy: admission.by } : {}),
    });
  const hidden = translated.routed.is === 'file' ? hiddenIn(sections) : undefined;
  if (hidden !== undefined)
    return way({ is: 'unknown', because: hidden }, { ...common, steps: translated.steps });
  const fixed = fixUp(translated.routed, subject, layers, seen);
  const steps = [...translated.steps, ...fixed.steps];
  return {
    ...way(fixed.routed, {
      ...common,
      steps,
      view: fixed.view,
      gates: admission.is === 'open' ? gatesFor(fixed.routed, admission.gates) : [],
    }),
    ...(fixed.again === undefined ? {} : { again: fixed.again }),
  };
}

/**
 * `%2F` in a path is a 404 unless AllowEncodedSlashes says otherwise, which a virtual host does not inherit
 * (server/core.c, merge_core_dir_configs).
 */
function encodedSlash(server: Server, view: RequestView): Routed | undefined {
  if (!/%2f/i.test(view.request.url.pathname)) return undefined;
  const setting = server.statements.findLast((each) => each.name === 'allowencodedslashes');
  const written = setting === undefined ? undefined : argument(setting, 0);
  const said = (written ?? 'off').toLowerCase();
  if (said !== 'off') return undefined;
  return {
    is: 'answered',
    status: 404,
    by: setting,
    why: 'an encoded slash stands in the path, and AllowEncodedSlashes is Off',
  };
}

function subjectOf(
  routed: Routed & { is: 'proxied' | 'file' },
  configuration: Configuration,
  server: Server,
  view: RequestView,
): Subject {
  if (routed.is === 'proxied') return { is: 'target', url: routed.url };
  if (configuration.htaccess) return { is: 'file', document: documentUnder('', view.path) };
  return { is: 'file', document: documentOf(configuration, server, view.path) };
}

function mappedTo(subject: Subject): Mapped {
  if (subject.is === 'target') return { is: 'target', url: subject.url };
  const { document } = subject;
  return { is: 'file', folders: document === undefined ? undefined : foldersOf(document) };
}

function refused(admission: Exclude<Admission, { is: 'open' }>): Routed {
  if (admission.is === 'unknown') return { is: 'unknown', because: admission.because };
  const { status, by } = admission;
  const why =
    status !== 500
      ? `\`${textOf(by)}\` keeps ${status === 405 ? 'its method' : 'everybody'} out`
      : by.name === 'authtype'
        ? `\`${textOf(by)}\` stands there without a Require`
        : `\`${textOf(by)}\` stands there without an AuthType`;
  return { is: 'answered', status, by, why };
}

/** What a login guards that is answered anyway is told of by the answer. */
function gatesFor(routed: Routed, gates: readonly Gate[]): readonly Gate[] {
  return routed.is === 'unknown' ? [] : gates;
}

interface Fixed {
  readonly routed: Routed;
  readonly steps: readonly Step[];
  readonly view: RequestView;
  readonly again?: Again;
}

/** The fixup phase: rewrite rules of the section, Redirect of a section; then a handler may take what is no target yet. */
function fixUp(
  routed: Routed & { is: 'proxied' | 'file' },
  subject: Subject,
  layers: readonly Layer[],
  view: RequestView,
): Fixed {
  const scope = sectionScope(layers);
  const rewritten = scope === undefined ? undefined : rewrittenIn(scope, subject, layers, view);
  let found: Routed = routed;
  let seen = view;
  let steps: readonly Step[] = [];
  if (scope !== undefined && rewritten !== undefined) {
    if (!followsLinks(layers))
      return {
        routed: { is: 'answered', status: 403, by: scope.section, why: 'Options lacks FollowSymLinks' },
        steps,
        view,
      };
    steps = rewritten.steps;
    if (rewritten.is !== 'unchanged' && scope.doubt !== undefined)
      return { routed: { is: 'unknown', because: scope.doubt }, steps, view };
    if (rewritten.is === 'again') return { routed: { is: 'file', why: '' }, steps, view, again: rewritten };
    seen = { ...view, environment: rewritten.environment };
    if (rewritten.is !== 'unchanged') found = ofRewriting(rewritten);
  }
  if (found.is !== 'proxied' && found.is !== 'file') return { routed: found, steps, view: seen };
  const redirected = sectionRedirect(layers, seen, 'all');
  const routedAtLast = redirected ?? (found.is === 'file' ? handled(found, subject, layers, seen) : found);
  return { routed: routedAtLast, steps, view: seen };
}

/**
 * mod_dir looks for an index once the rules are done, and the rules see that file, too: what they proxy is asked for by
 * its name (mod_dir.c, fixup_dir).
 */
function rewrittenIn(
  scope: SectionScope,
  subject: Subject,
  layers: readonly Layer[],
  view: RequestView,
): InSection {
  const index = subject.is === 'file' && view.path === '/' ? indexOf(layers, view) : undefined;
  if (index !== undefined && subject.is === 'file') {
    const { document } = subject;
    const named = document && { ...document, name: `${document.root}/${index}` };
    const found = rewriteInSection(scope, { is: 'file', document: named }, { ...view, path: `/${index}` });
    if (found.is === 'proxied') return found;
  }
  return rewriteInSection(scope, subject, view);
}

/** The first name of DirectoryIndex. */
function indexOf(layers: readonly Layer[], { modules }: RequestView): string | undefined {
  if (modules.has('dir') === 'absent') return undefined;
  const statement = statementsNamed(layers, 'directoryindex').at(-1);
  const name = statement === undefined ? 'index.html' : argument(statement, 0);
  return name === undefined || /^disabled$/i.test(name) ? undefined : name;
}

/** `SetHandler proxy:…`: the name of the file is put behind the target (mod_proxy.c, proxy_handler). */
function handled(
  routed: Routed & { is: 'file' },
  subject: Subject,
  layers: readonly Layer[],
  view: RequestView,
): Routed {
  const handler = layers
    .flatMap(({ statements, doubt }) => statements.map((statement) => ({ statement, doubt })))
    .findLast(({ statement }) => statement.name === 'sethandler');
  const target = handler === undefined ? undefined : argument(handler.statement, 0);
  if (handler === undefined || target === undefined || !/^proxy:/i.test(target)) return routed;
  if (handler.doubt !== undefined) return { is: 'unknown', because: handler.doubt };
  const document = subject.is === 'file' ? subject.document : undefined;
  return {
    is: 'proxied',
    url: `${target.slice(6)}${document === undefined ? view.path : document.name}`,
    query: view.query,
    isEncoded: false,
    by: handler.statement,
    ...(document === undefined ? { pathIsUnknown: true as const } : {}),
  };
}
