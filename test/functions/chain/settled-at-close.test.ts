import type { RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const EXPIRY = "2024-01-19";
/** Rows under a column that says when SPX settles. */
const chain = (heading: string, cell: RawCell): RawCell[][] => [
  ["underlying", "expiry", heading, "strike", "type", "bid", "ask"],
  ["SPX", EXPIRY, cell, 4550, "put", 5.1, 5.3],
  ["SPX", EXPIRY, cell, 4575, "put", 6.4, 6.6],
  ["SPX", EXPIRY, cell, 4775, "call", 9.2, 9.5],
  ["SPX", EXPIRY, cell, 4800, "call", 4.9, 5.1],
];

test.each<[string, RawCell, string]>([
  ["am_settlement", 0, "SPXW"],
  ["am_settlement", "0", "SPXW"],
  ["am_settlement", 1, "SPX"],
  ["am_settlement", "1", "SPX"],
  ["settlement type", "PM", "SPXW"],
  ["settlement type", " pm ", "SPXW"],
  ["settlement type", "AM", "SPX"],
  ["settlement type", null, "SPX"],
])("SPX with %s %p is the series %s", (heading, cell, root) => {
  const ask = (named: string) =>
    call("CHAIN.CREDIT", chain(heading, cell), EXPIRY, "4550/4575/4775/4800", "mid", named);
  expect(ask(root)).toBeCloseTo(6.5 - 5.2 + 9.35 - 5, 10);
  expect(ask(root === "SPX" ? "SPXW" : "SPX")).toMatchObject({
    message: expect.stringMatching(`must be a root of the chain \\(${root}\\)`),
  });
});
