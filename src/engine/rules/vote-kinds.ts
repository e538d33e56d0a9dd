import { type NumberKind, PER_CENT } from "../number-kinds/kind";
import { marketKinds } from "../number-kinds/market";
import { readingKinds } from "../regime/readings";

const ratio: NumberKind = readingKinds["quick ratio"];
const change: NumberKind = {
  unit: "decimal",
  min: -1,
  max: 5,
  hint: "a decimal: -0.1, not -10",
  times: PER_CENT,
  typical: { from: -0.2, to: 0.2 },
};

/** What the numbers behind votes can be; of any other nothing is known. */
export const voteKinds: ReadonlyMap<string, NumberKind> = new Map<string, NumberKind>([
  ...Object.entries(readingKinds),
  ["quick ratio change", change],
  ["DDM value change", change],
  ["price over DDM value", ratio],
  ["dividend cover", { ...ratio, min: -20 }],
  ["POP less POP at entry", { ...change, max: 1 }],
  ["net delta", marketKinds.delta],
]);
