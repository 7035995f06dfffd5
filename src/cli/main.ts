import { CommanderError } from 'commander';
import { visibleLines } from '../text/visible.ts';
import { type CommandName, isCommandName } from './command-names.ts';
import { TROUBLE } from './exit.ts';
import { complain, type Io } from './io.ts';
import { lintCommand } from './lint.ts';

type Run = (argv: readonly string[], io: Io) => Promise<number>;

/** All but lint are loaded when they are asked for. */
const COMMANDS: Readonly<Record<CommandName, Run>> = {
  lint: lintCommand,
  trace: async (argv, io) => (await import('./trace.ts')).traceCommand(argv, io),
  explain: async (argv, io) => (await import('./explain.ts')).explainCommand(argv, io),
  rules: async (argv, io) => (await import('./rules.ts')).rulesCommand(argv, io),
};

/** Runs one command line and says the exit code. A first argument that is a command's name is the command, else it is lint. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [first = '', ...rest] = argv;
  try {
    if (first === 'help') return await main(rest.length === 0 ? ['--help'] : [...rest, '--help'], io);
    if (!isCommandName(first)) return await lintCommand(argv, io);
    return await COMMANDS[first](rest, io);
  } catch (error) {
    // Commander has said what is wrong by then; it throws for --help and --version too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : TROUBLE;
    complain(io, `internal error: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof Error) io.stderr.write(visibleLines(`${error.stack ?? ''}\n`));
    return TROUBLE;
  }
}
