import type { Dialect, Opened, World } from '../../model/dialect.ts';
import { dirname, join } from '../../text/path.ts';
import type { SourceFile } from '../../text/source.ts';
import { type ComposeProject, readProject } from '../compose/project.ts';
import { claims } from './claims.ts';
import { gatewayOf } from './gateway.ts';
import { howTo } from './how-to.ts';
import { readTunnel } from './tunnel.ts';

export const cloudflared: Dialect = {
  name: 'cloudflared',
  title: 'Cloudflare Tunnel',
  versions: { oldest: '2025.8', newest: '2026.8', turning: [] },
  comments: { marker: '#', trailing: true },
  claims,
  open: (files, world) => files.map((file) => openFile(file, world)),
  howTo,
};

/** Every file is a tunnel of its own; a compose file beside it shows in which container it runs. */
function openFile(file: SourceFile, world: World): Opened {
  const tunnel = readTunnel(file);
  const project = composeBeside(file, world);
  const files = [file, ...(project?.files ?? [])];
  return { named: [file.path], files, at: (version) => gatewayOf(tunnel, project, files, version) };
}

const COMPOSE_NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];

function composeBeside(file: SourceFile, world: World): ComposeProject | undefined {
  const own = dirname(file.path);
  for (const directory of [own, join(own, '..')]) {
    for (const name of COMPOSE_NAMES) {
      const found = world.read(join(directory, name));
      if (!('failed' in found) && /\bcloudflared\b/.test(found.text)) return readProject([found], world);
    }
  }
  return undefined;
}
