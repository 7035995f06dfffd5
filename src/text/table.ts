/**
 * A table of words that is asked for words of a config: nothing is in it but what is written here. An ordinary object
 * also answers to `constructor` and `__proto__`.
 */
export function tableOf<Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null), entries);
}
