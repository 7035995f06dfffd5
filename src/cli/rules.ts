import { Option } from 'commander';
import { rules } from '../../rules/index.ts';
import { printed } from '../report/json.ts';
import { rulesDocument, rulesText } from '../report/rules.ts';
import { CLEAN } from './exit.ts';
import type { Io } from './io.ts';
import { command } from './options.ts';
import { type ColorWish, lookOf } from './terminal.ts';
import { TOOL } from './tool.ts';

export async function rulesCommand(argv: readonly string[], io: Io): Promise<number> {
  const parser = command('pulse-lint rules', io)
    .usage('[options]')
    .description('Lists the rules.')
    .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'))
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'))
    .allowExcessArguments(false)
    .parse(argv, { from: 'user' });
  const { format, color } = parser.opts<{ format: 'text' | 'json'; color: ColorWish }>();
  if (format === 'json') {
    io.stdout.write(printed(rulesDocument(rules, TOOL)));
  } else {
    io.stdout.write(rulesText(rules, lookOf(io.stdout, io.env, color, { info: false, quiet: false }), TOOL));
  }
  return CLEAN;
}
