import type { Remark } from '../../../model/remark.ts';
import type { Structure } from '../configuration.ts';
import type { Statement } from '../statement.ts';
import { readAuthority } from '../upstream.ts';
import { isTemplated, refused } from './refusal.ts';

export function checkUpstreams(structure: Structure): readonly Remark[] {
  const remarks: Remark[] = [];
  const first = new Map<string, Statement>();
  for (const statement of structure.http.own.get('upstream') ?? []) {
    const name = statement.args[0] ?? '';
    const body = statement.body ?? [];
    const earlier = first.get(name.toLowerCase());
    if (earlier !== undefined)
      remarks.push(
        refused(statement, {
          text: `The upstream \`${name}\` is there a second time: nginx does not start with it.`,
          related: [{ at: earlier.at, text: 'the first one' }],
        }),
      );
    else first.set(name.toLowerCase(), statement);
    const mayHold = body.some(
      (each) => each.name === 'server' || each.unseen !== undefined || each.verbatim === true,
    );
    if (!mayHold)
      remarks.push(
        refused(statement, {
          text: `The upstream \`${name}\` holds no \`server\`: nginx does not start with it.`,
          help: 'Write `server 127.0.0.1:7655;` in it.',
        }),
      );
    if (
      mayHold &&
      body.every((each) => each.name !== 'server' || each.args.includes('backup')) &&
      isWhole(body)
    )
      remarks.push(
        refused(statement, {
          text: `The upstream \`${name}\` holds nothing but backups: nginx does not start with it.`,
          help: 'Take `backup` from one of its servers.',
        }),
      );
    remarks.push(...body.filter((each) => each.name === 'server').flatMap(wrongServer));
  }
  return remarks;
}

function isWhole(body: readonly Statement[]): boolean {
  return body.every((each) => each.unseen === undefined && each.verbatim !== true);
}

function wrongServer(statement: Statement): readonly Remark[] {
  const address = statement.args[0] ?? '';
  if (address === '' || isTemplated(address)) return [];
  if (/^\w+:\/\//.test(address))
    return [
      refused(statement, {
        text: `\`${statement.text}\` has a scheme: in an upstream nginx expects a host and a port alone, and does not start with it.`,
        help: `Write \`server ${address.replace(/^\w+:\/\//, '').replace(/\/.*$/, '')};\`; the scheme belongs to \`proxy_pass\`.`,
      }),
    ];
  if (readAuthority(address, 80) !== undefined) return [];
  return [
    refused(statement, {
      text: `\`${address}\` is no host with a port from 1 to 65535: nginx does not start with it.`,
    }),
  ];
}
