import { finder } from './find.ts';

export type { Installation } from './cache.ts';

/** Every version of a tool that the tests drive and package.json does not bring, the oldest first. */
export const installedTools = finder({
  node: { names: ['node'], versionArguments: ['--version'] },
  bun: { names: ['bun'], versionArguments: ['--version'] },
  'pre-commit': { names: ['pre-commit'], versionArguments: ['--version'] },
  'sarif-multitool': { names: [], versionArguments: [] },
  /** Ours, around Traefik's own parser: container labels in as a JSON object, the configuration out. */
  'traefik-labels': { names: [], versionArguments: [] },
  /** Ours, around compose's own reader of its files. */
  'compose-config': { names: [], versionArguments: [] },
  actionlint: { names: ['actionlint'], versionArguments: ['-version'] },
});

export type Tool = Parameters<typeof installedTools>[0];

/** CI sets this: there a test without its tool fails instead of being skipped. */
export const toolsRequired = process.env.PULSE_LINT_REQUIRE_TOOLS === '1';
