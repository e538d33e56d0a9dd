import { type Argument, one } from "../arguments/argument";
import { quantity } from "../arguments/quantity";
import { bounds } from "../quantities";

/** The method's credit tiers: conservative, balanced, aggressive. House rule. */
const TIERS = [0.7, 1.15, 1.6];

/** Target credits in a column or a row. */
export function creditTargets(): Argument<number> {
  const each = quantity(
    { ...bounds.width, typical: bounds.credit.typical },
    { summary: "Target credits, one a cell" },
  );
  return {
    ...each,
    otherwise: TIERS.join(", "),
    supply: (rows, name, others) =>
      rows === null ? { ...one(0), rows: TIERS.length, values: TIERS } : each.supply(rows, name, others),
  };
}
