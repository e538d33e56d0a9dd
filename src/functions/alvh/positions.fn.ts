import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { brokerRows } from "../arguments/broker-rows";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { rowsInWords, toCents } from "../reading/positions/money";
import { foundHoldings, type HoldingFound } from "./broker-holdings";

const HEADER = [
  ...["instrument", "expiry", "strike", "contracts", "paid", "layer", "short strike"],
  ...["kind", "opened", "fees", "cash", "rows", "note"],
];

interface Found {
  readonly rows: readonly HoldingFound[];
  readonly notes: readonly string[];
}

const sumOf = ({ rows }: Found, of: (row: HoldingFound) => number | undefined) =>
  toCents(rows.reduce((sum, row) => sum + (of(row) ?? 0), 0));
const feesOf = (found: Found) => sumOf(found, ({ fees }) => fees);
const cashOf = (found: Found) => sumOf(found, ({ cash }) => cash);

export const alvhPositions = defineFunction({
  id: "ALVH.POSITIONS",
  summary: "Your broker's rows of VIX options and futures as holdings: what ALVH.BOOK reads.",
  arguments: { rows: brokerRows() },
  formula:
    "trades of one contract net first in, first out; calls bought with calls sold further up, as many, are call spreads; a VX future of $1,000 a point is ten contracts of $100",
  limits:
    "The layer stays open for you to type. Of a future no cash moves when it is opened. VIX puts and closings of what the rows never open stand below, each by its row; all that is not of VIX is for CONDOR.POSITIONS. ALVH.BOOK reads the holdings among the rows.",
  source: `${sources.cboeVixOptions}; grouping: ${sources.method}`,
  standing: "house rule",
  examples: [
    {
      given: {
        rows: [
          ["Symbol", "Quantity", "Trade Price"],
          ["VIX260421C20", 4, 1.85],
        ],
        return: "cash",
      },
      gives: -740,
      digits: 9,
      from: "by hand: 4 x 1.85 x 100 paid",
    },
  ],
  compute: ({ rows: book }): Found => {
    const rows = foundHoldings(book);
    const elsewhere = book.fills.filter(({ root }) => /^SPX/.test(root)).length + book.others.length;
    if (rows.length === 0)
      throw new DomainError(
        "not-enough-data",
        elsewhere > 0 ? "rows: hold nothing of VIX; CONDOR.POSITIONS reads SPX" : "rows: hold nothing of VIX",
      );
    return {
      rows,
      notes: [
        ...(elsewhere > 0 ? [`${rowsInWords(elsewhere)} of SPX or neither: see CONDOR.POSITIONS`] : []),
        ...book.notes,
      ],
    };
  },
  outputs: {
    cash: { unit: "US dollars", summary: "Received less paid over all rows, fees apart", of: cashOf },
    fees: { unit: "US dollars", summary: "Fees of all rows", of: feesOf },
    notes: {
      unit: "text",
      summary: "What is to be said of the rows",
      of: ({ notes }) => notes.join("; ") || "none",
    },
  },
  table: {
    summary:
      "A row for each holding and for each row that is none, with fees, cash and the rows it comes from; a total",
    rows: (found) => [
      HEADER,
      ...found.rows.map((row): Computed[] => [
        ...[row.instrument, row.expiry ?? "", row.strike ?? "", row.contracts ?? "", row.paid ?? "", ""],
        ...[row.shortStrike ?? "", row.kind, row.opened ?? "", row.fees, row.cash ?? ""],
        ...[row.rows.join(", "), row.note],
      ]),
      ["", "", "", "", "", "", "", "total", "", feesOf(found), cashOf(found), "", found.notes.join("; ")],
    ],
  },
});
