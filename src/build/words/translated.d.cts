export function translated(path: string, source: string, words?: Readonly<Record<string, string>>): string;
