import { type Contract, type Fill, keyOf } from "../../../engine/positions/lot";
import { perPointOf } from "./broker-book";

/** Money on a contract in a row of its own. */
export interface CashOfContract {
  readonly contract: Contract;
  readonly row: number;
  readonly cash: number;
}

/**
 * A broker may say in one row that contracts were assigned or exercised and in another what that paid: both are one
 * ending, at that price. Money on contracts that did not end stays what it is.
 */
export function settledInCash(
  fills: readonly Fill[],
  settlements: readonly CashOfContract[],
): { readonly fills: readonly Fill[]; readonly rows: ReadonlySet<number> } {
  const found = [...fills];
  const rows = new Set<number>();
  for (const { contract, row, cash } of settlements) {
    const at = found.findIndex(
      (fill) => fill.ended !== undefined && fill.price === 0 && keyOf(fill) === keyOf(contract),
    );
    const fill = found[at];
    if (fill === undefined) continue;
    const price = Math.abs(cash / fill.quantity) / perPointOf(fill);
    found[at] = { ...fill, price, isUntold: false, rows: [...fill.rows, row] };
    rows.add(row);
  }
  return { fills: found, rows };
}
