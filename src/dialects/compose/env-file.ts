/** The `.env` beside a compose file, as far as compose itself reads it (compose-go dotenv/parser.go). */
export function readEnvFile(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [, name, rest] = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && rest !== undefined) variables.set(name, valueOfLine(rest));
  }
  return variables;
}

function valueOfLine(rest: string): string {
  const single = /^'([^']*)'/.exec(rest)?.[1];
  if (single !== undefined) return single;
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(rest)?.[1];
  if (double !== undefined) return double.replace(/\\n/g, '\n').replace(/\\(["\\$])/g, '$1');
  return rest.replace(/\s+#.*$/, '').trim();
}
