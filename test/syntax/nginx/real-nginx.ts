import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `nginx -t` says of a text, or undefined when it has nothing against it. */
export function refusal(command: readonly string[], text: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-lint-nginx-'));
  try {
    const config = join(folder, 'nginx.conf');
    writeFileSync(config, text);
    const [program = 'nginx', ...rest] = command;
    const globals = `pid ${join(folder, 'pid')}; error_log stderr;`;
    const run = spawnSync(program, [...rest, '-t', '-c', config, '-p', folder, '-g', globals], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    if (run.status === 0) return undefined;
    return (
      run.stderr.split('\n').find((line) => line.includes('[emerg]')) ?? `no reason given: ${run.stderr}`
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether it is the tokeniser that refuses (`ngx_conf_read_token`, `ngx_conf_parse`), and no directive. */
export function refusedByTokeniser(command: readonly string[], text: string): boolean {
  return /unexpected|too long (parameter|lua)|missing the closing long bracket/.test(
    refusal(command, text) ?? '',
  );
}

/** The lines that load OpenResty's Lua module, from the folder where this nginx looks for modules. */
export function loadLua(command: readonly string[]): string {
  const [program = 'nginx', ...rest] = command;
  const { stderr } = spawnSync(program, [...rest, '-V'], { encoding: 'utf8', timeout: 20_000 });
  const folder = /--modules-path=(\S+)/.exec(stderr)?.[1] ?? 'modules';
  return ['ndk_http_module', 'ngx_http_lua_module']
    .map((name) => `load_module ${folder}/${name}.so;\n`)
    .join('');
}
