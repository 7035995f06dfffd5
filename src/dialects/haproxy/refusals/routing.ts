import { oncePer } from '../../../model/once.ts';
import type { Remark } from '../../../model/remark.ts';
import type { Program } from '../program.ts';
import { hasFrontend, type ProxySection, rulesOf, settingOf } from '../proxy.ts';
import { refusedAt } from '../refusal.ts';
import type { Statement } from '../statement.ts';
import { backendNamed } from '../switching.ts';
import { nearest } from './near.ts';

/** Backends that are not there, or speak another mode (proxy.c, proxy_finalize). */
export function routingRefusals(program: Program): readonly Remark[] {
  return program.proxies
    .filter(hasFrontend)
    .flatMap((proxy) => [
      ...rulesOf(proxy, 'use_backend').flatMap((statement) => targetRefusal(statement, proxy, program) ?? []),
      ...defaultRefusal(proxy, program),
    ]);
}

function defaultRefusal(proxy: ProxySection, program: Program): readonly Remark[] {
  const statement = settingOf(proxy, ({ keyword }) => keyword.text === 'default_backend')?.statement;
  return statement === undefined ? [] : (asList(targetRefusal(statement, proxy, program)) ?? []);
}

const backendNames = oncePer(({ proxies }: Program): readonly string[] =>
  proxies.filter(({ kind }) => kind !== 'frontend').map(({ name }) => name),
);

function asList(remark: Remark | undefined): readonly Remark[] | undefined {
  return remark === undefined ? undefined : [remark];
}

function targetRefusal(statement: Statement, proxy: ProxySection, program: Program): Remark | undefined {
  const [target] = statement.args;
  if (statement.maybe !== undefined || target === undefined || target.unsure !== undefined) return undefined;
  if (target.text.includes('%')) return undefined;
  const backend = backendNamed(program.proxies, target.text);
  if (backend === undefined) {
    const near = nearest(target.text, backendNames(program));
    return refusedAt(
      target.at,
      `there is no backend "${target.text}"`,
      near === undefined ? 'Write a `backend` section of that name.' : `Write \`${near}\`, if that is meant.`,
    );
  }
  if (backend.section === proxy.section)
    return refusedAt(target.at, `\`${statement.keyword.text}\` names the proxy it stands in`);
  const upgrades = proxy.mode.value === 'tcp' && backend.mode.value === 'http';
  if (backend.mode.value !== proxy.mode.value && !upgrades)
    return {
      ...refusedAt(
        target.at,
        `the ${proxy.kind} "${proxy.name}" is in mode ${proxy.mode.value}, the backend "${backend.name}" in mode ${backend.mode.value}`,
        `Write \`mode ${proxy.mode.value}\` in the backend.`,
      ),
      related: [{ at: backend.section.head.at, text: 'the backend' }],
    };
  return undefined;
}
