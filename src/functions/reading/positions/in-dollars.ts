import type { Fill } from "../../../engine/positions/lot";

/** Two options of one side and expiry never differ by more than their strikes do: such prices are dollars a contract. */
export function inDollars(fills: readonly Fill[]): boolean {
  return fills.some((one) =>
    fills.some(
      (other) =>
        one.type !== "future" &&
        other.type === one.type &&
        other.expiry === one.expiry &&
        other.root === one.root &&
        Math.abs(one.price - other.price) > Math.abs(one.strike - other.strike) &&
        one.strike !== other.strike,
    ),
  );
}
