import { CellError, type RawArgument, type RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const STRIKES = [7005, 7015, 7265, 7275];
const SPELLED = STRIKES.join("/");
const book = (given: Record<string, RawArgument>) =>
  callBy(definitionOf("CONDOR.BOOK"), {
    positions: [["2026-12-03", ...STRIKES, 10, 1.1]],
    spot: 7140,
    vol: 0.18,
    asOf: "2026-12-02",
    view: "day",
    ...given,
  }) as RawCell[][];
const ask = (id: string, given: Record<string, RawArgument>) =>
  callBy(definitionOf(id), { spot: 7140, strikes: SPELLED, days: "1t", vol: 0.18, ...given }) as number;
const cell = (rows: RawCell[][], row: number, heading: string) => rows[row]![rows[0]!.indexOf(heading)];

test("marks, distances, touch and dollars are those of the single functions", () => {
  const rows = book({});
  const credit = ask("CONDOR.CREDIT", {});
  expect(cell(rows, 1, "mark")).toBeCloseTo(credit, 8);
  expect(cell(rows, 1, "P/L open")).toBeCloseTo((1.1 - credit) * 1000, 6);
  expect(cell(rows, 1, "touch left")).toBeCloseTo(ask("CONDOR.TOUCH", { drift: 0, return: "either" }), 8);
  expect([cell(rows, 1, "to short put"), cell(rows, 1, "to short call")]).toEqual([125, 125]);
  expect(cell(rows, 1, "put %")).toBeCloseTo(125 / 7140, 10);
  expect(cell(rows, 1, "put SD")).toBeCloseTo(125 / (7140 * 0.18 * Math.sqrt(1 / 252)), 8);
  const [down, up] = [0.99, 1.01].map((move) => ask("CONDOR.CREDIT", { spot: 7140 * move })) as [
    number,
    number,
  ];
  expect(cell(rows, 1, "$ per 1 %")).toBeCloseTo(((down - up) / 2) * 1000, 6);
});

test("a point of VIX moves every option's volatility by its share of VIX; without VIX nothing is told", () => {
  // Black-Scholes by hand, one session: 1.08532497 at 18 % becomes 1.28448162 at 18 % x 18.95 / 17.95.
  const rows = book({ vix: 17.95 });
  expect(cell(rows, 1, "$ per VIX point")).toBeCloseTo(-199.15665162, 5);
  expect(cell(rows, 2, "$ per VIX point")).toBeCloseTo(-199.15665162, 5);
  // A volatility a leg, 20 / 19 / 17 / 16.5 %: .74420715 becomes .88416668.
  const skewed = book({ vix: 17.95, vol: [[0.2, 0.19, 0.17, 0.165]] });
  expect(cell(skewed, 1, "$ per VIX point")).toBeCloseTo(-139.95952961, 5);
  // A smile of strikes at those volatilities is the same.
  const smile = [
    ["strike", "vol"],
    [7005, 0.2],
    [7015, 0.19],
    [7265, 0.17],
    [7275, 0.165],
  ];
  expect(cell(book({ vix: 17.95, vol: smile }), 1, "$ per VIX point")).toBeCloseTo(-139.95952961, 5);
  for (const row of [1, 2]) expect(cell(book({}), row, "$ per VIX point")).toBe("");
});

test("the worst named day takes the whole width less today's mark, whatever was received, and the book's is of one day for all", () => {
  const rows = book({
    positions: [
      ["2026-12-03", ...STRIKES, 10, 1.1],
      ["2026-12-04", 6000, 6100, 8000, 8100, 1, 2],
    ],
  });
  // Ten wings of 10 less 1.08532497, Black-Scholes by hand; the second, ten deviations away, is worth nothing.
  expect(cell(rows, 1, "shock $ from now")).toBeCloseTo((1.08532497 - 10) * 1000, 4);
  expect(cell(rows, 2, "worst shock")).toBe("Black Monday 1987");
  expect(cell(rows, 2, "shock $ from now")).toBeCloseTo(-10_000, 6);
  expect(cell(rows, 3, "shock $ from now")).toBeCloseTo((1.08532497 - 10) * 1000 - 10_000, 4);
});

test("P/L today runs from the close before, or from a sale of today", () => {
  const before = ask("CONDOR.CREDIT", { spot: 7100, days: "2t" });
  const rows = book({ spotBefore: 7100 });
  expect(cell(rows, 1, "P/L today")).toBeCloseTo((before - ask("CONDOR.CREDIT", {})) * 1000, 6);
  expect(cell(book({}), 1, "P/L today")).toBe("");
  const headings = [
    "date",
    "expiry",
    "long put",
    "short put",
    "short call",
    "long call",
    "contracts",
    "credit",
  ];
  const sold = book({ positions: [headings, ["2026-12-02", "2026-12-03", ...STRIKES, 10, 1.1]] });
  expect(cell(sold, 1, "P/L today")).toBeCloseTo(cell(sold, 1, "P/L open") as number, 10);
});

describe("the rules of a row", () => {
  const action = (given: Record<string, RawArgument>) => {
    const rows = book(given);
    return [cell(rows, 1, "action"), cell(rows, 1, "why"), cell(rows, 2, "action")];
  };
  test("a target and a stop are asked where they are given", () => {
    const rich = [["2026-12-03", ...STRIKES, 1, 3]];
    expect(action({ positions: rich })[0]).toBe("HOLD");
    expect(action({ positions: rich, target: 0.5 })).toEqual([
      "TAKE OFF",
      "mark 1.09 of a credit of 3.00: 50 % of it is made",
      "1 to do",
    ]);
    const poor = [["2026-12-03", ...STRIKES, 1, 0.3]];
    expect(action({ positions: poor, stop: 2 }).slice(0, 2)).toEqual([
      "STOP",
      "mark 1.09 of a credit of 0.30: the loss is at least 2 credits",
    ]);
  });
  test("a threatened strike rolls above VIX 16, and says what is missing without VIX", () => {
    expect(action({ spot: 7030 })).toEqual([
      "ROLL",
      "put side threatened and daily range above 0.94 %",
      "1 to do",
    ]);
    expect(action({ spot: 7030, vol: 0.12 })[1]).toBe("put side threatened: give vix for the roll rule");
    expect(action({ spot: 7030, vol: 0.12, vix: 17 }).slice(0, 2)).toEqual([
      "ROLL",
      "put side threatened and VIX above 16",
    ]);
    expect(action({ spot: 7030, vol: 0.12, vix: 15 })[0]).toBe("HOLD");
  });
  test("past its expiry a row asks to be settled, and the rest adds up", () => {
    const rows = book({
      positions: [
        ["2026-12-01", ...STRIKES, 1, 1.1],
        ["2026-12-03", ...STRIKES, 2, 1.1],
      ],
    });
    expect(cell(rows, 1, "action")).toBe("SETTLE");
    expect(cell(rows, 3, "action")).toBe("1 to do");
    expect(cell(rows, 3, "P/L open")).toBe(cell(rows, 2, "P/L open"));
  });
});

test("rows are marked at the mid of the quotes that are given, by the model where none is", () => {
  const quote = (strike: number, type: string, bid: number, ask: number) => [
    "2026-12-03",
    strike,
    type,
    bid,
    ask,
  ];
  const quotes = [
    ["expiry", "strike", "type", "bid", "ask"],
    quote(7005, "put", 2, 2.2),
    quote(7015, "put", 2.6, 2.8),
    quote(7265, "call", 1.5, 1.7),
    quote(7275, "call", 1.1, 1.3),
  ];
  const rows = book({
    positions: [
      ["2026-12-03", ...STRIKES, 1, 1.1],
      ["2026-12-04", ...STRIKES, 1, 1.1],
    ],
    quotes,
  });
  expect(cell(rows, 1, "mark")).toBeCloseTo(2.7 - 2.1 + 1.6 - 1.2, 10);
  expect([cell(rows, 1, "marked by"), cell(rows, 2, "marked by")]).toEqual(["mid", "model, no quote"]);
});

test("the table that open workbooks hold stays as it was, and a bad row leaves no half total", () => {
  expect(book({ view: null })[0]).not.toContain("action");
  const rows = book({
    positions: [
      ["2026-12-03", ...STRIKES, 1, 1.1],
      ["2026-12-03", 7015, 7005, 7265, 7275, 1, 1.1],
    ],
  });
  expect(cell(rows, 2, "mark")).toBeInstanceOf(CellError);
  expect(cell(rows, 3, "P/L open")).toBeInstanceOf(CellError);
});

test("yesterday has no quotes: P/L today is the model's on both days, whatever today's quotes imply", () => {
  const quotes = [
    ["strike", "expiry", "type", "bid", "ask"],
    ...([...STRIKES.entries()] as const).map(([leg, strike]) => {
      const type = leg < 2 ? "put" : "call";
      const price = callBy(definitionOf("OPTION.PRICE"), { type, spot: 7140, strike, days: "1t", vol: 0.14 });
      return [strike, "2026-12-03", type, (price as number) * 0.99, (price as number) * 1.01];
    }),
  ];
  const before = ask("CONDOR.CREDIT", { spot: 7100, days: "2t" });
  const rows = book({ spotBefore: 7100, quotes });
  expect(cell(rows, 1, "marked by")).toBe("mid");
  expect(cell(rows, 1, "mark")).toBeCloseTo(ask("CONDOR.CREDIT", { vol: 0.14 }), 8);
  expect(cell(rows, 1, "P/L today")).toBeCloseTo((before - ask("CONDOR.CREDIT", {})) * 1000, 6);
});

test("what CONDOR.POSITIONS spills tells which rows were sold today", () => {
  const legs = [
    ["Buy", "7005.00 P", 1.2],
    ["Sell", "7015.00 P", 2],
    ["Sell", "7265.00 C", 1.4],
    ["Buy", "7275.00 C", 0.7],
  ] as const;
  const positions = callBy(definitionOf("CONDOR.POSITIONS"), {
    rows: [
      ["Date", "Action", "Symbol", "Quantity", "Price"],
      ...legs.map(([side, leg, price]) => [
        ...["2026-12-02 10:00", `${side} to Open`, `SPXW 12/03/2026 ${leg}`, 10, price],
      ]),
    ],
  }) as RawCell[][];
  const rows = book({ positions, spotBefore: 7100, asOf: "2026-12-02 12:00" });
  expect(cell(rows, 1, "P/L today")).toBeCloseTo(cell(rows, 1, "P/L open") as number, 10);
});
