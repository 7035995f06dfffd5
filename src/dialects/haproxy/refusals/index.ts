import type { Remark } from '../../../model/remark.ts';
import type { HaproxyTree } from '../../../syntax/haproxy/parse.ts';
import type { Program } from '../program.ts';
import type { Section } from '../section.ts';
import type { Statement } from '../statement.ts';
import { extraWordRefusal } from './extra-words.ts';
import { fileRefusals, syntaxRemarks } from './files.ts';
import { globalRefusals } from './global.ts';
import { keywordRefusal } from './keywords.ts';
import { proxyLineRefusal } from './proxy-lines.ts';
import { referenceRefusals } from './references.ts';
import { routingRefusals } from './routing.ts';
import { sectionRefusals } from './sections.ts';
import { serverRefusals } from './servers.ts';

/** Everything for which HAProxy would not start, in the order of the files; one line has one refusal. */
export function refusalsOf(program: Program, trees: readonly HaproxyTree[]): readonly Remark[] {
  const remarks = [
    ...trees.flatMap((tree) => [...syntaxRemarks(tree), ...fileRefusals(tree, program)]),
    ...program.remarks,
    ...sectionRefusals(program),
    ...program.sections.flatMap((section) => linesRefused(section, program)),
    ...globalRefusals(program),
    ...routingRefusals(program),
    ...serverRefusals(program),
    ...referenceRefusals(program),
  ];
  return oncePerPlace(remarks);
}

function linesRefused(section: Section, program: Program): readonly Remark[] {
  return section.lines.flatMap((statement) => {
    // A line that may not be there refuses nothing for certain.
    if (statement.maybe !== undefined) return [];
    return lineRefusal(statement, section, program) ?? [];
  });
}

function lineRefusal(statement: Statement, section: Section, program: Program): Remark | undefined {
  return (
    keywordRefusal(statement, section, program) ??
    extraWordRefusal(statement, section) ??
    proxyLineRefusal(statement, section, program)
  );
}

function oncePerPlace(remarks: readonly Remark[]): readonly Remark[] {
  const seen = new Set<string>();
  return remarks.filter(({ at }) => {
    const key = `${at.file} ${at.start}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}
