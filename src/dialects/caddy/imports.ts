import type { World } from '../../model/dialect.ts';
import type { Cause } from '../../model/fact.ts';
import { readBlocks, type ServerBlock } from '../../syntax/caddyfile/blocks.ts';
import { type CaddyfileTree, parseCaddyfile } from '../../syntax/caddyfile/parse.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';
import { givenBlock, withArguments } from './import-arguments.ts';
import { filesMatching } from './import-files.ts';
import { breaksLine, type CaddyToken, placeOf, placeOver } from './token.ts';
import { grammarOf, isAtLeast } from './version.ts';

/** What Caddy stops at while it reads: the notation, or something that is not there. */
export interface ImportProblem {
  readonly at: Place;
  readonly text: string;
  readonly expected?: string;
  readonly isSyntax?: true;
}

/** A Caddyfile with everything it imports, as blocks of words. */
export interface Imported {
  readonly blocks: readonly ServerBlock<CaddyToken>[];
  readonly files: readonly SourceFile[];
  /** In the order in which Caddy would come upon them; it stops at the first. */
  readonly problems: readonly ImportProblem[];
  /** What could not be read. */
  readonly unseen: readonly Cause[];
}

/** Files are parsed once and kept for every version whose grammar reads them alike. */
export type ReadTree = (path: string, version: string) => CaddyfileTree | { readonly failed: string };

export function treeReader(entry: SourceFile, world: World): ReadTree {
  const trees = new Map<string, CaddyfileTree | { readonly failed: string }>();
  return (path, version) => {
    const grammar = grammarOf(version);
    const key = `${grammar.heredocs} ${path}`;
    const known = trees.get(key);
    if (known !== undefined) return known;
    const file = path === entry.path ? entry : world.read(path);
    const tree = 'failed' in file ? { failed: file.failed } : parseCaddyfile(file, grammar);
    trees.set(key, tree);
    return tree;
  };
}

/** What imports may bring in all together: each may bring in two of the next. */
const MOST_IMPORTS = 2000;
const MOST_WORDS = 400_000;
const MOST_TEXT = 4_000_000;

/** Reads a Caddyfile and puts its imports in, word by word, as parse.go's doImport does. */
export function readCaddyfile(
  entry: SourceFile,
  version: string,
  readTree: ReadTree,
  world: World,
): Imported {
  const files = new Map<string, SourceFile>([[entry.path, entry]]);
  const problems: ImportProblem[] = [];
  const unseen: Cause[] = [];
  const snippets = new Map<string, readonly CaddyToken[]>();
  const edges = new Map<string, Set<string>>();
  let imports = 0;
  let words = 0;
  let text = 0;

  const tokens = wordsIn(entry.path);
  const { blocks, refusals } = readBlocks<CaddyToken>(tokens ?? [], {
    grammar: grammarOf(version),
    breaksLine,
    defineSnippet,
    expandImport,
  });
  for (const { word, message, expected } of refusals)
    problems.push({ at: placeOf(word), text: message, expected, isSyntax: true });
  return { blocks, files: [...files.values()], problems, unseen };

  function wordsIn(path: string): readonly CaddyToken[] | undefined {
    const tree = readTree(path, version);
    if ('failed' in tree) return undefined;
    files.set(tree.file.path, tree.file);
    // What the blocks make of a file is asked for later; here only what stops the lexer counts.
    const broken = tree.problems.find(
      (problem) => problem.code === 'bad-structure' && tree.words.length >= 0,
    );
    if (broken !== undefined && isLexical(tree, broken.start))
      problems.push({
        at: { file: tree.file.path, start: broken.start, end: broken.end },
        text: broken.message,
        expected: broken.expected,
        isSyntax: true,
      });
    const heredoc = grammarOf(version).heredocs
      ? undefined
      : tree.words.find((word) => word.quote === '' && /^<<[\w-]+$/.test(word.value));
    if (heredoc !== undefined)
      problems.push({
        at: { file: tree.file.path, start: heredoc.start, end: heredoc.end },
        text: `\`${heredoc.value}\` begins a text of several lines, which Caddy knows from 2.7 on.`,
      });
    return tree.words.map((word) => ({ ...word, file: tree.file.path, imports: [] }));
  }

  function defineSnippet(name: CaddyToken, body: readonly CaddyToken[]): void {
    const key = name.value.slice(1, -1);
    if (snippets.has(key))
      problems.push({ at: placeOf(name), text: `The snippet \`${name.value}\` is defined twice.` });
    snippets.set(
      key,
      body.map((word) => ({ ...word, snippet: key })),
    );
  }

  function expandImport(
    line: readonly CaddyToken[],
    block: readonly CaddyToken[] | undefined,
    outside: boolean,
  ): readonly CaddyToken[] | undefined {
    const [keyword, what, ...args] = line;
    if (keyword === undefined) return undefined;
    const at = placeOver(keyword, line.at(-1) ?? keyword);
    imports += 1;
    if (imports > MOST_IMPORTS || words > MOST_WORDS || text > MOST_TEXT) {
      unseen.push({
        missing: 'include',
        name: line
          .map(({ value }) => value.slice(0, 40))
          .join(' ')
          .slice(0, 80),
        at,
      });
      return [];
    }
    if (what === undefined || what.value === '') {
      problems.push({
        at,
        text: '`import` names nothing to import.',
        expected: 'a snippet or a file behind it',
      });
      return [];
    }
    const snippet = snippets.get(what.value);
    const found = snippet ?? wordsOfFiles(keyword, what, at);
    if (found === undefined) return [];
    const from = nodeOf(keyword.file, keyword.snippet);
    const to =
      snippet === undefined ? found.map((word) => word.file) : [nodeOf(found[0]?.file ?? '', what.value)];
    if (makesCircle(from, to)) {
      problems.push({ at, text: `\`import ${what.value}\` imports itself.` });
      return [];
    }
    const given = isAtLeast(version, '2.9') ? givenBlock(block ?? []) : undefined;
    const brought = found.map((word) => ({
      ...word,
      imports: [...word.imports, `${at.file}:${at.start}`],
    }));
    const whole = withArguments(brought, args, given, outside, version, {
      words: MOST_WORDS - words,
      text: MOST_TEXT - text,
    });
    words += whole.length;
    for (const { value } of whole) text += value.length;
    return whole;
  }

  function wordsOfFiles(keyword: CaddyToken, what: CaddyToken, at: Place): readonly CaddyToken[] | undefined {
    if (what.value.includes('{$') || what.value.includes('{args')) {
      unseen.push({ missing: 'include', name: what.value, at });
      return undefined;
    }
    const matching = filesMatching(what.value, keyword.file, world);
    if ('unseen' in matching) {
      unseen.push({ missing: 'include', name: what.value, at });
      return undefined;
    }
    if ('refused' in matching) {
      problems.push({ at, text: matching.refused });
      return undefined;
    }
    return matching.paths.flatMap((path) => {
      const words = wordsIn(path);
      if (words === undefined) unseen.push({ missing: 'include', name: what.value, at });
      return words ?? [];
    });
  }

  function makesCircle(from: string, to: readonly string[]): boolean {
    const reaches = (node: string, seen: Set<string>): boolean => {
      if (node === from) return true;
      if (seen.has(node)) return false;
      seen.add(node);
      return [...(edges.get(node) ?? [])].some((next) => reaches(next, seen));
    };
    const targets = [...new Set(to)];
    if (targets.some((node) => reaches(node, new Set()))) return true;
    const own = edges.get(from) ?? new Set();
    for (const node of targets) own.add(node);
    edges.set(from, own);
    return false;
  }
}

function nodeOf(file: string, snippet: string | undefined): string {
  return snippet === undefined ? file : `${file}:${snippet}`;
}

/** The lexer gives up where it stands: nothing behind it was read. */
function isLexical(tree: CaddyfileTree, start: number): boolean {
  return !tree.words.some((word) => word.start >= start);
}
