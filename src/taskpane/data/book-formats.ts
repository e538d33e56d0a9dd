import { FIGURES } from "../../functions/alvh/book-row";
import { STANDING_HEADER } from "../../functions/condor/book-standing-table";

/** How a column of the positions and of the books is shown, by its heading; a text needs nothing. */
const FORMATS: Readonly<Record<string, string>> = {
  expiry: "yyyy-mm-dd",
  contracts: "0",
  layer: "0",
  row: "0",
  "days left": "0",
  credit: "0.00",
  paid: "0.00",
  close: "0.00",
  mark: "0.00",
  opened: "yyyy-mm-dd hh:mm",
  closed: "yyyy-mm-dd hh:mm",
  fees: "#,##0.00",
  cash: "#,##0.00",
  "P/L": "0.00",
  delta: "0.000",
  gamma: "0.0000",
  vega: "0.00",
  theta: "0.00",
  "gain share": "0%",
};
const DOLLARS = ["P/L dollars", "worst loss", "margin", "open risk", "value", "gain", "$ per VIX point"];

export const formatsOf = (headings: readonly unknown[]): readonly string[] =>
  headings.map((heading) => FORMATS[String(heading)] ?? (DOLLARS.includes(String(heading)) ? "#,##0" : ""));

export const BOOK_FORMATS = formatsOf(STANDING_HEADER);
/** Its delta is of one contract, its vega in dollars. */
export const HEDGE_FORMATS = ["row", "instrument", ...FIGURES].map(
  (heading) => ({ delta: "0.00", vega: "#,##0" })[heading] ?? formatsOf([heading])[0] ?? "",
);
