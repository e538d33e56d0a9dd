import type { Contract } from "../../../engine/positions/lot";
import type { RawCell } from "../../cells";
import type { FeesOfRow } from "./fees-of-row";
import type { SectionCells } from "./section-cells";
import { type Deed, deedOf } from "./words";

/** A row of a broker's table, its cells read for what they say. */
export interface Line {
  readonly row: number;
  readonly cells: readonly RawCell[];
  readonly name: string;
  readonly contract: Contract | undefined;
  /** What the cells lack to name a contract, where they are about one. */
  readonly lacks: string | undefined;
  readonly quantity: number | undefined;
  /** Dollars that moved; what a position is worth moves none. */
  readonly amount: number | undefined;
  readonly paid: number | undefined;
  /** Dollars. */
  readonly fees: readonly number[];
  readonly apart: FeesOfRow["apart"];
  readonly feeNotes: readonly string[];
  readonly action: string;
  readonly how: string;
  readonly deed: Deed;
}

export function lineOf(
  of: SectionCells,
  cells: readonly RawCell[],
  row: number,
  group: string,
  isHeld: boolean,
): Line {
  const [action, how] = [of.action(cells), of.how(cells)];
  const found = of.contract(cells, group);
  const { dollars, apart, notes } = of.fees(cells, row);
  return {
    ...{ row, cells, action, how },
    name: of.name(cells),
    ...(typeof found === "string"
      ? { contract: undefined, lacks: found }
      : { contract: found, lacks: undefined }),
    quantity: of.number(cells, "contracts"),
    amount: isHeld ? undefined : of.number(cells, "amount"),
    paid: isHeld && of.pricesAre === "marks" ? undefined : of.number(cells, "paid"),
    ...{ fees: dollars, apart, feeNotes: notes },
    deed: deedOf(action, of.effect(cells), how),
  };
}
