import type { Remark } from '../../../model/remark.ts';
import { SECTIONS_SINCE, SECTIONS_UNTIL } from '../keywords/sections.ts';
import type { Program } from '../program.ts';
import { hasBackend, hasFrontend, type ProxySection } from '../proxy.ts';
import { refusedAt } from '../refusal.ts';
import { parentIn, type Section } from '../section.ts';
import { isAtLeast } from '../version.ts';

/** What is wrong with the lines that begin sections, and with lines outside of any. */
export function sectionRefusals(program: Program): readonly Remark[] {
  const { version } = program;
  return [
    ...program.outside.map((statement) =>
      refusedAt(statement, `\`${statement.keyword.text}\` stands before the first section of the file`),
    ),
    ...program.sections.flatMap((section) => headRefusal(section, version) ?? []),
    ...missingParents(program),
    ...sharedNames(program),
    ...misusedDefaults(program),
  ];
}

function headRefusal(section: Section, version: string): Remark | undefined {
  const { head, kind } = section;
  if (head.maybe !== undefined) return undefined;
  const since = SECTIONS_SINCE[kind];
  const until = SECTIONS_UNTIL[kind];
  if (since !== undefined && !isAtLeast(version, since))
    return refusedAt(head, `the \`${kind}\` section is known from HAProxy ${since} on`);
  if (until !== undefined && isAtLeast(version, until))
    return refusedAt(head, `the \`${kind}\` section is gone since HAProxy ${until}`);
  if (['frontend', 'backend', 'listen'].includes(kind)) return proxyHeadRefusal(section, version);
  if (kind === 'defaults') return defaultsHeadRefusal(section, version);
  return undefined;
}

const NAME = /^[A-Za-z0-9_.:-]+$/;

function proxyHeadRefusal({ head, kind }: Section, version: string): Remark | undefined {
  const [name, second] = head.args;
  if (name === undefined) return refusedAt(head, `\`${kind}\` needs a name`);
  if (name.unsure === undefined && !NAME.test(name.text))
    return refusedAt(
      name.at,
      `the name "${name.text}" holds characters that HAProxy does not allow in names`,
    );
  if (second === undefined) return undefined;
  if (second.text === 'from' && isAtLeast(version, '2.4')) {
    if (head.args[2] === undefined) return refusedAt(head, '`from` needs the name of a defaults section');
    return head.args.length > 3
      ? refusedAt(head, `\`${kind}\` takes no more words behind \`from\``)
      : undefined;
  }
  return refusedAt(
    second.at,
    second.text === 'from'
      ? '`from` is known from HAProxy 2.4 on'
      : `"${second.text}" cannot stand behind the name of a \`${kind}\``,
    kind !== 'backend' && /:\d+$/.test(second.text)
      ? `Write \`bind ${second.text}\` in the section.`
      : undefined,
  );
}

function defaultsHeadRefusal({ head }: Section, version: string): Remark | undefined {
  const from = head.args.findIndex(({ text }) => text === 'from');
  if (from !== -1 && !isAtLeast(version, '2.4'))
    return refusedAt(head, '`from` is known from HAProxy 2.4 on');
  return undefined;
}

/** `from` names a defaults section above. */
function missingParents({ sections, version }: Program): readonly Remark[] {
  const above = new Set<string>();
  const remarks: Remark[] = [];
  for (const section of sections) {
    const parent = parentIn(section);
    if (
      parent !== undefined &&
      isAtLeast(version, '2.4') &&
      parent.unsure === undefined &&
      !above.has(parent.text)
    )
      remarks.push(refusedAt(parent.at, `there is no defaults section "${parent.text}" above this line`));
    if (section.kind === 'defaults' && section.name !== '') above.add(section.name);
  }
  return remarks;
}

function sharedNames({ proxies, version }: Program): readonly Remark[] {
  const byName = new Map<string, ProxySection[]>();
  return proxies.flatMap((proxy) => {
    const all = byName.get(proxy.name) ?? [];
    const earlier = proxy.name === '' ? [] : all.slice();
    // Of each kind the first is enough to say who was there before.
    if (!all.some(({ kind }) => kind === proxy.kind)) all.push(proxy);
    byName.set(proxy.name, all);
    const same = earlier.find((each) => sharesCapability(each, proxy));
    const other = isAtLeast(version, '3.3') ? earlier[0] : undefined;
    const clash = same ?? other;
    if (clash === undefined || proxy.section.head.maybe !== undefined) return [];
    const text = `the ${proxy.kind} "${proxy.name}" has the same name as a ${clash.kind} above`;
    return [
      {
        ...refusedAt(proxy.section.head, text, 'Give one of them another name.'),
        related: [{ at: clash.section.head.at, text: `the ${clash.kind} of that name` }],
      },
    ];
  });
}

function sharesCapability(a: ProxySection, b: ProxySection): boolean {
  return (hasFrontend(a) && hasFrontend(b)) || (hasBackend(a) && hasBackend(b));
}

const RULES: ReadonlySet<string> = new Set([
  'acl',
  'http-request',
  'http-response',
  'http-after-response',
  'tcp-request',
  'tcp-response',
]);

/** A named defaults section with rules serves frontends or backends, not both, and no `listen` (proxy.c, proxy_ref_defaults). */
function misusedDefaults({ proxies }: Program): readonly Remark[] {
  const served = new Map<Section, ProxySection>();
  const remarks: Remark[] = [];
  for (const proxy of proxies) {
    const [defaults, above] = proxy.defaults;
    if (above?.lines.some(({ keyword }) => RULES.has(keyword.text)))
      remarks.push(
        refusedAt(
          proxy.section.head,
          `defaults "${above.name}" holds rules, so no other defaults section can take it over`,
        ),
      );
    if (
      defaults === undefined ||
      defaults.name === '' ||
      !defaults.lines.some(({ keyword }) => RULES.has(keyword.text))
    )
      continue;
    const first = served.get(defaults) ?? proxy;
    served.set(defaults, first);
    if (proxy.kind === 'listen')
      remarks.push(
        refusedAt(
          proxy.section.head,
          `defaults "${defaults.name}" holds rules, so a \`listen\` cannot take it over`,
        ),
      );
    else if (first.kind !== proxy.kind)
      remarks.push(
        refusedAt(
          proxy.section.head,
          `defaults "${defaults.name}" holds rules and already serves a ${first.kind}, so a ${proxy.kind} cannot take it over`,
        ),
      );
  }
  return remarks;
}
