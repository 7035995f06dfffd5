import type { Rule } from '../../rules/rule.ts';
import type { Symptom } from '../../rules/symptoms.ts';
import type { Dialect } from '../model/dialect.ts';

/** What of a dialect a page is made of. */
export type Mender = Pick<Dialect, 'name' | 'title' | 'howTo'>;

/** A rule's page in Markdown: what the rule says of itself, then how each dialect mends it. */
export function rulePage(rule: Rule, menders: readonly Mender[]): string {
  const mending = menders.flatMap((mender) => howToMend(rule, mender));
  return [
    `# ${rule.id}`,
    rule.summary,
    `Severity: **${rule.severity}**, unless the finding says otherwise. Tags: ${rule.tags.join(', ')}.`,
    '## What it catches',
    rule.catches,
    '## Why it matters',
    rule.why,
    ...(mending.length === 0 ? [] : ['## How to mend it', ...mending]),
  ]
    .map((part) => part.trim())
    .join('\n\n')
    .concat('\n');
}

function howToMend(rule: Rule, { name, title, howTo }: Mender): readonly string[] {
  const parts = rule.needs.flatMap((need) => {
    const how = howTo[need];
    if (how === undefined) return [];
    return [how.text, ...example('Instead of', how.bad, name), ...example('Write', how.good, name)];
  });
  return parts.length === 0 ? [] : [`### ${title}`, ...parts];
}

function example(lead: string, code: string | undefined, language: string): readonly string[] {
  return code === undefined ? [] : [`${lead}:`, `\`\`\`${language}\n${code.replace(/\n+$/, '')}\n\`\`\``];
}

/** A symptom's page: what it looks like, what to suspect, and a command that really tests it. */
export function symptomPage(symptom: Symptom): string {
  const { title, looks, suspects, command, answers, beware } = symptom;
  return `${[
    `# ${title}`,
    looks,
    '## What to suspect',
    suspects.map(({ rule, because }) => `- ${rule}: ${because}`).join('\n'),
    '## How to test it',
    `\`\`\`sh\n${command}\n\`\`\``,
    answers.map(({ status, means }) => `- ${status}: ${means}`).join('\n'),
    beware,
  ].join('\n\n')}\n`;
}
