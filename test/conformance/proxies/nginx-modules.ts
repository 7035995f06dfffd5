import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Program } from './proxy.ts';

/** Modules that are no part of the program, by a word that only they know; each comes with those it stands on. */
const BY_WORD: readonly (readonly [word: RegExp, modules: readonly string[]])[] = [
  [/^\s*stream\s*\{/m, ['ngx_stream_module']],
  [/^\s*\w+_by_lua(?:_block|_file)?\b/m, ['ndk_http_module', 'ngx_http_lua_module']],
];

/** The files of the modules that a config uses without naming them, as a package's own lines would, as far as this program has them: where one is missing, nginx says so. */
export function modulesFor(texts: readonly string[], program: Program): readonly string[] {
  return BY_WORD.filter(([word]) => texts.some((text) => word.test(text)))
    .flatMap(([, modules]) => modules)
    .filter((module) => !texts.some((text) => text.includes(`${module}.so`)))
    .map((module) => fileOf(module, program))
    .filter((file) => existsSync(file));
}

/** Where a `load_module` line of a config finds its file here. */
export function moduleAt(written: string, program: Program): string {
  return fileOf(basename(written, '.so'), program);
}

export function hasModule(module: string, program: Program): boolean {
  return existsSync(fileOf(module, program));
}

/** Packages put modules beside the program, below the same root. */
function fileOf(module: string, { command }: Program): string {
  const root = (command.at(-1) ?? '').replace(/\/(?:usr\/)?sbin\/nginx$/, '');
  return join(root === '' ? '/' : root, 'usr/lib/nginx/modules', `${module}.so`);
}
