export const COMMAND_NAMES = ['lint', 'trace', 'explain', 'rules'] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

export function isCommandName(word: string): word is CommandName {
  return COMMAND_NAMES.some((name) => name === word);
}
