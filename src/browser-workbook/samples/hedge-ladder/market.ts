import { words } from "../../../host/words";
import type { SheetBlock } from "../../../host/workbook";
import { column } from "../../../taskpane/desk/column";
import { expiries, prices, symbols, VALUATION_DAY, VIX } from "../../../taskpane/desk/vix-curve-2025-12";
import { type LabelledRow, labelledList } from "../labelled-rows";
import { RULES } from "./rules";

const CURVE = "$E$12:$F$21";

/** What every question about the hedge rests on: the curve; the volatility of VIX is the fitted one. */
export const HEDGE = `${CURVE},`;

export const inputNames = {
  asOf: "B11",
  condors: "B13",
  condorLoss: "B14",
  account: "B15",
  hedgeTier: "B17",
};

const inputs: readonly LabelledRow[] = words([
  ["Valuation date", VALUATION_DAY, "date", "yyyy-mm-dd"],
  ["VIX", VIX, "VIX points", "0.00"],
  ["Condors hedged", 10, "contracts", "0"],
  ["Worst loss of one condor", 8.91, "points", "0.00"],
  ["Account", 1_000_000, "dollars", "#,##0"],
  ["Condor trades a year", 252, "trades", "0"],
  ["Hedge tier held", 3, "0 to 3 layers", "0"],
  ["Hedge tier by your rules below", `=ALVH.TIER(B12,,,,,${RULES})`, "0 to 3 layers", "0"],
]);

/** Inputs, the curve of a day and the ladder that is bought on it. */
export const marketBlocks: readonly SheetBlock[] = [
  ...labelledList("A10", words(["Inputs", null, "unit"]), inputs),
  { at: "E10", cells: words([["VIX futures", null, null]]), style: "heading" },
  { at: "E11", cells: [["expiry", "future", "symbol"]], style: "heading" },
  { at: "E12", cells: [["=asOf"]], style: "result", format: "yyyy-mm-dd" },
  { at: "F12", cells: [["=B12"]], style: "result", format: "0.00" },
  { at: "E13", cells: expiries, style: "input", format: "yyyy-mm-dd" },
  { at: "F13", cells: prices, style: "input", format: "0.00" },
  { at: "G12", cells: words([["VIX"], ...symbols]), style: "unit" },
  {
    at: "H10",
    cells: words(
      column(
        "Volatility of VIX: smiles fitted to quoted chains, at the VVIX that goes with VIX",
        "Your own: rows of (days, vol) as the argument after the curve",
      ),
    ),
    style: "note",
  },
];
