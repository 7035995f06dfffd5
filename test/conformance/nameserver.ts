import { createSocket } from 'node:dgram';

export type NameServer = { readonly port: number; readonly stop: () => Promise<void> };

/** A DNS server that knows every name: the resolver a config names must not reach out of the machine. */
export async function startNameServer(addressOf: (name: string) => Promise<string>): Promise<NameServer> {
  const socket = createSocket('udp4');
  socket.on('message', async (query, sender) => {
    const question = readQuestion(query);
    if (!question) return;
    const address = question.type === 1 ? await addressOf(question.name) : undefined;
    socket.send(reply(query, question.end, address), sender.port, sender.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    port: socket.address().port,
    stop: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function readQuestion(query: Buffer): { name: string; type: number; end: number } | undefined {
  const labels: string[] = [];
  let at = 12;
  while (at < query.length && query[at] !== 0) {
    const length = query[at] ?? 0;
    labels.push(query.subarray(at + 1, at + 1 + length).toString('latin1'));
    at += length + 1;
  }
  if (at + 5 > query.length) return undefined;
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** RFC 1035 4.1: the question repeated, and one A record pointing back at its name. */
function reply(query: Buffer, questionEnd: number, address: string | undefined): Buffer {
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(address === undefined ? 0 : 1, 6);
  const question = query.subarray(12, questionEnd);
  if (address === undefined) return Buffer.concat([header, question]);
  const answer = Buffer.from([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 30, 0, 4, ...address.split('.').map(Number)]);
  return Buffer.concat([header, question, answer]);
}
