export function scriptOf(text: string): string;
