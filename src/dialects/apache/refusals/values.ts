import type { Remark } from '../../../model/remark.ts';
import { tableOf } from '../../../text/table.ts';
import type { Configuration } from '../configuration.ts';
import { readHeaderRule } from '../header-rules.ts';
import { locationOf } from '../proxy-pass.ts';
import { CONDITION_FLAGS, RULE_FLAGS, readFlags } from '../rewriting/rules.ts';
import { REDIRECTS, readRedirect } from '../routing/redirects.ts';
import { leadingInteger } from '../server-settings.ts';
import { argument, type Statement, textOf, undefinedVariable } from '../statement.ts';
import { isSince } from '../versions.ts';
import { providerMissing } from './providers.ts';
import { memberRefused, passRefused, proxySetRefused } from './proxying.ts';
import { refusal } from './refusal.ts';

type Check = (statement: Statement, configuration: Configuration) => Remark | undefined;

/** What single directives say of their values. */
export function valueRefused(statement: Statement, configuration: Configuration): Remark | undefined {
  return CHECKS[statement.name]?.(statement, configuration);
}

const header: Check = (statement) => {
  if (readHeaderRule(statement) === undefined) {
    const comment = statement.args.some((word) => word.value.startsWith('#'));
    return refusal(
      statement.at,
      `\`${textOf(statement)}\` is not how a header is set: an action (set, unset, add, append …), a name, a value, perhaps a condition.${comment ? ' A comment needs a line of its own.' : ''}`,
      comment ? 'Put the comment on the line above.' : undefined,
    );
  }
  const value = statement.args.find((word) => /%(?!\{[^}]*\}[a-zA-Z]|[%tDlib]|$)/.test(word.value));
  if (value !== undefined && !/^expr=/i.test(value.value))
    return refusal(
      statement.at,
      `\`${value.value}\` holds a \`%\` that is no format; write \`%%\` for the sign itself.`,
    );
  return undefined;
};

const rewriteRule: Check = (statement, configuration) => {
  const [pattern, substitution, flags] = statement.args.map((word) => word.value);
  if (pattern === undefined || substitution === undefined)
    return refusal(
      statement.at,
      `\`${textOf(statement)}\` lacks its substitution: RewriteRule takes a pattern and a substitution.`,
    );
  return (
    flagsRefused(statement, flags, RULE_FLAGS) ??
    flagTooNew(statement, flags, configuration.version) ??
    patternRefused(statement, pattern.replace(/^!/, ''))
  );
};

const rewriteCond: Check = (statement) => {
  const [test, pattern, flags] = statement.args.map((word) => word.value);
  if (test === undefined || pattern === undefined)
    return refusal(
      statement.at,
      `\`${textOf(statement)}\` lacks its pattern: RewriteCond takes a test and a pattern.`,
    );
  const bare = pattern.replace(/^!/, '');
  const isPattern = !/^(?:[<>=]|-[fsdxhLlUF]$|-(?:lt|le|eq|ge|gt|ne))/.test(bare) && !/^expr$/i.test(test);
  return (
    flagsRefused(statement, flags, CONDITION_FLAGS) ??
    (isPattern ? patternRefused(statement, bare) : undefined)
  );
};

function flagsRefused(
  statement: Statement,
  flags: string | undefined,
  known: ReadonlySet<string>,
): Remark | undefined {
  if (flags === undefined) return undefined;
  if (!/^\[.*\]$/s.test(flags))
    return refusal(
      statement.at,
      `\`${flags}\` is not a list of flags: they stand in square brackets, with commas and without blanks.`,
      'Write `[P,L]`.',
    );
  const unknown = [...readFlags(flags).keys()].find((flag) => !known.has(flag));
  return unknown === undefined
    ? undefined
    : refusal(statement.at, `\`[${unknown}]\` is no flag of ${statement.written}.`);
}

/** Flags that came with a release of the supported range (CHANGES). */
const FLAGS_SINCE: Readonly<Record<string, string>> = tableOf({
  BCTLS: '2.4.57',
  BNE: '2.4.57',
  UNSAFEPREFIXSTAT: '2.4.60',
  UNSAFEALLOW3F: '2.4.60',
});

function flagTooNew(statement: Statement, flags: string | undefined, version: string): Remark | undefined {
  for (const flag of readFlags(flags).keys()) {
    const release = FLAGS_SINCE[flag];
    if (release !== undefined && !isSince(version, release))
      return refusal(
        statement.at,
        `The flag \`${flag}\` needs httpd ${release}: an older one refuses it and does not start.`,
      );
  }
  return undefined;
}

/** Only what is unbalanced for certain: PCRE knows more than can be tried here. */
function patternRefused(statement: Statement, pattern: string): Remark | undefined {
  const bare = pattern.replace(/\\./gs, '').replace(/\[\^?\]?[^\]]*\]/g, '');
  const opening = (bare.match(/\(/g) ?? []).length;
  const closing = (bare.match(/\)/g) ?? []).length;
  const dangling = /^[*+?]/.test(bare) || bare.includes('[');
  if (opening === closing && !dangling) return undefined;
  return refusal(statement.at, `\`${pattern}\` is no regular expression.`);
}

const proxyTimeout: Check = (statement) => {
  const text = argument(statement, 0) ?? '';
  if (leadingInteger(text) >= 1 || undefinedVariable(text) !== undefined) return undefined;
  return refusal(
    statement.at,
    `\`${textOf(statement)}\`: ProxyTimeout is at least one second, in whole seconds.`,
  );
};

const bufferSize: Check = (statement) => {
  const text = argument(statement, 0) ?? '';
  if (undefinedVariable(text) !== undefined) return undefined;
  const bytes = leadingInteger(text);
  if (bytes === 0 || bytes >= 512) return undefined;
  return refusal(
    statement.at,
    `\`${textOf(statement)}\`: it is a number of bytes without a unit, at least 512, or 0.`,
  );
};

const location: Check = (statement) => {
  if (locationOf(statement) !== '') return undefined;
  return refusal(statement.at, `\`${statement.written}>\` does not say which path it is about.`);
};

/** server/core.c, ifsection: the expression is one word, so it stands in quotes. */
const condition: Check = (statement) => {
  const wanted = statement.name === '<else' ? 0 : 1;
  if (statement.args.length === wanted) return undefined;
  if (wanted === 0) return refusal(statement.at, '`<Else>` takes no expression.');
  return statement.args.length === 0
    ? refusal(statement.at, `\`${statement.written}>\` lacks its expression.`)
    : refusal(
        statement.at,
        `\`${statement.written} ${statement.rest}>\` is more than one word: Apache takes an expression in quotes alone.`,
        `Write \`${statement.written} "${statement.rest.replaceAll('"', "'")}">\`.`,
      );
};

const virtualHost: Check = (statement) => {
  if (statement.args.length === 0)
    return refusal(statement.at, '`<VirtualHost>` does not say for which address.');
  // What cannot be looked up is only warned of; a bare number is a port without an address.
  const wrong = statement.args.find((word) => /^\d+$/.test(word.value));
  if (wrong === undefined || wrong.value.includes('${')) return undefined;
  return refusal(statement.at, `\`${wrong.value}\` is no address with a port.`, 'Write `*:443`.');
};

const listen: Check = (statement) => {
  const text = argument(statement, 0) ?? '';
  const words = statement.args.length;
  if (undefinedVariable(text) !== undefined) return undefined;
  if (/^(?:.*:)?\d+$/.test(text) && words <= 3 && Number(/\d+$/.exec(text)?.[0]) <= 65535) return undefined;
  return refusal(
    statement.at,
    `\`${textOf(statement)}\`: Listen takes a port, perhaps an address before it, perhaps a protocol behind it.`,
  );
};

const timeout: Check = (statement) => {
  const text = argument(statement, 0) ?? '';
  return leadingInteger(text) < 0
    ? refusal(statement.at, `\`${textOf(statement)}\` is less than nothing.`)
    : undefined;
};

const oneOf =
  (...words: readonly string[]): Check =>
  (statement) => {
    const text = (argument(statement, 0) ?? '').toLowerCase();
    if (words.includes(text) || undefinedVariable(text) !== undefined) return undefined;
    return refusal(
      statement.at,
      `\`${textOf(statement)}\`: ${statement.written} is one of ${words.join(', ')}.`,
    );
  };

const redirect: Check = (statement) => {
  const inSection = statement.parent !== undefined && statement.parent.name !== '<virtualhost';
  const read = readRedirect(statement, inSection);
  if (read === undefined || !REDIRECTS.has(statement.name))
    return refusal(
      statement.at,
      `\`${textOf(statement)}\` lacks the path it is about or the URL it leads to.`,
    );
  const { to, from, status, isPattern } = read;
  if (from === undefined || isPattern || to === undefined) return undefined;
  if (status < 300 || status >= 400)
    return refusal(statement.at, `\`${textOf(statement)}\`: a status of ${status} takes no URL.`);
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|\/)/i.test(to) || to.includes('${')) return undefined;
  return refusal(
    statement.at,
    `\`${to}\` is no URL and no path: Redirect takes nothing else.`,
    `Write \`https://${to}\`.`,
  );
};

const integer: Check = (statement) => {
  const text = argument(statement, 0) ?? '';
  if (/^\d+$/.test(text) || undefinedVariable(text) !== undefined) return undefined;
  return refusal(
    statement.at,
    `\`${textOf(statement)}\`: ${statement.written} takes a number without a unit.`,
  );
};

const rewriteBase: Check = (statement) => {
  const inSection = statement.parent !== undefined && statement.parent.name !== '<virtualhost';
  if (inSection) return undefined;
  return refusal(statement.at, '`RewriteBase` is only valid in a section such as <Directory>.');
};

const setFormat: Check = (statement) => {
  const path = argument(statement, 0) ?? '';
  if (/^(?:none|\/|\$)/i.test(path)) return undefined;
  return refusal(statement.at, `\`${textOf(statement)}\`: it is an absolute path, or \`none\`.`);
};

const CHECKS: Readonly<Record<string, Check>> = tableOf({
  header,
  requestheader: header,
  rewriterule: rewriteRule,
  rewritecond: rewriteCond,
  rewritebase: rewriteBase,
  proxypass: passRefused,
  proxypassmatch: passRefused,
  balancermember: memberRefused,
  proxyset: proxySetRefused,
  proxytimeout: proxyTimeout,
  proxyiobuffersize: bufferSize,
  proxyreceivebuffersize: bufferSize,
  '<location': location,
  '<locationmatch': location,
  '<directory': location,
  '<if': condition,
  '<elseif': condition,
  '<else': condition,
  '<virtualhost': virtualHost,
  listen,
  require: providerMissing,
  timeout,
  servertokens: oneOf('prod', 'productonly', 'major', 'min', 'minor', 'minimal', 'os', 'full'),
  serversignature: oneOf('on', 'off', 'email'),
  sslengine: oneOf('on', 'off', 'optional'),
  usecanonicalname: oneOf('on', 'off', 'dns'),
  allowencodedslashes: oneOf('on', 'off', 'nodecode'),
  proxyvia: oneOf('on', 'off', 'full', 'block'),
  traceenable: oneOf('on', 'off', 'extended'),
  limitrequestbody: integer,
  limitrequestfieldsize: integer,
  limitrequestfields: integer,
  redirect,
  redirectpermanent: redirect,
  redirecttemp: redirect,
  redirectmatch: redirect,
  virtualdocumentroot: setFormat,
  virtualscriptalias: setFormat,
});
