/** A config that begins with one file, and the paths of all files that are read for it, its own among them. */
export interface LoneConfig {
  readonly first: string;
  readonly reached: ReadonlySet<string>;
}

/** One that stands for itself, and those of the others that it takes in, itself among them: by their index. */
export interface Standing {
  readonly index: number;
  readonly parts: readonly number[];
}

/**
 * Of files that were named side by side, one that another includes is a part of that one; of two that include one another,
 * the first stands for both. A folder may hold thousands, so none is compared with all.
 */
export function standingAlone(configs: readonly LoneConfig[]): readonly Standing[] {
  const beginning = new Map<string, number[]>();
  configs.forEach(({ first }, index) => {
    const same = beginning.get(first);
    if (same === undefined) beginning.set(first, [index]);
    else same.push(index);
  });
  const parts = configs.map((): number[] => []);
  const takers = configs.map((): number[] => []);
  configs.forEach(({ reached }, taker) => {
    for (const path of reached)
      for (const part of beginning.get(path) ?? []) {
        parts[taker]?.push(part);
        if (part !== taker) takers[part]?.push(taker);
      }
  });
  const isStanding = ({ reached }: LoneConfig, index: number): boolean =>
    takers[index]?.every((taker) => index < taker && reached.has(configs[taker]?.first ?? '')) === true;
  return configs.flatMap((config, index) =>
    isStanding(config, index)
      ? [{ index, parts: (parts[index] ?? []).toSorted((one, other) => one - other) }]
      : [],
  );
}
