import { linesOf } from '../../syntax/apache/lines.ts';
import { sourceFile } from '../../text/source.ts';
import { statementOf } from './line-statement.ts';
import type { Statement } from './statement.ts';

/** Includes of programs that write Apache configs, known when they cannot be read. */
export function stockInclude(path: string): string | undefined {
  return /(?:^|\/)options-ssl-apache\.conf$/.test(path) ? CERTBOT : undefined;
}

/** certbot-apache, options-ssl-apache.conf: what of it decides anything here. */
const CERTBOT = 'SSLEngine on\nSSLProtocol all -SSLv2 -SSLv3 -TLSv1 -TLSv1.1\nSSLOptions +StrictRequire\n';

export function stockStatements(text: string, include: Statement): readonly Statement[] {
  return [...linesOf(sourceFile(include.at.file, text).text)].flatMap((line) => {
    const statement = statementOf(line, include.at.file, include.parent, include.doubt);
    if (statement === undefined) return [];
    const args = statement.args.map((word) => ({ ...word, start: include.at.start, end: include.at.end }));
    return [{ ...statement, args, at: include.at }];
  });
}
