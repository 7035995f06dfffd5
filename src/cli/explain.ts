import { Option } from 'commander';
import { rules } from '../../rules/index.ts';
import { symptoms } from '../../rules/symptoms.ts';
import { markdownText } from '../report/markdown.ts';
import { symptomPage } from '../report/page.ts';
import { suggestion } from '../text/nearest.ts';
import { CLEAN, TROUBLE } from './exit.ts';
import type { Io } from './io.ts';
import { command } from './options.ts';
import { loadPages } from './pages.ts';
import { type ColorWish, lookOf } from './terminal.ts';

export async function explainCommand(argv: readonly string[], io: Io): Promise<number> {
  const parser = command('pulse-lint explain', io)
    .usage('RULE|SYMPTOM [options]')
    .description("Prints a rule's page, or what to look at when Pulse shows a symptom.")
    .argument('<RULE|SYMPTOM>')
    .addHelpText('after', `\nSymptoms: ${symptoms.map(({ id }) => id).join(', ')}.\nRules: pulse-lint rules`)
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'))
    .allowExcessArguments(false)
    .parse(argv, { from: 'user' });
  const name = parser.args[0] ?? '';
  const page = await pageNamed(name);
  if (page === undefined) {
    const names = [...rules, ...symptoms].map(({ id }) => id);
    return parser.error(`error: there is no rule or symptom "${name}"${suggestion(name, names)}`, {
      exitCode: TROUBLE,
    });
  }
  const { color } = parser.opts<{ color: ColorWish }>();
  io.stdout.write(markdownText(page, lookOf(io.stdout, io.env, color, { info: false, quiet: false })));
  return CLEAN;
}

async function pageNamed(name: string): Promise<string | undefined> {
  const symptom = symptoms.find((each) => each.id === name);
  if (symptom !== undefined) return symptomPage(symptom);
  const rule = rules.find((each) => each.id === name);
  return rule === undefined ? undefined : (await loadPages())(rule);
}
