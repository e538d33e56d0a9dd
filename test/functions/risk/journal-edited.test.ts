/** A journal that is edited: the results are those of its rows as they are now, by hand arithmetic. */
import type { RawArgument, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const HEADINGS = ["date", "expiry", "strikes", "contracts", "credit", "close", "settlement", "fees"];
const trade = (credit: number, fees = 0) => [
  ...["2026-11-02", "2026-11-03", "7005/7015/7265/7275", 1, credit, 0.5, "", fees],
];
const results = (rows: readonly (readonly RawCell[])[]) =>
  call("RISK.JOURNAL", rows as RawArgument, "results");
const dollars = (rows: readonly (readonly RawCell[])[]) =>
  call("RISK.JOURNAL", rows as RawArgument, null, "P/L dollars");

test("a changed, an added and a removed row count, and the first journal again gives its first answer", () => {
  const first = [HEADINGS, trade(1.5), trade(2.5), trade(3.5)];
  expect(dollars(first)).toBe(600);
  expect(dollars([HEADINGS, trade(1.5), trade(2), trade(3.5)])).toBe(550);
  expect(dollars([HEADINGS, trade(1.5), trade(2), trade(3.5), trade(1.5, 50)])).toBe(600);
  expect(dollars([HEADINGS, trade(2), trade(3.5)])).toBe(450);
  expect(results([HEADINGS, trade(2), trade(3.5, 100)])).toEqual([[1.5], [2]]);
  expect(dollars(first)).toBe(600);
});

test("rows that mean something else under other headings are read anew", () => {
  const body = [trade(1.5), trade(2.5)];
  const swapped = ["date", "expiry", "strikes", "contracts", "close", "credit", "settlement", "fees"];
  expect(dollars([HEADINGS, ...body])).toBe(300);
  // 0.5 of credit less 1.5 and 2.5 paid.
  expect(dollars([swapped, ...body])).toBe(-300);
  expect(dollars([HEADINGS, ...body])).toBe(300);
});

test("a host that writes into the rows it has handed over is answered for what they hold now", () => {
  for (const rows of [
    [HEADINGS, trade(1.5), trade(2.5)],
    [trade(1.5), trade(2.5)],
  ]) {
    expect(dollars(rows)).toBe(300);
    (rows.at(-1) as RawCell[])[4] = 1;
    expect(dollars(rows)).toBe(150);
  }
});

test("a bad row is told by its number wherever it moves", () => {
  const bad = [HEADINGS, trade(1.5), trade(99)];
  const told = (rows: readonly (readonly RawCell[])[]) => JSON.stringify(dollars(rows));
  expect(told(bad)).toContain("row 3: credit");
  expect(told([HEADINGS, trade(1.5), trade(1.5), trade(99)])).toContain("row 4: credit");
  expect(told(bad)).toContain("row 3: credit");
});

test("a day without a session is told each time", () => {
  const saturday = ["2026-11-07", "2026-11-10", "7005/7015/7265/7275", 1, 1.5, 0.5, "", 0];
  const told = (credit: number) =>
    JSON.stringify(call("RISK.JOURNAL", [HEADINGS, saturday, trade(credit)] as RawArgument, "trades"));
  for (const credit of [1.5, 1.6]) expect(told(credit)).toContain("2026-11-07 is no session");
});
