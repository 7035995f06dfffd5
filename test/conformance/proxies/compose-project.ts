import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installedTools } from '../../tools/installed.ts';

/** A compose file as compose's own reader understands it (.ci/go/compose): variables put in, services merged. */
export type ComposeProject = {
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks?: Readonly<Record<string, { readonly name: string } | null>>;
};

export type ComposeService = {
  readonly image?: string;
  readonly container_name?: string;
  readonly command?: readonly string[] | null;
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly deploy?: { readonly labels?: Readonly<Record<string, string>> };
  readonly network_mode?: string;
  readonly networks?: Readonly<Record<string, unknown>>;
  readonly ports?: readonly { readonly target: number; readonly published?: string }[];
  readonly expose?: readonly string[];
  readonly volumes?: readonly { readonly source?: string; readonly target: string }[];
};

export type Composed =
  | { readonly is: 'project'; readonly project: ComposeProject }
  | { readonly is: 'refused'; readonly message: string };

const COMPOSE_FILES = /(^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/;

export function isCompose(name: string): boolean {
  return COMPOSE_FILES.test(name);
}

/** The files as `-f` would name them, or the one and the override that compose takes along. */
export function readCompose(folder: string, entry: string, beside: readonly string[] = []): Composed {
  const [reader] = installedTools('compose-config');
  if (reader === undefined) throw new Error('compose’s reader is not at hand: .ci/install-compose-reader');
  const override = entry.replace(/(\.ya?ml)$/, '.override$1');
  const others = beside.filter(isCompose);
  const files = (others.length > 0 ? [entry, ...others] : [entry, override])
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path));
  const [program = '', ...words] = reader.command;
  const done = spawnSync(program, [...words, ...files], { encoding: 'utf8', timeout: 60_000, env: {} });
  if (done.status !== 0) return { is: 'refused', message: done.stderr.trim() };
  return { is: 'project', project: JSON.parse(done.stdout) as ComposeProject };
}
