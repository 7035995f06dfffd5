import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Makes docs/rules/, docs/symptoms/ and schema/ out of the rules, the dialects and the settings: the same bytes from the same sources. */
const root = fileURLToPath(new URL('..', import.meta.url));
const { dialects, rulePage, rules, settingsSchema, symptomPage, symptoms } = await core();

const loaded = await Promise.all(dialects.map((entry) => entry.load()));
const sorted = rules.toSorted((one, other) => (one.id < other.id ? -1 : 1));

const pages = new Map(sorted.map((rule) => [`${rule.id}.md`, rulePage(rule, loaded)]));
pages.set('README.md', index(sorted));
replaceFolder('docs/rules', pages);
replaceFolder(
  'docs/symptoms',
  new Map(symptoms.map((symptom) => [`${symptom.id}.md`, symptomPage(symptom)])),
);

const vocabulary = {
  rules: sorted.map((rule) => rule.id),
  dialects: dialects.map((entry) => entry.name).toSorted(),
};
write('schema/pulse-lint.schema.json', `${JSON.stringify(settingsSchema(vocabulary), null, 2)}\n`);

function index(list) {
  const rows = list.map(({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`);
  return ['# Rules', '', '| rule | severity | catches |', '|---|---|---|', ...rows, ''].join('\n');
}

function replaceFolder(folder, pagesByName) {
  for (const name of namesIn(folder)) if (!pagesByName.has(name)) rmSync(`${root}${folder}/${name}`);
  for (const [name, page] of pagesByName) write(`${folder}/${name}`, page);
}

function write(path, text) {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, text);
}

function namesIn(folder) {
  try {
    return readdirSync(root + folder);
  } catch {
    return [];
  }
}

/** The sources are TypeScript, which Node 20 does not run: they are bundled in memory, as for a browser. */
async function core() {
  const contents = `
    export { dialects } from './src/dialects/index.ts';
    export { rulePage, symptomPage } from './src/report/page.ts';
    export { rules } from './rules/index.ts';
    export { symptoms } from './rules/symptoms.ts';
    export { settingsSchema } from './src/settings/keys.ts';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
