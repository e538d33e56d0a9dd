import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CellError, RawCell, Result } from "../../../src/functions/cells";
import { call } from "../../support/call";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedText } from "../../support/shared-data";

// Whole chains are read in place: their publishers state no licence, so no copy is kept here.
const SPXW_2018 = "test-only/spxw_option_chain_daily_2018-01-02_to_2018-02-28.csv";
const VIX_2016 = "test-only/vix_option_chain_2016-06-01.csv";
const SPX_2024 = "test-only/spx_option_chain_2024-01-05.csv";

const loaded = new Map<string, RawCell[][]>();

/** The cells of a chain's file, read once. */
function chainOf(file: string): RawCell[][] {
  const cells = loaded.get(file) ?? cellsOf(sharedText(file));
  loaded.set(file, cells);
  return cells;
}

function cellsOf(text: string): RawCell[][] {
  const cell = (word: string) => (word !== "" && Number.isFinite(Number(word)) ? Number(word) : word);
  return text.split(/\r?\n/).map((line) => line.split(",").map(cell));
}

const rowsOf = (result: Result) => result as RawCell[][];

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

describeWithShared([SPXW_2018], () => {
  const chain = () => chainOf(SPXW_2018);
  const JANUARY_2 = 43102;
  const FEBRUARY_1 = 43132;
  const JANUARY_31 = 43131;
  const FEBRUARY_28 = 43159;
  // Origin of the figures: the chain's own quotes, as stated with the data.
  const entries = [
    { asOf: JANUARY_2, expiry: JANUARY_31, strikes: "2570/2620/2740/2790", mid: 6.05, natural: 5.55 },
    { asOf: FEBRUARY_1, expiry: FEBRUARY_28, strikes: "2670/2720/2900/2950", mid: 8.35, natural: 7.8 },
  ];
  test("two entries are known", () => expect(entries).toHaveLength(2));

  for (const { asOf, expiry, strikes, mid, natural } of entries)
    test(`the 16-delta condor of day ${asOf} is ${strikes} for ${mid}, or ${natural} at bid and ask`, () => {
      const condor = (fill: string, answer: string) =>
        call("CHAIN.CONDOR", chain(), asOf, expiry, "delta", 0.16, 50, fill, null, null, answer);
      expect(condor("mid", "strikes")).toBe(strikes);
      expect(condor("mid", "credit")).toBeCloseTo(mid, 9);
      expect(condor("natural", "credit")).toBeCloseTo(natural, 9);
      expect(condor("mid", "delta source")).toBe("of the chain");
    });

  const marks = [
    { asOf: 43136, result: -16.4 },
    { asOf: 43139, result: -26.825 },
    { asOf: FEBRUARY_28, result: 0.775 },
  ];
  test("the February condor is marked at -16.40, -26.825 and +0.775 on the 5th, 8th and 28th", () => {
    expect(marks).toHaveLength(3);
    for (const { asOf, result } of marks) {
      const close = call("CHAIN.CREDIT", chain(), FEBRUARY_28, "2670/2720/2900/2950", "mid", null, asOf);
      expect(8.35 - (close as number)).toBeCloseTo(result, 9);
    }
  });

  test("a chain of several days asks for the day", () => {
    const refused = call("CHAIN.CREDIT", chain(), FEBRUARY_28, "2670/2720/2900/2950") as CellError;
    expect(refused.message).toMatch(/^asOf .*missing.*2018-01-02 to 2018-02-28/);
  });

  test("a day that the chain does not hold is not answered with another day's quotes", () => {
    const none = call(
      "CHAIN.CREDIT",
      chain(),
      FEBRUARY_28,
      "2670/2720/2900/2950",
      "mid",
      null,
      43200,
    ) as CellError;
    expect(none.code).toBe("#N/A");
    expect(none.message).toContain("no quotes at 2018-04-10");
  });
});

describeWithShared([VIX_2016], () => {
  const chain = () => chainOf(VIX_2016);
  const JUNE_1 = 42522;
  const expiries = [
    ["2016-06-15"],
    ["2016-07-20"],
    ["2016-08-17"],
    ["2016-09-21"],
    ["2016-10-19"],
    ["2016-11-16"],
  ];

  test("the parity forwards at 15:45 lie within 0.1 of the VIX futures", () => {
    const found = rowsOf(
      call("CHAIN.FORWARD", chain(), JUNE_1, expiries, null, null, "forward"),
    ).flat() as number[];
    const known = [15.225, 17.45, 18.225, 19.05, 19.55, 19.75];
    const futures = [15.3, 17.52, 18.3, 19.05, 19.61, 19.75];
    expect(found).toHaveLength(6);
    for (const [index, forward] of found.entries()) {
      expect(forward).toBeCloseTo(known[index] as number, 9);
      expect(Math.abs(forward - (futures[index] as number))).toBeLessThan(0.1);
    }
  });

  test("an asOf at the close reads the closing quotes", () => {
    // 15 + (0.90 + 1.00) / 2 - (0.65 + 0.70) / 2
    const closing = call("CHAIN.FORWARD", chain(), JUNE_1 + 16 / 24, "2016-06-15", null, null, "forward");
    expect(closing).toBeCloseTo(15.275, 9);
  });
});

describeWithShared([SPX_2024], () => {
  const chain = () => chainOf(SPX_2024);
  const JANUARY_5 = 45296;
  test("one call solves the whole chain, one row a strike, near the vendor's volatilities", () => {
    const [header, ...rows] = rowsOf(call("CHAIN.SMILE", chain(), JANUARY_5, null, 0.05));
    expect(header?.slice(0, 3)).toEqual(["strike", "vol", "delta"]);
    expect(rows).toHaveLength(
      new Set(
        chain()
          .slice(1)
          .map((row) => row.slice(0, 3).join()),
      ).size,
    );
    const solved = rows.filter(([, vol]) => typeof vol === "number");
    expect(solved.length).toBeGreaterThan(9300);
    const vendor = new Map(
      chain().map(([root, date, strike, right, , , , , , vol]) => [
        `${root} ${date} ${strike} ${right}`,
        vol,
      ]),
    );
    let compared = 0;
    for (const [strike, vol, delta, , , , , expiry, root] of solved) {
      if (expiry !== 45317 || Math.abs(delta as number) < 0.05) continue; // 2024-01-26
      const theirs = vendor.get(
        `${root} 2024-01-26 ${strike} ${(delta as number) < 0 ? "P" : "C"}`,
      ) as number;
      expect(Math.abs((vol as number) / theirs - 1)).toBeLessThan(0.05);
      compared++;
    }
    expect(compared).toBeGreaterThan(40);
  });

  test("SPX and SPXW of one date are never mixed: the root must be named", () => {
    const forward = (root: string | null) =>
      call("CHAIN.FORWARD", chain(), JANUARY_5, "2024-01-19", null, root, "forward");
    expect((forward(null) as CellError).message).toMatch(/^root .*SPX, SPXW/);
    // (C - P) at 4700 from the quotes: 41.4 - 34.3 and 42.65 - 35.5
    expect(forward("SPX")).toBeCloseTo(4707.1, 9);
    expect(forward("SPXW")).toBeCloseTo(4707.15, 9);
  });

  test("the smile of one expiry goes straight into CONDOR.CREDIT and gives the quoted credit", () => {
    const smile = rowsOf(call("CHAIN.SMILE", chain(), JANUARY_5, "2024-01-12"));
    const strikes = call(
      "CHAIN.CONDOR",
      chain(),
      JANUARY_5,
      "2024-01-12",
      "credit",
      1.15,
      10,
      null,
      null,
      null,
      "strikes",
    );
    const forward = call("CHAIN.FORWARD", chain(), JANUARY_5, "2024-01-12", null, null, "forward") as number;
    const model = call("CONDOR.CREDIT", forward, strikes as string, 7, smile);
    const quoted = call("CHAIN.CREDIT", chain(), "2024-01-12", strikes as string);
    expect(Math.abs((quoted as number) - 1.15)).toBeLessThan(0.3);
    expect(model).toBeCloseTo(quoted as number, 6);
  });

  test("options that settled today have no volatility, and say why", () => {
    const refused = call("CHAIN.SMILE", chain(), JANUARY_5, JANUARY_5) as CellError;
    expect(refused.message).toContain("no time is left");
  });
});

describe("the credits that EVIDENCE.md sets beside the model's", () => {
  const evidence = readFileSync(resolve(__dirname, "../../../EVIDENCE.md"), "utf8");
  const [, after = ""] = evidence.split("\n## Model credit against quotes\n");
  const rows = (after.split("\n## ")[0] ?? "")
    .split("\n")
    .filter((line) => /^\| \d{4}-/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  test("six condors are set beside the market", () => expect(rows).toHaveLength(6));

  describeWithShared([SPXW_2018, SPX_2024], () => {
    test.each(rows)("%s, VIX %s, %s, %s", (date, vix, expiry, strikes, market, ...model) => {
      const [asOf, until] = [excelDate(date!), excelDate(expiry!)];
      const chain = chainOf(date!.startsWith("2018") ? SPXW_2018 : SPX_2024);
      // The chains of 2018 are SPXW alone and name no root.
      const root = date!.startsWith("2018") ? null : "SPXW";
      const credit = call("CHAIN.CREDIT", chain, until, strikes!, "mid", root, asOf) as number;
      expect(Math.abs(credit - Number(market))).toBeLessThan(0.0051);
      const forward = call("CHAIN.FORWARD", chain, asOf, until, null, root, "forward") as number;
      const days = until - asOf <= 3 ? "1t" : until - asOf;
      const at = (ratio: number) =>
        call("CONDOR.CREDIT", forward, strikes!, days, (ratio * Number(vix)) / 100) as number;
      // The last column is the ratio at which the model asks what the market pays.
      const ratio = Number(model.at(-1));
      expect(at(ratio - 0.01)).toBeLessThan(credit);
      expect(at(ratio + 0.01)).toBeGreaterThan(credit);
      for (const [index, each] of [1, 0.9, 0.8, 0.7].entries())
        expect(Math.abs(at(each) - Number(model[index]))).toBeLessThan(0.03);
    });
  });
});

describeWithShared([SPX_2024], () => {
  /** The quoted delta of the put at a strike, without its sign, for a knot of either side. */
  const putDelta = ([, , delta]: readonly RawCell[]) =>
    Number(delta) < 0 ? -Number(delta) : 1 - Number(delta);
  const knots = (rows: readonly (readonly RawCell[])[]) =>
    rows.map(([strike, vol]) => [strike, vol] as RawCell[]);
  const near = (rows: readonly (readonly RawCell[])[], delta: number) =>
    rows.reduce((best, row) =>
      Math.abs(putDelta(row) - delta) < Math.abs(putDelta(best) - delta) ? row : best,
    );

  test("thinned to five strikes, smiles of all expiries give credits within 10 % of those of the whole chain", () => {
    const [header = [], ...rows] = rowsOf(call("CHAIN.SMILE", chainOf(SPX_2024), 45_296.656_25));
    const column = (name: string) => header.indexOf(name);
    const listings = grouped(
      rows.filter((row) => typeof row[1] === "number"),
      (row) => `${row[column("expiry")]} ${row[column("root")]}`,
    );
    const misses: number[] = [];
    for (const listing of listings.values()) {
      const first = listing[0] as RawCell[];
      const [days, forward] = [first[column("days")], first[column("forward")]];
      const strikes = new Set(listing.map(([strike]) => strike));
      for (const tails of [0.05, 0.1]) {
        const thin = [...new Set([tails, 0.25, 0.5, 0.75, 1 - tails].map((delta) => near(listing, delta)))];
        if (thin.length < 5) continue;
        for (const [delta, wing] of [
          [0.1, 50],
          [0.16, 25],
          [0.16, 50],
          [0.2, 25],
          [0.25, 50],
        ] as const) {
          const [put, calls] = [Number(near(listing, delta)[0]), Number(near(listing, 1 - delta)[0])];
          if (!strikes.has(put - wing) || !strikes.has(calls + wing)) continue;
          const credit = (smile: readonly (readonly RawCell[])[]) =>
            Number(
              call(
                "CONDOR.CREDIT",
                forward,
                `${put - wing}/${put}/${calls}/${calls + wing}`,
                days,
                knots(smile),
              ),
            );
          misses.push(Math.abs(credit(thin) / credit(listing) - 1));
        }
      }
    }
    expect(misses.length).toBeGreaterThan(300);
    expect(misses.filter((miss) => !(miss < 0.1))).toEqual([]);
    expect(misses.sort((a, b) => a - b)[misses.length >> 1]).toBeLessThan(0.01);
  });
});
