import type { Rule, Severity } from '../../rules/rule.ts';
import { type Look, linked, type Style, styled } from './look.ts';
import { ruleUrl, type Tool } from './report.ts';
import { wrap } from './wrap.ts';

const STYLES: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue' };

/** The rules by name: severity and the one sentence each. */
export function rulesText(rules: readonly Rule[], look: Look, tool: Tool): string {
  const name = Math.max(...rules.map((rule) => rule.id.length), 0);
  const indent = name + 11;
  return byId(rules)
    .map(({ id, severity, summary }) => {
      const lead = `${id.padEnd(name)}  ${severity.padEnd(7)}  `;
      const prose = wrap(summary, look.width, lead, indent).slice(lead.length);
      const gap = ' '.repeat(name - id.length + 2);
      return `${linked(look, ruleUrl(tool, id), id)}${gap}${styled(look, STYLES[severity], severity.padEnd(7))}  ${prose}\n`;
    })
    .join('');
}

export function rulesDocument(rules: readonly Rule[], tool: Tool): object {
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    rules: byId(rules).map(({ id, severity, summary, tags }) => ({
      id,
      severity,
      summary,
      tags,
      url: ruleUrl(tool, id),
    })),
  };
}

function byId(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
}
