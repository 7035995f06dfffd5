/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a, b and c`; of a long list the first ones and how many more. */
export function listed(items: readonly string[], most: number): string {
  if (items.length === 1) return items[0] ?? '';
  if (items.length > most) return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
