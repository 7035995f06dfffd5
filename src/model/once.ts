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
