export interface FixedWords {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}
export function fixedWords(path: string, source: string): readonly FixedWords[];
export function translated(path: string, source: string, words: Readonly<Record<string, string>>): string;
