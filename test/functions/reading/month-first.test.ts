/** Where nothing tells whether day or month stands first, the month is taken to, and every answer with room says so. */
import type { RawArgument } from "../../../src/functions/cells";
import { call } from "../../support/call";

const NOTE = (text: string) => `dates such as "${text}" are read with the month first`;
const DAY_FIRST = /month first/;
/** All the words of an answer. */
const wordsOf = (id: string, ...given: RawArgument[]) =>
  JSON.stringify(call(id, ...given)).replaceAll("\\", "");

// 2026-06-05 and 2026-05-06 are a Friday and a Wednesday; so are 2026-03-04 and 2026-04-03 sessions.
const BOOK = [
  ["expiry", "long put", "short put", "short call", "long call", "contracts", "credit"],
  ["06/05/2026", 6550, 6560, 6800, 6810, 2, 1.15],
];
const bookOn = (asOf: string): RawArgument[] => [BOOK, 6700, 0.16, asOf];
const HOLDING = [["call", "06/03/2026", 20, 4, 1.85, 1]];
const CURVE = [
  ["06/05/2026", 18.4],
  ["07/08/2026", 19.1],
  ["11/12/2026", 20.2],
];
const JOURNAL = [
  ["date", "expiry", "strikes", "contracts", "credit", "close", "settlement", "fees"],
  ["06/05/2026", "06/08/2026", "6550/6560/6800/6810", 1, 1.15, "", 6700, 0],
];
const BROKER = [
  ["Date", "Symbol", "Quantity", "Price"],
  ["03/04/2026", "SPXW260325P6550", 2, 1.5],
];
const EVENTS = [["06/05/2026 08:30", "CPI"]];

test.each([
  ["a book of condors", "06/05/2026", ["CONDOR.BOOK", ...bookOn("2026-06-01")]],
  [
    "holdings",
    "06/03/2026",
    [
      "ALVH.BOOK",
      HOLDING,
      "2026-03-10",
      [
        [0, 17],
        [90, 19],
        [120, 20],
      ],
      0.9,
    ],
  ],
  ["a curve of expiries", "06/05/2026", ["ALVH.LADDER", 10, CURVE, 0.9, 1, "4/4/2", "2026-03-10"]],
  [
    "settlements",
    "06/05/2026",
    ["CONDOR.BOOK", ...bookOn("2026-06-08"), null, null, null, [["06/05/2026", 6700]]],
  ],
  ["a journal", "06/05/2026", ["RISK.JOURNAL", JOURNAL]],
  ["a broker's rows", "03/04/2026", ["CONDOR.POSITIONS", BROKER]],
  ["events", "06/05/2026 08:30", ["REGIME.EVENT", "2026-06-01", EVENTS]],
  ["a lone date", "06/01/2026", ["CONDOR.BOOK", ...bookOn("06/01/2026")]],
] as [string, string, [string, ...RawArgument[]]][])("%s", (_, text, [id, ...given]) => {
  expect(wordsOf(id, ...given)).toContain(NOTE(text));
});

test("what tells its order says nothing of the month", () => {
  const told = [
    ["expiry", "long put", "short put", "short call", "long call", "contracts", "credit"],
    ...BOOK.slice(1),
    ["06/26/2026", 6550, 6560, 6800, 6810, 1, 1],
  ];
  expect(wordsOf("CONDOR.BOOK", told, 6700, 0.16, "2026-06-01")).not.toMatch(DAY_FIRST);
});

test("a note stands in the column of notes, beside what stands there", () => {
  const rows = call("CONDOR.BOOK", ...bookOn("2026-06-01")) as unknown[][];
  expect(rows[0]?.at(-1)).toBe("note");
  expect(rows.at(-1)?.at(-1)).toBe(`positions: ${NOTE("06/05/2026")}`);
});

test("a column that tells the day first tells it of the columns beside it", () => {
  // 6 February, not 2 June: the trade opened on 13 January says so.
  const trades = [
    ["date", "expiry", "strikes", "contracts", "credit", "close", "settlement", "fees"],
    ["13/01/2026", "06/02/2026", "6550/6560/6800/6810", 1, 1.15, "", 6700, 0],
  ];
  expect(wordsOf("RISK.JOURNAL", trades)).toBe(
    wordsOf("RISK.JOURNAL", [trades[0] ?? [], ["2026-01-13", "2026-02-06", ...(trades[1]?.slice(2) ?? [])]]),
  );
});
