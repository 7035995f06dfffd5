import type { Remark } from '../../../model/remark.ts';
import type { Configuration } from '../configuration.ts';
import { lastSetting } from '../server-settings.ts';
import { everyStatement } from '../statement.ts';
import { speaksTls } from '../virtual-hosts.ts';
import { refusal } from './refusal.ts';

/** What Apache only finds when all lines are read. */
export function afterReading(configuration: Configuration): readonly Remark[] {
  return [
    ...withoutMpm(configuration),
    ...withoutListen(configuration),
    ...withoutCertificate(configuration),
    ...balancing(configuration),
  ];
}

function* withoutMpm({ extent, reading, modules, complete }: Configuration): Generator<Remark> {
  if (extent !== 'main' || !complete || reading.remarks.length > 0) return;
  if (['mpm_event', 'mpm_worker', 'mpm_prefork'].some((module) => modules.has(module) === 'loaded')) return;
  const first = reading.statements.find((each) => each.name === 'loadmodule');
  if (first === undefined) return;
  yield refusal(first.at, 'No MPM is loaded, and Apache does not start without one.', 'Load mpm_event.');
}

function* withoutListen({ extent, listens, reading, complete }: Configuration): Generator<Remark> {
  if (extent !== 'main' || !complete || listens.length > 0) return;
  const [first] = reading.statements;
  if (first === undefined) return;
  yield refusal(
    first.at,
    'Nothing says `Listen`, and Apache does not start without a port.',
    'Write `Listen 80`.',
  );
}

function* withoutCertificate(configuration: Configuration): Generator<Remark> {
  if (configuration.outside !== undefined) return;
  for (const server of [configuration.main, ...configuration.virtualHosts]) {
    if (!speaksTls(configuration, server)) continue;
    const hidden = [...everyStatement(server.statements)].some((each) => each.unseen !== undefined);
    const managed =
      lastSetting(configuration, server, 'mdomain') ??
      configuration.main.statements.find((each) => /^(?:mdomain|<mdomainset)$/.test(each.name));
    const engine = lastSetting(configuration, server, 'sslengine');
    if (hidden || managed !== undefined || engine === undefined) continue;
    if (server.section === undefined && configuration.virtualHosts.length > 0) continue;
    if (lastSetting(configuration, server, 'sslcertificatefile') !== undefined) continue;
    // The certificate of a lone file may stand in the main config that cannot be seen.
    if (!configuration.complete) continue;
    yield refusal(
      engine.at,
      '`SSLEngine on` without a certificate: Apache does not start.',
      'Add `SSLCertificateFile` and `SSLCertificateKeyFile`.',
    );
  }
}

/** A balancer needs shared memory and a method to choose by. */
function* balancing({ reading, modules }: Configuration): Generator<Remark> {
  const member = [...everyStatement(reading.statements)].find((each) => each.name === 'balancermember');
  if (member === undefined) return;
  for (const module of ['slotmem_shm', 'lbmethod_byrequests'])
    if (modules.has(module) === 'absent' && modules.has('proxy_balancer') !== 'absent')
      yield refusal(member.at, `A balancer needs mod_${module}, which is not loaded: Apache does not start.`);
}
