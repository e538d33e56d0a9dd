/** Brokers' rows in other languages, with other columns and endings; expected figures are by hand from the files' prices. */
import type { RawArgument } from "../../../src/functions/cells";
import { brokerNeighbours } from "../../support/broker-neighbours";
import { call } from "../../support/call";
import { CONDOR, cellsOf, condorsOf, type Table } from "../../support/positions-found";

type Name = keyof typeof brokerNeighbours;
const file = (name: Name) => cellsOf(brokerNeighbours[name]);

describe("one condor of two contracts is found", () => {
  // 2.10 - 1.50 + 1.30 - 0.75; of a cost basis 2.087 - 1.513 + 1.287 - 0.763, its fees in it.
  test.each([
    ["ibkr_de_activity", 1.15, 230, 10.4],
    ["ibkr_de_full", 1.098, 219.6, 0],
    ["ibkr_fr", 1.15, 230, 10.4],
    ["ibkr_portfolio_de", 1.15, 230, 0],
    ["german_generic", 1.15, 230, 5.2],
    ["german_long", 1.15, 230, 0],
    ["es_words", 1.15, 230, 5.2],
    ["symbols_mix", 1.15, 230, 0],
    ["symbols_mix2", 1.15, 230, 0],
    ["paren", 1.15, 230, 0],
    ["flex_xml_like", 1.15, 230, 7.28],
    ["trade_confirm", 1.15, 230, 13.12],
    // Average costs of 151.30 dollars: as points a vertical of 10 would have cost 57.
    ["dates_as_text", 1.098, 219.6, 0],
  ] as const)("in %s", (name, credit, cash, fees) => {
    expect(condorsOf(file(name)).found).toEqual([expect.objectContaining({ ...CONDOR, credit, cash, fees })]);
  });
});

describe("cash reconciles to the cent", () => {
  test.each([
    ["robin", 417.4 - 302.6 - 91.3],
    ["schwab_settled", 417.4 - 302.6 + 257.4 - 152.6 - 1200],
    ["tos_settled", 230 - 7.28 - 60 - 3.64 - 500],
    ["tos_butterfly", 115 - 7.28],
    ["fees_rows", 420 - 300 - 2.6 - 1.04 + 0.12 + 1000],
  ] as const)("in %s", (name, sum) => {
    const { total } = condorsOf(file(name));
    expect(Number(total.cash) - Number(total.fees)).toBeCloseTo(sum, 8);
  });
});

test("what ended by itself is no longer held: two sold, one bought back, one put settled in cash", () => {
  const [open, closed, ended] = condorsOf(file("tos_settled")).found;
  expect(open).toMatchObject({ kind: "three legs", contracts: 1, note: "a condor without its short put" });
  expect(closed).toMatchObject({ kind: "closed condor", contracts: 1, credit: 1.15, close: 0.6, cash: 55 });
  expect(ended).toMatchObject({ kind: "closed", cash: -500, note: "settled: legs at 6560" });
});

test("every leg of a butterfly is accounted for, its price with its first", () => {
  expect(condorsOf(file("tos_butterfly")).found).toMatchObject([
    { kind: "put vertical", "long put": 6560, "short put": 6550, credit: 1.15, fees: 7.28 },
    { kind: "put vertical", "long put": 6560, "short put": 6570, credit: 0 },
  ]);
});

describe("what contradicts itself is named, in any order of the rows", () => {
  const turned = ([head = [], ...rows]: Table): Table => [head, ...rows.reverse()];
  const kinds = (rows: Table) =>
    condorsOf(rows)
      .found.map(({ kind, note, cash }) => [kind, note, cash])
      .filter(([kind]) => kind !== "closed");

  test("a fill that was corrected counts at its new price", () => {
    expect(kinds(file("correction"))).toEqual([
      ["put vertical", "", 140],
      ["correction", "the fill A1 stands in row 3 at 2.2, here at 2.1, corrected: counted once", 0],
      ["correction", "takes back row 5", 0],
    ]);
    expect(kinds(turned(file("correction")))[0]).toEqual(["put vertical", "", 140]);
  });

  test("of two prices of one fill the worse counts", () => {
    expect(kinds(file("twin_prices"))[0]).toEqual(["put vertical", "", 120]);
    expect(kinds(turned(file("twin_prices")))[0]).toEqual(["put vertical", "", 120]);
    expect(kinds(file("twin_prices"))[1]?.[1]).toContain("at 2.1, here at 2.2, the better one");
  });

  test.each([
    ["strike_wrong", "SPXW260325P6550: its symbol says 6550, its strike 6555"],
    ["frac", "SPXW260325P6550: 2.5 contracts"],
    ["webull", "SPXW260325C06800000: cancelled, no fill"],
    ["blanks", "SPXW260325P6999: no quantity"],
    ["blanks", 'garbage row: quantity "abc" is no number'],
  ] as const)("in %s: %s", (name, words) => {
    expect(condorsOf(file(name)).found.map(({ note }) => note)).toContain(words);
    expect(condorsOf(turned(file(name))).found.map(({ note }) => note)).toContain(words);
  });

  test("rows after one that cannot be read are read", () => {
    expect(condorsOf(file("blanks")).found.map(({ kind }) => kind)).toEqual([
      "put vertical",
      "long put",
      "unread",
      "unread",
    ]);
  });
});

test("six spellings of two options are two verticals: SPX of the third Friday settles apart", () => {
  expect(condorsOf(file("third_friday_words")).found).toMatchObject([
    { kind: "put vertical", root: "SPX", contracts: 1, credit: 1 },
    { kind: "put vertical", root: "SPXW", contracts: 2, credit: 1 },
  ]);
});

describe("what CONDOR.POSITIONS spills goes straight into", () => {
  const spilled = (...names: Name[]): Table =>
    names.flatMap((name) => call("CONDOR.POSITIONS", file(name) as RawArgument) as Table);

  test("RISK.JOURNAL: closed condors, held or settled, with their fees", () => {
    // 2 x 100 x (1.15 - 6.00) - 10.40: 12.00 of 1,200 dollars were paid for the put assigned.
    expect(call("RISK.JOURNAL", spilled("schwab_settled") as RawArgument, null, "P/L dollars")).toBeCloseTo(
      -980.4,
      8,
    );
    // 100 x (1.15 - 0.60) less half of 7.28 and 3.64.
    expect(call("RISK.JOURNAL", spilled("tos_settled") as RawArgument, null, "P/L dollars")).toBeCloseTo(
      55 - 7.28,
      8,
    );
  });

  test("RISK.JOURNAL: options that expired cost nothing, and what is still open is no trade yet", () => {
    const rows: Table = [
      ["Date", "Action", "Symbol", "Quantity", "Price", "Amount"],
      ...(["P6560|-2|2.1", "P6550|2|1.5", "C6800|-2|1.3", "C6810|2|0.75"] as const).flatMap((leg): Table => {
        const [name, quantity, price] = leg.split("|") as [string, string, string];
        const symbol = `SPXW260325${name}`;
        return [
          ["03/16/2026", Number(quantity) < 0 ? "Sell to Open" : "Buy to Open", symbol, 2, Number(price), ""],
          ["03/25/2026", "Expired", symbol, 2, "", ""],
        ];
      }),
    ];
    const expired = call("CONDOR.POSITIONS", rows as RawArgument) as Table;
    expect(expired[1]).toEqual(expect.arrayContaining(["closed condor", "none", "expired"]));
    expect(call("RISK.JOURNAL", expired as RawArgument, null, "P/L dollars")).toBeCloseTo(230, 8);
    expect(call("RISK.JOURNAL", spilled("german_generic") as RawArgument, null, "open")).toBe(1);
  });

  test("CONDOR.BOOK for a day: its condors alone, the other rows counted", () => {
    const day = (name: Name) =>
      call(
        "CONDOR.BOOK",
        ...([spilled(name), 6700, 0.16, "2026-03-17 15:00", null, null, null, null, "day"] as RawArgument[]),
      ) as Table;
    expect(day("german_generic")[1]?.slice(2, 4)).toEqual(["6550/6560/6800/6810", 2]);
    expect(day("german_generic").at(-1)?.at(-1)).toBe("");
    // 2 x 100 x (1.15 - 10), no costs: every named crash goes through the wings; what is open counts up to now.
    const [headings = [], ...below] = day("german_generic");
    const total = (heading: string) => Number(below.at(-1)?.[headings.indexOf(heading)]);
    expect(total("P/L open") + total("shock $ from now")).toBeCloseTo(-1770, 8);
  });
});
