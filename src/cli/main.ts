import { CommanderError } from 'commander';
import { type CommandName, isCommandName } from './command-names.ts';
import { TROUBLE } from './exit.ts';
import { complain, type Io } from './io.ts';

type Run = (argv: readonly string[], io: Io) => Promise<number>;

/** Each is loaded when it is asked for. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Run>>> = {
  lint: async () => (await import('./lint.ts')).lintCommand,
  trace: async () => (await import('./trace.ts')).traceCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  rules: async () => (await import('./rules.ts')).rulesCommand,
};

/** Runs one command line and says the exit code. A first argument that is a command's name is the command, else it is lint. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [first = '', ...rest] = argv;
  try {
    if (first === 'help') return await main(rest.length === 0 ? ['--help'] : [...rest, '--help'], io);
    if (!isCommandName(first)) return await (await COMMANDS.lint())(argv, io);
    return await (await COMMANDS[first]())(rest, io);
  } catch (error) {
    // Commander has said what is wrong by then; it throws for --help and --version too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : TROUBLE;
    complain(
      io,
      `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return TROUBLE;
  }
}
