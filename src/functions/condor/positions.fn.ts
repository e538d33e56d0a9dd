import { sources } from "../../engine/sources";
import {
  type BrokerAnswer,
  brokerAnswer,
  brokerOutputs,
  cashOf,
  feesOf,
  unreadIn,
} from "../arguments/broker-answer";
import { brokerRows } from "../arguments/broker-rows";
import { omittable } from "../arguments/quantity";
import { defineFunction } from "../define";
import type { Computed } from "../outputs";
import { day } from "../quantities";
import { othersOf } from "../reading/positions/broker-book";
import { BOOK_COLUMNS } from "./book-columns";
import { heldRows } from "./broker-rows";
import type { HeldRow } from "./held-row";

const [EXPIRY, , , , , CONTRACTS, CREDIT] = BOOK_COLUMNS;
const LEGS = ["long put", "short put", "short call", "long call"] as const;
const HEADER = [
  ...[EXPIRY, ...LEGS, CONTRACTS, CREDIT, "kind", "root", "opened", "fees", "cash", "rows", "note"],
  ...["close", "closed", "exit"],
];

type Held = BrokerAnswer<HeldRow>;

const condorsIn = ({ rows }: Held) =>
  unreadIn(rows) ??
  rows.reduce((sum, { kind, contracts = 0 }) => (kind === "condor" ? sum + contracts : sum), 0);

export const condorPositions = defineFunction({
  id: "CONDOR.POSITIONS",
  summary:
    "Your broker's rows of SPX options as condors, verticals, singles and what is left over: the book of CONDOR.BOOK.",
  arguments: {
    rows: brokerRows(),
    asOf: omittable(day({ summary: "Trades up to here; a date without a time is the whole day" }), {
      otherwise: "all of them",
    }),
  },
  formula:
    "trades of one contract net first in, first out, the order that is closed leg by leg before others; legs of one order, then of one expiry and root: sold with bought further out is a vertical, put and call verticals, those as large and as wide first, are as many condors as can be, then what is left; credit = sold less bought; cash = credit x contracts x 100, fees apart",
  limits:
    "Nothing is completed: a leg without its others stays what it is, and three legs are named by the fourth. Where a file has positions and trades, the positions count and the trades tell dates and fees; a cost basis has its fees in it. SPX on a day without a monthly series is SPXW; SPX and SPXW never make one condor. VIX is for ALVH.POSITIONS. Other underlyings and currencies, fees and rows that cannot be read stand below, each by its row. CONDOR.BOOK reads the condors among the rows, RISK.JOURNAL those that closed; closings of one contract count at their mean price. Where fills of one date say no word of opening or closing, that side came first of which something is left, else what lies nearer to the money was sold first.",
  source: `${sources.optionSymbology2010}; grouping: ${sources.method}`,
  standing: "house rule",
  examples: [
    {
      given: {
        rows: [
          ["Symbol", "Quantity", "Trade Price"],
          ["SPXW260325P6550", 2, 1.5],
          ["SPXW260325P6560", -2, 2.1],
          ["SPXW260325C6800", -2, 1.3],
          ["SPXW260325C6810", 2, 0.75],
        ],
        return: "cash",
      },
      gives: 230,
      digits: 9,
      from: "by hand: (2.10 - 1.50 + 1.30 - 0.75) x 2 x 100",
    },
  ],
  compute: ({ rows: book, asOf }): Held => {
    const rows = heldRows(book, asOf);
    const elsewhere =
      book.fills.filter(({ root }) => !/^SPX/.test(root)).length +
      book.others.length -
      othersOf("SPX", book).length;
    return brokerAnswer(
      rows,
      book.notes,
      "no SPX option",
      elsewhere,
      "VIX: see ALVH.POSITIONS",
      "ALVH.POSITIONS reads those of VIX",
    );
  },
  outputs: {
    condors: { unit: "condors", summary: "Condors held", of: condorsIn },
    cash: brokerOutputs.cash,
    fees: brokerOutputs.fees,
    "no condors": {
      unit: "rows",
      summary: "Rows of the answer that are no condors",
      of: ({ rows }) => rows.filter(({ kind }) => kind !== "condor").length,
    },
    notes: brokerOutputs.notes,
  },
  table: {
    summary:
      "A row for each condor, vertical, single and row that is left over, with fees, cash and the rows it comes from; a total",
    rows: (held) => [
      HEADER,
      ...held.rows.map((row): Computed[] => [
        row.expiry ?? "",
        ...LEGS.map((leg) => row.strikes[leg] ?? ""),
        row.contracts ?? "",
        row.credit ?? "",
        row.kind,
        row.root ?? "",
        row.opened ?? "",
        row.fees,
        row.cash ?? "",
        row.rows.join(", "),
        row.note,
        ...(row.end === undefined
          ? ["", "", ""]
          : // A 0 could be a blank: what ended for nothing says so.
            [row.end.close === 0 ? "none" : (row.end.close ?? ""), row.end.day ?? "", row.end.exit]),
      ]),
      [
        ...Array<string>(7).fill(""),
        "total",
        "",
        "",
        feesOf(held),
        cashOf(held),
        "",
        held.notes.join("; "),
        "",
        "",
        "",
      ],
    ],
  },
});
