import { sources } from "../../engine/sources";
import { type BrokerAnswer, brokerAnswer, brokerOutputs, cashOf, feesOf } from "../arguments/broker-answer";
import { brokerRows } from "../arguments/broker-rows";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { foundHoldings, type HoldingFound } from "./broker-holdings";

const HEADER = [
  ...["instrument", "expiry", "strike", "contracts", "paid", "layer", "short strike"],
  ...["kind", "opened", "fees", "cash", "rows", "note"],
];

export const alvhPositions = defineFunction({
  id: "ALVH.POSITIONS",
  summary: "Your broker's rows of VIX options and futures as holdings: what ALVH.BOOK reads.",
  arguments: { rows: brokerRows() },
  formula:
    "trades of one contract net first in, first out; calls bought with calls sold further up, as many, are call spreads, puts bought with puts sold further down put spreads; a VX future of $1,000 a point is ten contracts of $100",
  limits:
    "The layer stays open for you to type. Of a future no cash moves when it is opened. Closings of what the rows never open stand below, each by its row; all that is not of VIX is for CONDOR.POSITIONS. ALVH.BOOK reads the holdings among the rows.",
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
  compute: ({ rows: book }): BrokerAnswer<HoldingFound> => {
    const rows = foundHoldings(book);
    const elsewhere =
      book.fills.filter(({ root }) => /^SPX/.test(root)).length +
      book.others.length -
      rows.filter(({ kind }) => kind === "unread").length;
    return brokerAnswer(
      rows,
      book.notes,
      "nothing of VIX",
      elsewhere,
      "SPX or neither: see CONDOR.POSITIONS",
      "CONDOR.POSITIONS reads SPX",
    );
  },
  outputs: brokerOutputs,
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
