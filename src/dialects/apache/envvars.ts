import type { World } from '../../model/dialect.ts';
import { dirname, join } from '../../text/path.ts';
import { tableOf } from '../../text/table.ts';

/** What Debian's `envvars` exports when nothing in it was changed. */
const DEBIAN: Readonly<Record<string, string>> = tableOf({
  APACHE_RUN_USER: 'www-data',
  APACHE_RUN_GROUP: 'www-data',
  APACHE_PID_FILE: '/var/run/apache2/apache2.pid',
  APACHE_RUN_DIR: '/var/run/apache2',
  APACHE_LOCK_DIR: '/var/lock/apache2',
  APACHE_LOG_DIR: '/var/log/apache2',
  LANG: 'C',
});

/** The environment that the `envvars` beside a main config gives the server; only plain assignments are understood. */
export function environmentOf(main: string, world: World): ReadonlyMap<string, string> {
  const variables = new Map(Object.entries(DEBIAN));
  const file = world.read(join(dirname(main), 'envvars'));
  if ('failed' in file) return variables;
  for (const match of file.text.matchAll(/^[ \t]*(?:export[ \t]+)?(\w+)=("[^"\n]*"|'[^'\n]*'|[^\s#;]*)/gm)) {
    const [, name = '', written = ''] = match;
    if (/[`(]/.test(written)) continue;
    const value = written.replace(/^(["'])(.*)\1$/, '$2');
    const known = value.replace(/\$\{?(\w+)\}?/g, (whole, used: string) =>
      used === 'SUFFIX' ? '' : (variables.get(used) ?? whole),
    );
    if (!/\$/.test(known)) variables.set(name, known);
  }
  return variables;
}

export const debianEnvironment: ReadonlyMap<string, string> = new Map(Object.entries(DEBIAN));
