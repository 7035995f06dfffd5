import type { Remark } from '../../../model/remark.ts';
import { nearest } from '../../../text/nearest.ts';
import type { ComposeService } from '../../compose/service.ts';
import type { Decoded } from '../decode.ts';
import type { Label } from '../labels.ts';
import { outdated, refused } from '../remarks.ts';

/** Labels of Traefik 1, which no later release reads; and the misspelt ones it passes over just as silently. */
export function oldLabels(labels: readonly Label[], service: ComposeService): readonly Remark[] {
  const remarks: Remark[] = [];
  let old = false;
  const modern = labels.some((label) => /^traefik\.(http|tcp|udp)\./i.test(label.key.text));
  for (const label of labels) {
    const [, name] = /^traefik\.([\w-]+)/i.exec(label.key.text) ?? [];
    if (name === undefined) continue;
    if (/^(frontend|backend|port|protocol|weight|domain)$/i.test(name)) {
      if (old) continue;
      old = true;
      const text = `\`${label.key.text}\` on \`${service.name}\` is a label of Traefik 1, which Traefik ignores since 2.0`;
      const extras = {
        help: 'Write `traefik.http.routers.…` and `traefik.http.services.…` instead.',
        affects: 'container' as const,
      };
      remarks.push(
        modern
          ? outdated(label.key.place, text, 'harmless', extras)
          : refused(label.key.place, text, 'container', extras),
      );
    } else if (!/^(http|tcp|udp|tls|enable\w*|docker|swarm)$/i.test(name)) {
      const near = nearest(name, ['http', 'tcp', 'udp', 'tls', 'enable', 'docker', 'swarm']);
      if (near !== undefined && near !== name)
        remarks.push(
          refused(label.key.place, `\`${label.key.text}\` is no label that Traefik reads`, 'container', {
            effect: 'degrades',
            help: `Write \`traefik.${near}\`.`,
            why: `Traefik passes over it without a word, so \`${service.name}\` lacks what it says.`,
          }),
        );
    }
  }
  return remarks;
}

/** `$apr1$…` and `$2y$…`, as htpasswd writes them. */
const HASH = /:\$(?:apr1|2[abxy]|[156])\$/;

/** What compose takes for a variable in a password's hash is gone before Traefik reads it. */
export function lostHashes(labels: readonly Label[]): readonly Remark[] {
  return labels.flatMap(({ key, value }): readonly Remark[] => {
    const isUsers = /\.(?:basic|digest)auth\.users$/i.test(key.text);
    if (!isUsers || value.unresolved !== true || !HASH.test(value.text)) return [];
    return [
      refused(
        value.place,
        'Compose takes a `$` in this hash for a variable, and puts nothing in its place',
        'router',
        {
          effect: 'degrades',
          why: 'Traefik gets a hash that no password fits: nobody can log in.',
          help: 'Write every `$` in it as `$$`.',
        },
      ),
    ];
  });
}

export function ignoredLabels(decoded: Decoded): readonly Remark[] {
  return decoded.ignored.flatMap((ignored): readonly Remark[] => {
    const name = ignored.path.at(-1) ?? '';
    if (ignored.reason === 'not-true' && name === 'tls') {
      return [
        refused(ignored.place, `\`tls=${ignored.written}\` leaves TLS off for this router`, 'router', {
          effect: 'degrades',
          why: 'Only `true` or nothing at all switches it on.',
          help: 'Write `tls=true`.',
        }),
      ];
    }
    if (ignored.reason === 'other-source')
      return [
        refused(
          ignored.place,
          `\`${ignored.path.join('.')}\` cannot be set by labels and is ignored`,
          'router',
          {
            effect: 'degrades',
            help: 'Define it in a dynamic file and refer to it with `@file`.',
          },
        ),
      ];
    return [];
  });
}
