/** Pages pasted one below the other, columns that a chain has of its own, and indices whose level nobody knows. */
import type { RawCell } from "../../../src/functions/cells";
import { understand } from "../../../src/functions/reading/understand";
import { call } from "../../support/call";
import { chainLayouts } from "../../support/chain-layouts";
import { fieldsOf } from "../../support/opened-as-excel";

const EXPIRY = "2026-01-09";
const HEADINGS = ["root", "expiry", "strike", "type", "bid", "ask"];
const page = (root: string, type: string, strikes: readonly number[]): RawCell[][] => [
  HEADINGS,
  ...strikes.map((strike, at) => [root, EXPIRY, strike, type, 8 + at, 8.4 + at]),
];

test("headings that a second page repeats are no quotes and no news", () => {
  const puts = page("SPXW", "put", [7000, 7010, 7020]);
  const calls = page("SPXW", "call", [7270, 7280]);
  const ask = (rows: RawCell[][]) =>
    call("CHAIN.CHECK", rows, null, null, null, null, null, null, "verdict") as string;
  expect(ask([...puts, ...calls])).toBe(ask([...puts, ...calls.slice(1)]));
  expect(ask([...puts, ...calls])).not.toContain("row");
});

test("the level of SPX is told apart from a tenth of it, that of other indices is not known", () => {
  const told = (root: string) => JSON.stringify(call("CHAIN.CHECK", page(root, "put", [640, 645, 650])));
  expect(told("SPXW")).toContain("is the level of SPY or XSP");
  for (const root of ["RUT", "NDX", "XSP", "AAPL"]) expect(told(root)).not.toContain("is the level of");
});

/** They tell the expiry in sections too. */
const IN_SECTIONS = /thinkorswim's export|Nasdaq's/;

test.each(chainLayouts.filter(({ name }) => !IN_SECTIONS.test(name)))(
  "the sheet of $name has one column of expiries at most",
  ({ text, fileName }) => {
    const found = understand(fieldsOf(text), fileName);
    if ("why" in found) throw new Error(found.why);
    expect(found.columns.filter(({ field }) => field === "expiry").length).toBeLessThanOrEqual(1);
  },
);
