/** Quotes that are no prices, and a vendor's column that is not what its header says. */
import type { CellError, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const EXPIRY = "2026-01-09";
const quote = (strike: number, type: string, bid: number, ask: number): RawCell[] => [
  "SPXW",
  EXPIRY,
  strike,
  type,
  bid,
  ask,
];
const chain = (shortPutBid: number) => [
  ["root", "expiry", "strike", "type", "bid", "ask"],
  quote(7000, "put", 8, 8.4),
  quote(7010, "put", shortPutBid, 9.4),
  quote(7020, "put", 9.8, 10.2),
  quote(7270, "call", 4, 4.4),
  quote(7280, "call", 3, 3.4),
];

test("a short leg that nobody bids for while its wing is bid has no credit", () => {
  const credit = (bid: number) => call("CHAIN.CREDIT", chain(bid), EXPIRY, "7000/7010/7270/7280");
  expect(credit(9)).toBeCloseTo(2, 10);
  expect(credit(0)).toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("has no bid (0, a blank or a dash): nobody buys it"),
  });
});

test("a hole between bids is named by the check", () => {
  expect(call("CHAIN.CHECK", chain(0), null, null, null, null, null, null, "verdict")).toContain(
    "1 without a bid between bids",
  );
});

test("an outermost option without a bid is a worthless wing and no hole", () => {
  const rows = chain(9).map((cells) =>
    cells[2] === 7000 || cells[2] === 7280 ? [...cells.slice(0, 4), 0, 0.4] : cells,
  );
  expect(call("CHAIN.CHECK", rows, null, null, null, null, null, null, "verdict")).not.toContain(
    "between bids",
  );
});

test("an expired expiry has no forward", () => {
  const pairs = [chain(9)[0] as RawCell[], quote(7140, "call", 30, 30.4), quote(7140, "put", 29, 29.4)];
  expect(call("CHAIN.FORWARD", pairs, 46_040, EXPIRY)).toMatchObject({
    message: expect.stringContaining("has expired"),
  });
});

test("a root column that holds option symbols tells their root", () => {
  const rows = [
    ["optionroot", "expiry", "strike", "type", "bid", "ask"],
    ...chain(9)
      .slice(1)
      .map(([, expiry, strike, type, bid, ask]) => {
        const side = type === "put" ? "P" : "C";
        return [`SPXW260109${side}0${strike}000`, expiry, strike, type, bid, ask];
      }),
  ] as RawCell[][];
  expect(call("CHAIN.CREDIT", rows, EXPIRY, "7000/7010/7270/7280")).toBeCloseTo(2, 10);
  const unknown = call("CHAIN.CREDIT", rows, EXPIRY, "7000/7010/7270/7280", null, "SPX") as CellError;
  expect(unknown.message.length).toBeLessThan(200);
});
