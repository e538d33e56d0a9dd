import { dirname } from "node:path";
import type { Note } from "./fate";

/** Words of paths that say nothing of what a file is about. */
const PLAIN = ["functions", "engine", "arguments"];
const ROOM = 2;
const WORD = 3;
const MS_OF_A_POINT = 1500;

/** Test files that came by a mutant of a file, those first that are about it and quick. */
export function byLikeness(path: string, notes: readonly Note[]): readonly Note[] {
  const words = path
    .toLowerCase()
    .replace(/^src\/|(?:\.fn)?\.ts$/g, "")
    .split(/[/-]/)
    .filter((word) => word.length > 3 && !PLAIN.includes(word));
  const room = dirname(path).replace("src/", "test/");
  const points = ({ testPath, milliseconds }: Note) =>
    (testPath.includes(room) ? ROOM : 0) +
    WORD * words.filter((word) => testPath.toLowerCase().includes(word)).length -
    milliseconds / MS_OF_A_POINT;
  return [...notes].sort((a, b) => points(b) - points(a));
}
