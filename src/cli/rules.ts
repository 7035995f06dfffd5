import { Option } from 'commander';
import { rules } from '../../rules/index.ts';
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
    const { printed } = await import('../report/json.ts');
    const { rulesDocument } = await import('../report/rules.ts');
    io.stdout.write(printed(rulesDocument(rules, TOOL)));
  } else {
    const { rulesText } = await import('../report/rules.ts');
    io.stdout.write(rulesText(rules, lookOf(io.stdout, io.env, color, { info: false, quiet: false }), TOOL));
  }
  return CLEAN;
}
