export interface FoundWords {
  readonly from: number;
  readonly to: number;
  /** What is said, with {0} for its first value. */
  readonly key: string;
}
export function foundWords(path: string, source: string): readonly FoundWords[];
