import manifest from '../../package.json' with { type: 'json' };
import type { Tool } from '../report/report.ts';

export const VERSION: string = manifest.version;

export const TOOL: Tool = { name: manifest.name, version: manifest.version, homepage: manifest.homepage };
