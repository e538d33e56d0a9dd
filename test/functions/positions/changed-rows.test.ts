/** A condor's trades with one row that a broker, or a hand, made other than the rest: each is named, nothing is invented. */
import type { RawCell } from "../../../src/functions/cells";
import { condorsOf } from "../../support/positions-found";

const HEADINGS = ["Date", "Action", "Symbol", "Quantity", "Price", "Fees & Comm", "Amount"];
const [SOLD_PUT, LONG_CALL] = ["SPXW260325P6560", "SPXW260325C6810"];
/** Sold at 2.10 - 1.50 + 1.30 - 0.75 = 1.15 twice: 230 dollars. */
const three: RawCell[][] = [
  ["03/16/2026", "Sell to Open", SOLD_PUT, 2, 2.1, 1, 419],
  ["03/16/2026", "Buy to Open", "SPXW260325P6550", 2, 1.5, 1, -301],
  ["03/16/2026", "Sell to Open", "SPXW260325C6800", 2, 1.3, 1, 259],
];
const four: RawCell[][] = [...three, ["03/16/2026", "Buy to Open", LONG_CALL, 2, 0.75, 1, -151]];
const day = "03/16/2026";
const end = "03/25/2026";

/** Kind, dollars and words of every row; those of the total are what is said of all. */
const told = (rows: RawCell[][], headings = HEADINGS) => {
  const { found, total } = condorsOf([headings, ...rows]);
  return {
    kinds: found.map(({ kind, contracts }) => `${kind} ${contracts}`.trim()),
    words: [...found.map(({ note }) => note), total.note].filter((note) => note !== ""),
    cash: total.cash,
  };
};
const CONDOR = ["condor 2"];
const THREE = ["three legs 2"];
const WITHOUT = "a condor without its long call";

describe("the fourth leg's row", () => {
  test.each<[string, row: RawCell[], kinds: string[], words: string[], cash: number]>([
    [
      "a quantity that is a text",
      [day, "Buy to Open", LONG_CALL, "2x", 0.75, 1, -151],
      [...THREE, "unread"],
      [WITHOUT, `${LONG_CALL}: quantity "2x" is no number`],
      229,
    ],
    [
      "a broken reference",
      [day, "Buy to Open", LONG_CALL, "#REF!", 0.75, 1, -151],
      [...THREE, "unread"],
      [WITHOUT, `${LONG_CALL}: quantity "#REF!" is no number`],
      229,
    ],
    [
      "a price that is a text",
      [day, "Buy to Open", LONG_CALL, 2, "o.75", 1, ""],
      [...THREE, "unread"],
      [WITHOUT, `${LONG_CALL}: the text "o.75" is no number`],
      expect.objectContaining({ code: "#N/A" }),
    ],
    [
      "a day that no month has",
      [day, "Buy to Open", "SPXW260332C6810", 2, 0.75, 1, -151],
      [...THREE, "unread"],
      [WITHOUT, "SPXW260332C6810: names no contract"],
      229,
    ],
    [
      "an amount that is another one's",
      [day, "Buy to Open", LONG_CALL, 2, 0.75, 1, -999],
      CONDOR,
      ["row 5: its amount -999 is not price x quantity x 100, with the fees or without"],
      230,
    ],
    [
      "a sign against its word",
      [day, "Buy to Open", LONG_CALL, -2, 0.75, 1, -151],
      CONDOR,
      ['row 5: "Buy to Open" of -2: the word counts'],
      230,
    ],
    [
      "no word of a trade",
      [day, "Transfer in", LONG_CALL, 2, 0.75, 0, ""],
      CONDOR,
      ['row 5: "Transfer in" is no word of a trade: read by its sign'],
      230,
    ],
    [
      "a date that is a word",
      ["soon", "Buy to Open", LONG_CALL, 2, 0.75, 1, -151],
      CONDOR,
      ["row 5: its date cannot be read"],
      230,
    ],
    [
      "a day after the expiry",
      ["04/16/2026", "Buy to Open", LONG_CALL, 2, 0.75, 1, -151],
      CONDOR,
      ["row 5: traded after its expiry"],
      230,
    ],
    [
      "dollars a contract beside points",
      [day, "Buy to Open", LONG_CALL, 2, 75, 1, ""],
      CONDOR,
      ["its credit does not lie between 0 and its wing, 10: look at its rows"],
      380 - 15_000,
    ],
    [
      "euros in its price",
      [day, "Buy to Open", LONG_CALL, 2, "€0.75", 1, ""],
      [...THREE, "other currency"],
      [WITHOUT, `${LONG_CALL} in €`],
      380,
    ],
    [
      "Canadian dollars in its amount",
      [day, "Buy to Open", LONG_CALL, 2, 0.75, 1, "CA$151"],
      [...THREE, "other currency"],
      [WITHOUT, `${LONG_CALL} in CA$`],
      380,
    ],
    [
      "an index that is another one",
      [day, "Buy to Open", "XSP260325C681", 2, 0.75, 1, -151],
      [...THREE, "other underlying"],
      [WITHOUT, "XSP260325C681"],
      // Its 151 have the fee of 1 in them, which stands apart.
      230,
    ],
    [
      "an adjusted root",
      [day, "Buy to Open", "SPX1260325C6810", 2, 0.75, 1, -151],
      [...THREE, "other underlying"],
      [WITHOUT, "SPX1260325C6810"],
      230,
    ],
    [
      "another series",
      [day, "Buy to Open", "SPXW260401C6810", 2, 0.75, 1, -151],
      [...THREE, "long call 2"],
      [WITHOUT],
      230,
    ],
  ])("has %s", (_, row, kinds, words, cash) => {
    expect(told([...three, row])).toEqual({ kinds, words, cash });
  });
});

describe("rows beside a whole condor", () => {
  test.each<[string, rows: RawCell[][], kinds: string[], words: string[], cash: number]>([
    [
      "an assignment without its dollars",
      [[end, "Assigned", SOLD_PUT, 2, "", "", ""]],
      ["three legs 2", "closed 2"],
      [
        "a condor without its short put",
        "assigned: legs at 6560; no row tells what that paid: it has no result",
        "row 6: assigned",
      ],
      // Without what the put brought in: -2 x 100 x (1.50 - 1.30 + 0.75).
      -190,
    ],
    // 6560 - 6548 = 12 points of two contracts.
    [
      "an assignment at the level of the index",
      [[end, "Assigned", SOLD_PUT, 2, 6548, "", ""]],
      ["three legs 2", "closed 2"],
      [
        "a condor without its short put",
        "assigned: legs at 6560",
        "row 6: assigned; row 6: 6548 is the level: it pays 12",
      ],
      230 - 2400,
    ],
    [
      "the same with its dollars",
      [[end, "Assigned", SOLD_PUT, 2, 6548, "", -2400]],
      ["three legs 2", "closed 2"],
      [
        "a condor without its short put",
        "assigned: legs at 6560",
        "row 6: assigned; row 6: 6548 is the level: it pays 12",
      ],
      230 - 2400,
    ],
    [
      "more assigned than was held",
      [[end, "Assigned", SOLD_PUT, 3, "", "", -1800]],
      ["three legs 2", "orphan 1", "closed 2"],
      [
        "a condor without its short put",
        "assigned a put that the rows never open",
        "assigned: legs at 6560",
        "row 6: assigned",
      ],
      230 - 1800,
    ],
    [
      "a fill taken back and booked anew",
      [
        [day, "Cancel Sell", SOLD_PUT, 2, 2.1, 1, -421],
        [day, "Sell to Open", SOLD_PUT, 2, 2.05, 1, 409],
      ],
      ["condor 2", "correction"],
      ["takes back row 2", "row 6: cancel sell: it takes back what it names"],
      220,
    ],
    [
      "a fee with a quantity that is blank, 0 in Excel",
      [[day, "Fee", SOLD_PUT, 0, 0, 0, -1.04]],
      ["condor 2", "fee"],
      [`Fee: ${SOLD_PUT}`],
      230,
    ],
    [
      "a fee whose dollars stand under fees",
      [[day, "Index option fee", SOLD_PUT, "", "", 1.04, ""]],
      ["condor 2", "fee"],
      [`Index option fee: ${SOLD_PUT}`],
      230,
    ],
    [
      "a fee given back",
      [[day, "Commission adjustment", "", "", "", "", 1.3]],
      ["condor 2", "fee"],
      ["Commission adjustment"],
      230,
    ],
    [
      "the same fill once more",
      [four[0] as RawCell[]],
      ["condor 2", "short put 2"],
      ["rows 2 and 6 are alike: two fills, or one twice?"],
      650,
    ],
    [
      "the whole file once more",
      [HEADINGS, ...four],
      ["condor 4"],
      ["rows 2 and 7, 3 and 8, 4 and 9 and 1 more are alike: two fills, or one twice?"],
      460,
    ],
  ])("%s", (_, rows, kinds, words, cash) => {
    expect(told([...four, ...rows])).toEqual({ kinds, words, cash });
  });
});

test("an order that was rejected, or ran out, is no fill", () => {
  const rows = four.map(([, action, symbol, quantity, price], at) => [
    ...[
      String(action).slice(0, 4).trim(),
      ["Filled", "Filled", "Rejected", "Expired"][at] ?? "",
      symbol ?? "",
    ],
    ...[quantity ?? "", price ?? "", "2026-03-16 10:00"],
  ]);
  expect(told(rows, ["Side", "Status", "Symbol", "Qty", "Price", "Time"])).toEqual({
    kinds: ["put vertical 2", "correction", "correction"],
    words: ["SPXW260325C6800: rejected, no fill", `${LONG_CALL}: expired, no fill`],
    cash: 120,
  });
});
