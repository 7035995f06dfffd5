import type { Report } from '../report/report.ts';
import { suggestion } from '../text/nearest.ts';
import { tableOf } from '../text/table.ts';

/** Each is loaded when it is asked for. */
const FORMATS: Readonly<Record<string, () => Promise<Report>>> = tableOf({
  text: async () => (await import('../report/text.ts')).text,
  compact: async () => (await import('../report/compact.ts')).compact,
  json: async () => (await import('../report/json.ts')).json,
  sarif: async () => (await import('../report/sarif.ts')).sarif,
  github: async () => (await import('../report/github.ts')).github,
});

/** One `--format`: where it goes, standard output when no file is named. */
export interface Asked {
  readonly format: string;
  readonly file?: string;
}

export function loadReport(format: string): Promise<Report> {
  const load = FORMATS[format];
  if (load === undefined) throw new Error(`no report for ${format}`);
  return load();
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
