import { dirname } from "node:path";
import type { Note } from "./tester";

/** A test file, those of its tests that come by a mutant, and their usual time. */
export interface Witness {
  readonly testPath: string;
  /** Absent: all, for the mutant is met before they begin. */
  readonly tests?: readonly number[] | undefined;
  readonly usualMs: number;
}

/** Words of paths that say nothing of what a file is about. */
const PLAIN = ["functions", "engine", "arguments"];
const ROOM = 2;
const WORD = 3;
const MS_OF_A_POINT = 300;
/** So long are the tests of a mutant that is met everywhere; those left out count as blind to it. */
const MOST_MS = 45_000;

/**
 * The tests that come by a mutant of a file, those first that are about it and quick. A value that one test reckons and
 * the next finds kept was met by the first only: what the second would have seen counts as not seen.
 */
export function witnesses(path: string, id: number, notes: readonly Note[]): readonly Witness[] {
  const words = path
    .toLowerCase()
    .replace(/^src\/|(?:\.fn)?\.ts$/g, "")
    .split(/[/-]/)
    .filter((word) => word.length > 3 && !PLAIN.includes(word));
  const room = dirname(path).replace("src/", "test/");
  const points = ({ testPath, usualMs }: Witness) =>
    (testPath.includes(room) ? ROOM : 0) +
    WORD * words.filter((word) => testPath.toLowerCase().includes(word)).length -
    usualMs / MS_OF_A_POINT;
  let spent = 0;
  return notes
    .flatMap((note) => witness(id, note) ?? [])
    .sort((a, b) => points(b) - points(a))
    .filter(({ usualMs }) => {
      spent += usualMs;
      return spent <= MOST_MS;
    });
}

function witness(id: number, { testPath, met, milliseconds, tests }: Note): Witness | undefined {
  if (met.includes(id)) return { testPath, usualMs: milliseconds };
  const some = tests.flatMap((test, place) => (test.met.includes(id) ? [place] : []));
  const loading = milliseconds - tests.reduce((sum, test) => sum + test.milliseconds, 0);
  const usualMs = some.reduce((sum, place) => sum + tests[place]!.milliseconds, loading);
  return some.length > 0 ? { testPath, tests: some, usualMs } : undefined;
}
