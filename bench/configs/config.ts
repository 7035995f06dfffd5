import type { SourceFile } from '../../src/text/source.ts';

/** One kind of config that the bench writes: sites as people write them, Pulse the first of them. */
export interface Config {
  readonly name: string;
  /** What the file must be called for the dialect to know it. */
  readonly file: string;
  readonly linesOfASite: number;
  readonly text: (sites: number) => string;
  readonly parse: (file: SourceFile) => unknown;
  /** What the proxy itself offers to check a config with. */
  readonly check?: Check;
}

export interface Check {
  readonly name: string;
  readonly program: string;
  readonly argv: (path: string) => readonly string[];
}

/** A site's name and port: Pulse's for the first, ordinary ones for all others. */
export function application(index: number): { readonly name: string; readonly port: number } {
  return index === 0 ? { name: 'pulse', port: 7655 } : { name: `app${index}`, port: 3000 + (index % 4000) };
}

export function forEachSite(sites: number, write: (index: number) => string): string {
  return Array.from({ length: sites }, (_, index) => write(index)).join('');
}

export function linesOf(text: string): number {
  return text.split('\n').length - 1;
}
