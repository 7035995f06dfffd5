import { visibleOnOneLine } from '../text/visible.ts';
import { locator } from './position.ts';
import type { Report } from './report.ts';

/** One line a finding, for grep and for editors' error lists. */
export const compact: Report = ({ result }) => {
  const locate = locator(result.sources);
  return result.findings
    .map((finding) => {
      const { path, start } = locate(finding.at);
      const message = visibleOnOneLine(finding.message);
      return `${visibleOnOneLine(path)}:${start.line}:${start.column}: ${finding.severity} ${finding.rule} ${message}\n`;
    })
    .join('');
};
