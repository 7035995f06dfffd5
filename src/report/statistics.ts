import { counted } from './count.ts';
import type { Report } from './report.ts';

/** How often each rule speaks, the most frequent first. */
export const statistics: Report = ({ result }) => {
  const counts = new Map<string, { severity: string; count: number }>();
  for (const { rule, severity } of result.findings) {
    const key = `${rule}\0${severity}`;
    counts.set(key, { severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const rows = [...counts].map(([key, row]) => ({ rule: key.split('\0')[0] ?? '', ...row }));
  rows.sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  const width = String(rows[0]?.count ?? 0).length;
  const lines = rows.map(
    ({ rule, severity, count }) => `${String(count).padStart(width)} ${rule} (${severity})`,
  );
  const total = counted(result.findings.length, 'finding');
  return [...lines, `${total} in ${counted(result.files.length, 'file')}`, ''].join('\n');
};
