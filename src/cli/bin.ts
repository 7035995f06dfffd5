import nodeModule from 'node:module';

// Node 22 and later keep the compiled program; 20 has no such function.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
const { main } = await import('./main.ts');

for (const stream of [process.stdout, process.stderr]) {
  // The reader has seen enough (`| head`): nothing is wrong.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

// Not process.exit: what is still on its way to a pipe would be cut off.
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  readStdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  },
});

function output(stream: NodeJS.WriteStream) {
  return {
    write: (text: string) => {
      stream.write(text);
    },
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}
