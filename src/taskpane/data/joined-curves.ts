import { plainWhole } from "../../functions/reading/plain";
import { words } from "../../host/words";
import type { TableRead } from "./file-table";

/** Files of one contract each, one below the other; nothing where they are not curves of the same columns. */
export function joinedCurves(reads: readonly TableRead[]): TableRead | undefined {
  const [first] = reads;
  const headings = ({ understood }: TableRead) =>
    understood.columns.map(({ heading }) => plainWhole(heading)).join("|");
  if (first === undefined || reads.some(({ understood }) => understood.kind !== "curve")) return undefined;
  if (reads.some((read) => headings(read) !== headings(first))) return undefined;
  const all = reads.map(({ file, understood }) => ({ name: file.name, ...understood }));
  const ends = all.flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [from, to]));
  return {
    ...first,
    file: { ...first.file, name: words`Curve` },
    understood: {
      ...first.understood,
      rows: all.flatMap(({ rows }) => rows),
      notes: all.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`)),
      leftOut: all.flatMap(({ name, leftOut }) =>
        leftOut.map(({ row, why }) => ({ row, why: `${why} (${name})` })),
      ),
      ...(ends.length > 0 && { from: Math.min(...ends), to: Math.max(...ends) }),
    },
  };
}
