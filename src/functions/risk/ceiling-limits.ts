import { type CeilingLimits, USUAL_LIMITS } from "../../engine/sizing/ceiling";
import { type Argument, type Rows, refusal } from "../arguments/argument";
import { plain } from "../arguments/choice";
import { omittable } from "../arguments/quantity";
import { labelledCells, wholeRange } from "../arguments/range";
import { CellError, isBlank, type RawCell } from "../cells";
import { withNumbers } from "../reading/typed";

/** The limits, and a policy of the user's own gates where it stands among them. */
export interface GivenLimits extends CeilingLimits {
  readonly policy?: number;
}

/** Four bare cells stand in this order. */
const ORDER = ["drawdown", "tolerance", "stress", "quantile"] as const;
const LABELS = [...ORDER, "allocation cap", "policy", "confidence"] as const;
const FIELDS: Readonly<Record<(typeof LABELS)[number], keyof GivenLimits>> = {
  drawdown: "drawdown",
  tolerance: "tolerance",
  stress: "stress",
  quantile: "quantile",
  "allocation cap": "allocationCap",
  policy: "policy",
  confidence: "confidence",
};

const words = {
  unit: "fractions",
  rule: `four cells (${ORDER.join(", ")}), or rows of (label, value) with the labels ${LABELS.join(", ")}, each above 0 (policy may be 0) and at most 1`,
};

/** The limits of the ceiling, all of them fractions. */
export function ceilingLimits(): Argument<GivenLimits | undefined> {
  return omittable(
    wholeRange<GivenLimits>(
      {
        ...words,
        summary: "Limits: drawdown, its tolerance, stress, quantile of the win rate that is shown",
      },
      (rows, name) => (isLabelled(rows) ? labelled(rows, name) : bare(rows, name)),
    ),
    {
      otherwise:
        "drawdown 0.2, tolerance 0.05, stress 0.06, quantile 0.25, allocation cap 0.1, confidence 0.8",
    },
  );
}

function isLabelled(rows: Rows): boolean {
  return (rows[0]?.length ?? 0) === 2 && rows.some(([label]) => typeof label === "string");
}

function isShare(cell: RawCell): cell is number {
  return typeof cell === "number" && cell > 0 && cell <= 1;
}

function bare(rows: Rows, name: string): GivenLimits | CellError {
  const cells = withNumbers(rows).flat();
  const bad = cells.find((cell) => !isShare(cell));
  if (cells.length !== ORDER.length || bad !== undefined || !cells.every(isShare))
    return refusal(
      name,
      words,
      bad ?? cells[0],
      "",
      cells.length === ORDER.length ? "" : `${cells.length} cells were given`,
    );
  const [drawdown, tolerance, stress, quantile] = cells as [number, number, number, number];
  return { ...USUAL_LIMITS, drawdown, tolerance, stress, quantile };
}

function labelled(rows: Rows, name: string): GivenLimits | CellError {
  const cells = labelledCells(rows, name);
  if (cells instanceof CellError) return cells;
  const found: { -readonly [Key in keyof GivenLimits]?: number } = {};
  for (const { label, value: given, row } of cells) {
    const value = withNumbers([[given]])[0]?.[0];
    const known = LABELS.find((each) => plain(each) === plain(label));
    if (known === undefined && row === 1 && typeof value === "string") continue;
    if (known === undefined) return refusal(name, words, label, `, row ${row}`);
    // RISK.SCALE answers 0 on hold, and a blank is no leave to sell.
    const isHold = known === "policy" && (value === 0 || isBlank(value));
    if (!isHold && !isShare(value)) return refusal(name, words, value, `, row ${row}, ${known}`);
    found[FIELDS[known]] = isHold ? 0 : (value as number);
  }
  return { ...USUAL_LIMITS, ...found };
}
