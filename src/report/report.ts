import type { Rule } from '../../rules/rule.ts';
import type { RunResult } from '../engine/result.ts';
import type { Look } from './look.ts';

/** A format: a pure function from what was found to the text that is printed. */
export type Report = (input: ReportInput) => string;

export interface ReportInput {
  readonly result: RunResult;
  readonly tool: Tool;
  readonly rules: readonly Rule[];
  readonly look: Look;
  /** A rule's page in Markdown; asked only by formats that carry it. */
  readonly pageOf: (rule: Rule) => string;
  /** Maps a path as the findings carry it to a URI; for formats whose readers need one. */
  readonly uriOf: (path: string) => string;
  /** What relative URIs are relative to. */
  readonly rootUri: string;
}

export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly homepage: string;
}

/** The page of a rule, as it was when this version was released. */
export function ruleUrl(tool: Tool, rule: string): string {
  return `${tool.homepage}/blob/v${tool.version}/docs/rules/${rule}.md`;
}
