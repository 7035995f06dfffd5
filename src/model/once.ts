/**
 * Works something out at most once for each object and keeps it as long as the object lives: the same is asked of a site,
 * a section or a gateway for every exchange, and a config may have thousands of each.
 */
export function oncePer<Key extends object, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = workOut(key);
    known.set(key, { value });
    return value;
  };
}

/** More different words of one kind than most configs have; those that have more work some out again. */
const MOST_TEXTS = 5000;

/** The same for texts: sites are written alike, and the same words come back in each of them. */
export function oncePerText<Value>(workOut: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    if (known.size >= MOST_TEXTS) known.clear();
    const value = workOut(text);
    known.set(text, { value });
    return value;
  };
}
