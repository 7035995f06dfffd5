import { main } from './main.ts';
import { standardOutput } from './streams.ts';

/** The command line of this process, from its arguments to its exit code. */
export function run(): Promise<number> {
  return main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdout: standardOutput(1, () => process.stdout),
    stderr: standardOutput(2, () => process.stderr),
    readStdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  });
}
