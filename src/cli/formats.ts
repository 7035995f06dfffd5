import { compact } from '../report/compact.ts';
import { github } from '../report/github.ts';
import { json } from '../report/json.ts';
import type { Report } from '../report/report.ts';
import { sarif } from '../report/sarif.ts';
import { text } from '../report/text.ts';
import { suggestion } from '../text/nearest.ts';
import { tableOf } from '../text/table.ts';

const FORMATS: Readonly<Record<string, Report>> = tableOf({ text, compact, json, sarif, github });

/** One `--format`: where it goes, standard output when no file is named. */
export interface Asked {
  readonly format: string;
  readonly file?: string;
}

export function reportNamed(format: string): Report {
  const report = FORMATS[format];
  if (report === undefined) throw new Error(`no report for ${format}`);
  return report;
}

/** The formats of a run. Naming only files leaves the text on standard output. */
export function formatsOf(
  values: readonly string[],
): { readonly asked: readonly Asked[] } | { readonly problem: string } {
  const asked: Asked[] = [];
  for (const value of values) {
    const [format = '', ...rest] = value.split('=');
    const file = rest.join('=');
    if (!Object.hasOwn(FORMATS, format)) {
      const names = Object.keys(FORMATS);
      return { problem: `--format: ${format} is not ${names.join(', ')}${suggestion(format, names)}` };
    }
    if (value.includes('=') && file === '') return { problem: `--format: ${value} names no file` };
    asked.push(file === '' ? { format } : { format, file });
  }
  const printed = asked.some((each) => each.file === undefined);
  return { asked: printed ? asked : [{ format: 'text' }, ...asked] };
}
