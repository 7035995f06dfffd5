import type { Remark } from '../../../model/remark.ts';
import type { Configuration } from '../configuration.ts';
import { flag } from '../server-settings.ts';
import { argument, everyStatement, type Statement, textOf } from '../statement.ts';
import { compareVersions, isSince } from '../versions.ts';

/** What a config opens next to Pulse. */
export function surfaceRemarks({ reading, version }: Configuration): readonly Remark[] {
  return [...everyStatement(reading.statements)].flatMap((statement) => {
    const isOn = flag(argument(statement, 0) ?? '') === true;
    if (statement.name === 'proxyrequests' && isOn) return [openProxy(statement)];
    const crashes = isSince(version, '2.4.58') && compareVersions(version, '2.4.60') < 0;
    return statement.name === 'h2websockets' && isOn && crashes ? [crash(statement)] : [];
  });
}

function openProxy(statement: Statement): Remark {
  return {
    about: 'exposed',
    effect: 'breaks',
    at: statement.at,
    text: `\`${textOf(statement)}\` makes Apache a forward proxy: anybody may reach any address through it, those of the inner network included.`,
    help: 'Write `ProxyRequests Off`, or take the line out; a reverse proxy needs none.',
    related: [],
    affects: 'process',
  };
}

function crash(statement: Statement): Remark {
  return {
    about: 'exposed',
    effect: 'degrades',
    at: statement.at,
    text: `\`${textOf(statement)}\` lets a client crash this release (CVE-2024-36387, repaired in 2.4.60).`,
    help: 'Update httpd, or switch it off; browsers open WebSockets over HTTP/1.1 without it.',
    related: [],
    affects: 'process',
  };
}
