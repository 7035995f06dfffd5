import type { Container } from '../definitions.ts';

/** The rule of a router that has none (traefik pkg/provider/docker, DefaultTemplateRule). */
export const DEFAULT_RULE = 'Host(`{{ normalize .Name }}`)';

/**
 * A default rule for one container: a Go template with sprig's functions, of which the few that rules are made with are known.
 * What an unknown action would say stays as written.
 */
export function defaultRuleFor(template: string, name: string, container: Container | undefined): string {
  return template.replace(/\{\{-?([\s\S]*?)-?\}\}/g, (whole, action: string) => {
    const words = [...action.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|(\|)|([^\s|"`]+)/g)];
    return piped(words, { name, container }) ?? whole;
  });
}

interface Naming {
  readonly name: string;
  readonly container: Container | undefined;
}

/** `a | f b` is `f b a`. */
function piped(words: readonly RegExpMatchArray[], naming: Naming): string | undefined {
  let last: string | undefined;
  let call: RegExpMatchArray[] = [];
  for (const word of [...words, undefined]) {
    if (word !== undefined && word[3] === undefined) {
      call.push(word);
      continue;
    }
    const [head, ...rest] = call;
    if (head === undefined) return undefined;
    last = called(head, rest, last, naming);
    if (last === undefined) return undefined;
    call = [];
  }
  return last;
}

function called(
  head: RegExpMatchArray,
  rest: readonly RegExpMatchArray[],
  before: string | undefined,
  naming: Naming,
): string | undefined {
  const literal = head[1] ?? head[2];
  if (literal !== undefined) return rest.length === 0 ? literal : undefined;
  if (head[4] === 'index') return rest[0]?.[4] === '.Labels' ? labelOf(rest[1], naming) : undefined;
  if (head[4]?.startsWith('.')) return rest.length === 0 ? fieldOf(head[4], naming) : undefined;
  const args = [
    ...rest.map((word) => word[1] ?? word[2] ?? fieldOf(word[4] ?? '', naming)),
    ...(before === undefined ? [] : [before]),
  ];
  const known = args.filter((arg) => arg !== undefined);
  return known.length === args.length ? applied(head[4] ?? '', known) : undefined;
}

function applied(name: string, args: readonly string[]): string | undefined {
  const [first = '', second = '', third = ''] = args;
  switch (name) {
    case 'normalize':
      return normalize(first);
    case 'lower':
      return first.toLowerCase();
    case 'trimPrefix':
      return second.startsWith(first) ? second.slice(first.length) : second;
    case 'trimSuffix':
      return second.endsWith(first) ? second.slice(0, second.length - first.length) : second;
    case 'replace':
      return third.replaceAll(first, second);
    default:
      return undefined;
  }
}

function fieldOf(path: string, { name, container }: Naming): string | undefined {
  if (path === '.Name') return name;
  return path === '.ContainerName' ? (container?.service.containerName ?? name) : undefined;
}

function labelOf(word: RegExpMatchArray | undefined, { container }: Naming): string | undefined {
  const key = word?.[1] ?? word?.[2];
  if (key === undefined || container === undefined) return undefined;
  // Compose's own labels of every container.
  if (key === 'com.docker.compose.service') return container.service.name;
  if (key === 'com.docker.compose.project') return container.project.name;
  const label = container.service.labels.find((each) => each.key.text === key)?.value;
  return label?.unresolved ? undefined : (label?.text ?? '');
}

/** Letters and digits, with a dash for everything between (pkg/provider/configuration.go, Normalize). */
export function normalize(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-');
}
