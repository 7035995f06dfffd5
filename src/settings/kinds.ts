import { suggestion } from '../text/nearest.ts';
import type { Problem } from './settings.ts';

/** A kind of value: how it is described to an editor, and how it is read. */
export interface Kind {
  readonly schema: object;
  read(value: unknown, key: readonly string[]): Read;
}

export type Read = { readonly value: unknown } | { readonly problems: readonly Problem[] };

export function wrong(key: readonly string[], message: string): Read {
  return { problems: [{ key, message }] };
}

export function text(what: string): Kind {
  return {
    schema: { type: 'string', minLength: 1 },
    read: (value, key) =>
      typeof value === 'string' && value !== '' ? { value } : wrong(key, `${shown(value)} is not ${what}`),
  };
}

export const yesOrNo: Kind = {
  schema: { type: 'boolean' },
  read: (value, key) =>
    typeof value === 'boolean' ? { value } : wrong(key, `${shown(value)} is neither true nor false`),
};

/** A word or number out of a list; a number may come as text, as the command line gives it. */
export function oneOf(values: readonly (string | number)[]): Kind {
  const words = values.map(String);
  return {
    schema: { enum: values },
    read(value, key) {
      const found = values.find((each) => each === value || String(each) === value);
      if (found !== undefined) return { value: found };
      const hint = typeof value === 'string' ? suggestion(value, words) : '';
      return wrong(key, `${shown(value)} is not ${expected(words)}${hint}`);
    },
  };
}

/** Short lists are spelled out; of the rules there are too many. */
function expected(words: readonly string[]): string {
  if (words.length > 8) return 'a rule (`pulse-lint rules` lists them)';
  return words.length === 1 ? `${words[0]}` : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export function listOf(kind: Kind): Kind {
  return {
    schema: { type: 'array', items: kind.schema },
    read(value, key) {
      if (!Array.isArray(value)) return wrong(key, `${shown(value)} is not a list`);
      return all(
        value.map((item, index) => kind.read(item, [...key, String(index)])),
        (values) => values,
      );
    },
  };
}

export function tableOf(name: Kind, kind: Kind): Kind {
  return {
    schema: { type: 'object', propertyNames: name.schema, additionalProperties: kind.schema },
    read(value, key) {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return wrong(key, `${shown(value)} is not a table`);
      const entries = Object.entries(value);
      const names = entries.map(([own]) => name.read(own, [...key, own]));
      const values = entries.map(([own, each]) => kind.read(each, [...key, own]));
      return all([...names, ...values], (read) => {
        const half = entries.length;
        return new Map(entries.map(([own], index) => [own, read[half + index]]));
      });
    },
  };
}

function all(reads: readonly Read[], join: (values: readonly unknown[]) => unknown): Read {
  const problems = reads.flatMap((read) => ('problems' in read ? read.problems : []));
  if (problems.length > 0) return { problems };
  return { value: join(reads.map((read) => ('value' in read ? read.value : undefined))) };
}

/** `pulse.example.com`, `pulse.example.com:8443`, `[::1]:8443` */
export const publicHost: Kind = {
  schema: { type: 'string', minLength: 1 },
  read(value, key) {
    const parts =
      typeof value === 'string' ? /^(\[[0-9a-f:.]+\]|[^\s:/[\]]+)(?::(\d+))?$/i.exec(value) : null;
    const port = parts?.[2] === undefined ? null : Number(parts[2]);
    if (parts?.[1] === undefined || !isPort(port ?? 1))
      return wrong(key, `${shown(value)} is not a name with or without a port, like pulse.example.com:8443`);
    return { value: { name: parts[1].toLowerCase(), port } };
  },
};

export const upstreamAddress: Kind = {
  schema: { type: 'string', pattern: ':[0-9]+$' },
  read(value, key) {
    const parts = typeof value === 'string' ? /^(\[[0-9a-f:.]+\]|[^\s:/[\]]+):(\d+)$/i.exec(value) : null;
    const port = Number(parts?.[2]);
    if (parts?.[1] === undefined || !isPort(port))
      return wrong(key, `${shown(value)} is not an address with a port, like 10.0.0.5:7655`);
    return { value: { host: parts[1], port } };
  },
};

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
