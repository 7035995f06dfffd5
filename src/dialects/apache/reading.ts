import type { Cause } from '../../model/fact.ts';
import type { Remark } from '../../model/remark.ts';
import { type Line, linesOf } from '../../syntax/apache/lines.ts';
import type { Place } from '../../text/place.ts';
import type { SourceFile } from '../../text/source.ts';
import { type Condition, decide, type Surroundings } from './conditions.ts';
import { expandVariables, type Mapped, replaceParameters } from './expansion.ts';
import { statementOf } from './line-statement.ts';
import { type Modules, moduleNamed, modulesOf } from './modules.ts';
import { spelled } from './section-names.ts';
import type { Statement } from './statement.ts';
import { stockInclude, stockStatements } from './stock-includes.ts';

/** What an Include finds. */
export type Included =
  | { readonly is: 'files'; readonly files: readonly SourceFile[] }
  /** It is not there, and Apache would know. */
  | { readonly is: 'missing' }
  /** It may be there on the machine it is for. */
  | { readonly is: 'unseen' };

export interface Sources {
  include(path: string, optional: boolean, serverRoot: string | undefined): Included;
  /** For `<IfFile>`; undefined when it cannot be known from here. */
  exists(path: string): boolean | undefined;
}

export interface Knowledge {
  readonly version: string;
  /** Every file of the config is in sight, the main one first. */
  readonly complete: boolean;
  readonly environment: ReadonlyMap<string, string>;
}

export interface Reading {
  readonly statements: readonly Statement[];
  readonly modules: Modules;
  /** Modules that are not of the stock distribution, and modules whose presence was taken for granted. */
  readonly foreign: readonly string[];
  readonly presumed: ReadonlySet<string>;
  readonly defined: ReadonlySet<string>;
  /** What stops Apache while it reads: structure, includes, macros. */
  readonly remarks: readonly Remark[];
  readonly files: readonly SourceFile[];
  readonly unseen: readonly Cause[];
  readonly missingVariables: readonly Cause[];
}

interface Macro {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly lines: readonly { readonly line: Line; readonly file: string }[];
}

interface Source {
  readonly lines: Iterator<Line | MappedLine>;
  readonly file: string;
  readonly macro?: string;
}

interface MappedLine extends Mapped {
  readonly start: number;
  readonly end: number;
}

/** The lines of one file; a macro's are read in their midst. */
type Stream = Source[];

const MOST_INCLUDES = 3000;
const DEEPEST = 64;

/** What variables and macros may put in all together: each may stand for two of the one before. */
const MOST_PUT_IN = 4_000_000;
const MOST_USES = 10_000;

/** Sections in sections, more than anybody writes: whoever walks them stays within the call stack. */
const DEEPEST_NESTING = 150;

/** Reads a config as Apache does, line by line: conditions, includes, definitions and macros act where they stand. */
export function readConfig(first: SourceFile, sources: Sources, knowledge: Knowledge): Reading {
  const statements: Statement[] = [];
  const remarks: Remark[] = [];
  const files = new Map<string, SourceFile>();
  const loaded = new Set<string>();
  const foreign: string[] = [];
  const presumed = new Set<string>();
  const defines = new Map<string, string | undefined>();
  const macros = new Map<string, Macro>();
  const unseen: Cause[] = [];
  const missingVariables = new Map<string, Cause>();
  let modules = modulesOf(loaded, knowledge.complete);
  let serverRoot: string | undefined;
  let includes = 0;
  let uses = 0;
  let putIn = 0;
  /** The sections and conditions around the block that is being read. */
  let nesting = 0;

  readFile(first, undefined, undefined, 0);
  return {
    statements,
    modules,
    foreign,
    presumed,
    defined: new Set(defines.keys()),
    remarks,
    files: [...files.values()],
    unseen,
    missingVariables: [...missingVariables.values()],
  };

  function readFile(
    file: SourceFile,
    parent: Statement | undefined,
    doubt: Cause | undefined,
    depth: number,
  ): void {
    files.set(file.path, file);
    const isMarked = file.text.startsWith('\ufeff');
    if (isMarked && doubt === undefined) remarks.push(byteOrderMark(file.path));
    const lines = linesOf(file.text, isMarked ? 1 : 0);
    readBlock([{ lines, file: file.path }], parent, undefined, doubt, depth);
  }

  /**
   * Reads up to the end of the stream, or to the closing tag of the condition it stands under. Sections that are opened
   * here must be closed here (server/config.c, ap_build_config and ap_build_cont_config).
   */
  function readBlock(
    stream: Stream,
    outer: Statement | undefined,
    condition: { readonly name: string; readonly at: Place } | undefined,
    doubt: Cause | undefined,
    depth: number,
  ): void {
    const open: Statement[] = [];
    for (let next = nextLine(stream); next !== undefined; next = nextLine(stream)) {
      const { file } = next;
      if (next.line.text.startsWith('#')) continue;
      const line = expanded(next.line, file);
      const place = { file, start: next.line.start, end: next.line.end };
      if (line.text.startsWith('</')) {
        const name = `<${/^<\/([^\s>]*)/.exec(line.text)?.[1] ?? ''}`.toLowerCase();
        if (!line.text.endsWith('>') || /\s/.test(line.text))
          structure(place, `\`${line.text}\` does not end with its \`>\`.`);
        const innermost = open.at(-1);
        if (innermost === undefined && condition !== undefined && name === condition.name) return;
        if (innermost !== undefined && innermost.name === name) {
          innermost.inside = { file, start: innermost.at.end, end: next.line.start };
          open.pop();
        } else {
          const expected = innermost === undefined ? condition?.name : innermost.name;
          structure(
            place,
            expected === undefined
              ? `\`${line.text}\` closes a section that was never opened.`
              : `\`${line.text}\` stands where \`</${spelled(expected)}>\` is expected.`,
          );
          const depthOf = open.findLastIndex((each) => each.name === name);
          if (depthOf !== -1) open.length = depthOf;
          else if (condition !== undefined && name === condition.name) return;
        }
        continue;
      }
      const statement = statementOf(line, file, open.at(-1) ?? outer, doubt);
      if (statement === undefined) continue;
      if (statement.name.startsWith('<') && nesting + open.length >= DEEPEST_NESTING) {
        leaveOut(stream, statement);
        continue;
      }
      if (isConditional(statement.name)) conditional(stream, statement, doubt, depth, open.length);
      else if (statement.name === '<macro') defineMacro(stream, statement);
      else if (statement.name === 'use') useMacro(stream, statement);
      else if (!executed(statement, doubt, depth, open.length)) {
        (statement.parent?.children ?? statements).push(statement);
        if (statement.name.startsWith('<')) {
          if (!line.text.includes('>'))
            structure(statement.at, `\`${line.text}\` does not end with its \`>\`.`);
          open.push(statement);
        }
      }
    }
    for (const section of open)
      structure(
        section.at,
        `\`${section.written}>\` is never closed: \`</${spelled(section.name)}>\` is missing.`,
      );
    if (condition !== undefined)
      structure(
        condition.at,
        `\`<${spelled(condition.name)}>\` is never closed: \`</${spelled(condition.name)}>\` is missing.`,
      );
  }

  function expanded(line: Line | MappedLine, file: string): Mapped {
    return expandVariables(
      line,
      (name) => {
        const value = defines.get(name) ?? knowledge.environment.get(name);
        putIn += value?.length ?? 0;
        return putIn > MOST_PUT_IN ? undefined : value;
      },
      (name) => {
        if (!missingVariables.has(name))
          missingVariables.set(name, {
            missing: 'variable',
            name: `\${${name}}`,
            at: { file, start: line.start, end: line.end },
          });
      },
    );
  }

  function conditional(
    stream: Stream,
    statement: Statement,
    doubt: Cause | undefined,
    depth: number,
    opened: number,
  ): void {
    const around: Surroundings = {
      version: knowledge.version,
      complete: knowledge.complete,
      modules,
      isDefined: (name) => defines.has(name),
      exists: (path) => sources.exists(path),
    };
    const decided: Condition = decide(statement, around);
    if (decided.is === 'refused') refuse(statement.at, decided.text);
    for (const module of decided.is === 'true' || decided.is === 'false' ? (decided.presumed ?? []) : [])
      presumed.add(module);
    const condition = { name: statement.name, at: statement.at };
    if (decided.is === 'false' || decided.is === 'refused') soak(stream, condition);
    else {
      nesting += opened + 1;
      readBlock(
        stream,
        statement.parent,
        condition,
        decided.is === 'unknown' ? (doubt ?? decided.because) : doubt,
        depth,
      );
      nesting -= opened + 1;
    }
  }

  /** A section that is too deep in others is passed over, and all that it could decide is unknown. */
  function leaveOut(stream: Stream, statement: Statement): void {
    note(
      { missing: 'pattern', name: `${statement.written} ${statement.rest}>`, at: statement.at },
      statement,
    );
    if (statement.name === '<macro') defineMacro(stream, statement);
    else soak(stream, { name: statement.name, at: statement.at });
  }

  /** Skips what a condition leaves out; only the nesting of sections is looked at (ap_soak_end_container). */
  function soak(stream: Stream, condition: { readonly name: string; readonly at: Place }): void {
    const open = [condition.name];
    for (let next = nextLine(stream); next !== undefined; next = nextLine(stream)) {
      const { text } = next.line;
      if (!text.startsWith('<')) continue;
      const name = (/^<\/?[^\s>]*/.exec(text)?.[0] ?? '').toLowerCase();
      if (!name.startsWith('</')) {
        open.push(name);
        continue;
      }
      const closed = `<${name.slice(2)}`;
      if (open.at(-1) !== closed)
        structure(
          { file: next.file, start: next.line.start, end: next.line.end },
          `\`${text}\` stands where \`</${spelled(open.at(-1) ?? '')}>\` is expected.`,
        );
      const index = open.lastIndexOf(closed);
      if (index !== -1) open.length = index;
      if (open.length === 0) return;
    }
    structure(condition.at, `\`<${spelled(condition.name)}>\` is never closed.`);
  }

  function defineMacro(stream: Stream, statement: Statement): void {
    const [name, ...parameters] = statement.args.map((word) => word.value);
    const lines: { line: Line; file: string }[] = [];
    let nested = 0;
    let closed = false;
    for (let next = nextLine(stream); next !== undefined; next = nextLine(stream)) {
      const { text } = next.line;
      if (/^<macro\b/i.test(text)) nested += 1;
      if (/^<\/macro>/i.test(text)) {
        if (nested === 0) {
          closed = true;
          break;
        }
        nested -= 1;
      }
      lines.push({ line: { ...next.line }, file: next.file });
    }
    if (!closed) structure(statement.at, '`<Macro>` is never closed: `</Macro>` is missing.');
    if (name === undefined || name === '') {
      refuse(statement.at, `\`${statement.written}>\` names no macro.`);
      return;
    }
    const repeated = parameters.find((each, index) => parameters.indexOf(each) !== index);
    if (repeated !== undefined)
      refuse(statement.at, `The macro \`${name}\` has the parameter \`${repeated}\` twice.`);
    if (parameters.includes('')) {
      refuse(statement.at, `The macro \`${name}\` has a parameter with an empty name.`);
      return;
    }
    macros.set(name.toLowerCase(), { name, parameters, lines });
  }

  function useMacro(stream: Stream, statement: Statement): void {
    const [name, ...values] = statement.args.map((word) => word.value);
    const macro = macros.get((name ?? '').toLowerCase());
    if (macro === undefined) {
      // A macro of a parent that cannot be seen may well be there.
      if (knowledge.complete)
        refuse(statement.at, `The macro \`${name ?? ''}\` is not defined above this line.`);
      else note({ missing: 'parent', name: `<Macro ${name ?? ''}>`, at: statement.at }, statement);
      return;
    }
    if (stream.some((source) => source.macro === macro.name)) {
      refuse(statement.at, `The macro \`${macro.name}\` uses itself.`);
      return;
    }
    if (values.length !== macro.parameters.length) {
      refuse(
        statement.at,
        `The macro \`${macro.name}\` takes ${macro.parameters.length} arguments, not ${values.length}.`,
      );
      return;
    }
    const replaced = new Map(macro.parameters.map((parameter, index) => [parameter, values[index] ?? '']));
    const [first] = macro.lines;
    if (first === undefined) return;
    uses += 1;
    if (stream.length > DEEPEST || uses > MOST_USES || putIn > MOST_PUT_IN) {
      note({ missing: 'pattern', name: `Use ${macro.name}`, at: statement.at }, statement);
      return;
    }
    const room = MOST_PUT_IN - putIn;
    const lines = macro.lines.map(({ line }) => {
      const whole = putIn > MOST_PUT_IN ? line : replaceParameters(line, replaced, room);
      putIn += whole.text.length;
      return { ...whole, start: line.start, end: line.end };
    });
    stream.push({ lines: lines[Symbol.iterator](), file: first.file, macro: macro.name });
  }

  /** Directives that act while the config is read; true when nothing is left of them. */
  function executed(statement: Statement, doubt: Cause | undefined, depth: number, opened: number): boolean {
    const [one, two] = statement.args.map((word) => word.value);
    switch (statement.name) {
      case 'include':
      case 'includeoptional':
        if (one !== undefined && statement.args.length === 1) {
          nesting += opened;
          include(statement, one, doubt, depth);
          nesting -= opened;
        }
        return statement.args.length === 1;
      case 'define':
        if (one !== undefined) {
          if (one.includes(':')) refuse(statement.at, `\`Define ${one}\`: a name cannot hold a colon.`);
          defines.set(one, two);
        }
        return false;
      case 'undefine':
        if (one !== undefined) defines.delete(one);
        return false;
      case 'undefmacro':
        macros.delete((one ?? '').toLowerCase());
        return false;
      case 'loadmodule': {
        const module = moduleNamed(one ?? '');
        if (module !== undefined) loaded.add(module);
        if (module !== undefined && isForeign(module)) foreign.push(module);
        modules = modulesOf(loaded, knowledge.complete);
        return false;
      }
      case 'serverroot':
        serverRoot = one;
        return false;
      case 'error':
        refuse(statement.at, `\`Error\` stops Apache on purpose: ${statement.rest.trim()}`);
        return true;
      default:
        return false;
    }
  }

  function isForeign(module: string): boolean {
    return modulesOf(new Set(), false).has(module) === 'unknown' && !module.startsWith('mpm_');
  }

  function include(statement: Statement, path: string, doubt: Cause | undefined, depth: number): void {
    const optional = statement.name === 'includeoptional';
    const cause: Cause = { missing: 'include', name: path, at: statement.at };
    includes += 1;
    if (depth >= DEEPEST || includes > MOST_INCLUDES) {
      refuse(statement.at, `\`${statement.written} ${path}\` goes in circles: Apache gives up on it.`);
      return;
    }
    const found: Included = /\$\{/.test(path)
      ? { is: 'unseen' }
      : sources.include(path, optional, serverRoot);
    if (found.is === 'files') {
      for (const file of found.files) readFile(file, statement.parent, doubt, depth + 1);
      return;
    }
    if (found.is === 'missing') {
      refuse(
        statement.at,
        `\`${statement.written} ${path}\` finds no file, and Apache does not start without one.`,
        'Correct the path (a relative one starts at ServerRoot), or write `IncludeOptional`.',
      );
      return;
    }
    const stock = stockInclude(path);
    if (stock === undefined) note(cause, statement);
    else
      for (const each of stockStatements(stock, statement))
        (statement.parent?.children ?? statements).push(each);
  }

  /** What cannot be seen is kept where it stands: all that it could decide is unknown. */
  function note(cause: Cause, statement: Statement): void {
    unseen.push(cause);
    (statement.parent?.children ?? statements).push({ ...statement, name: '', unseen: cause });
  }

  function structure(at: Place, text: string): void {
    remarks.push({ about: 'syntax', effect: 'breaks', at, text, related: [], affects: 'process' });
  }

  function refuse(at: Place, text: string, help?: string): void {
    remarks.push({
      about: 'refused',
      effect: 'breaks',
      at,
      text,
      ...(help === undefined ? {} : { help }),
      related: [],
      affects: 'process',
    });
  }
}

function isConditional(name: string): boolean {
  return (
    name === '<ifmodule' ||
    name === '<ifdefine' ||
    name === '<ifversion' ||
    name === '<iffile' ||
    name === '<ifdirective' ||
    name === '<ifsection'
  );
}

function nextLine(stream: Stream): { readonly line: Line | MappedLine; readonly file: string } | undefined {
  for (let source = stream.at(-1); source !== undefined; source = stream.at(-1)) {
    const next = source.lines.next();
    if (next.done !== true) return { line: next.value, file: source.file };
    stream.pop();
  }
  return undefined;
}

/** httpd takes the mark for a part of the first word, even of a comment; the rest of the file is read as it is meant. */
function byteOrderMark(file: string): Remark {
  return {
    about: 'refused',
    effect: 'breaks',
    at: { file, start: 0, end: 1 },
    text: 'The file begins with a byte order mark: httpd takes it for a part of the first word, does not know that, and does not start.',
    help: 'Save the file as UTF-8 without a byte order mark (BOM).',
    related: [],
    affects: 'process',
  };
}
