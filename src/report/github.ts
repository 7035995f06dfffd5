import type { Severity } from '../../rules/rule.ts';
import { visible, visibleLines } from '../text/visible.ts';
import { locator } from './position.ts';
import type { Report } from './report.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations of a GitHub workflow: a line each, read by the runner from the log. */
export const github: Report = ({ result, uriOf }) => {
  const locate = locator(result.sources);
  return result.findings
    .map((finding) => {
      const { path, start, end } = locate(finding.at);
      const properties = {
        title: `pulse-lint: ${finding.rule}`,
        file: visible(fileOf(uriOf(path), path)),
        line: start.line,
        endLine: end.line,
        // The runner takes columns only where the annotation stays on one line.
        ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
      };
      const text = finding.help === null ? finding.message : `${finding.message}\n${finding.help}`;
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${COMMANDS[finding.severity]} ${list.join(',')}::${data(visibleLines(text))}\n`;
    })
    .join('');
};

/** From the root of the repository, as the runner wants it; what lies outside of it is named as it is. */
function fileOf(uri: string, path: string): string {
  return uri.startsWith('file:') ? path : decodeURIComponent(uri);
}

/** What the runner decodes again (actions/toolkit, packages/core/src/command.ts). */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
