export function pageInWords(page: string, said: (words: string) => string): string;
export function pageWords(page: string): readonly string[];
