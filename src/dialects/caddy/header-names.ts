/** The names of headers that Go sends (net/http/httpguts, ValidHeaderFieldName). */
export function isSendable(name: string): boolean {
  return /^[!#$%&'*+\-.^_`|~\w]+$/.test(name);
}
