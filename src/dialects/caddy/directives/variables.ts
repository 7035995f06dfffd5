import type { Handler } from '../config.ts';
import type { Scope } from '../scope.ts';
import type { Argument, Statement } from '../statement.ts';

/** `vars name value`, or a block of such lines. */
export function vars(args: readonly Argument[], { at, text, block }: Statement): Handler {
  const pairs = (block ?? []).map((line): [string, string] => [line.name, line.args[0]?.text ?? '']);
  const [name, value] = args;
  const own: [string, string][] = name === undefined ? [] : [[name.text, value?.text ?? '']];
  return { kind: 'vars', values: Object.fromEntries([...own, ...pairs]), at, text };
}

/** `map SOURCE {DESTINATION…}` with a line for each value (map/caddyfile.go). */
export function map(args: readonly Argument[], statement: Statement, scope: Scope): Handler {
  const { at, text, block = [] } = statement;
  const [source, ...destinations] = args;
  if (source === undefined || destinations.length === 0)
    scope.refuse(at, `\`${text}\` needs a source and at least one placeholder to set.`);
  for (const { text: destination, written, at: place } of destinations) {
    if (destination !== written)
      scope.refuse(place, `\`${written}\` means something to Caddy already and cannot be set by \`map\`.`);
    else if (!/^\{[^{}]+\}$/.test(destination))
      scope.refuse(
        place,
        `\`${destination}\` is no placeholder, and \`map\` sets nothing else.`,
        `Write \`{${destination.replace(/[{}]/g, '')}}\`.`,
      );
  }
  const isDefault = (line: Statement): boolean => line.name === 'default';
  const lines = block
    .filter((line) => !isDefault(line))
    .map((line) => {
      if (line.args.length > destinations.length)
        scope.refuse(line.at, `\`${line.text}\` has more values than there are placeholders to set.`);
      return {
        text: line.name.replace(/^~/, ''),
        isPattern: line.name.startsWith('~'),
        outputs: destinations.map((_, index) => {
          const output = line.args[index]?.text;
          return output === undefined || output === '-' ? null : output;
        }),
      };
    });
  const fallback = block.find(isDefault);
  return {
    kind: 'map',
    source: source?.text ?? '',
    destinations: destinations.map((destination) => destination.text.replace(/[{}]/g, '')),
    lines,
    defaults: fallback === undefined ? [] : destinations.map((_, index) => fallback.args[index]?.text ?? ''),
    at,
    text,
  };
}
