import type { RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const FORWARD = 5000;

/** Quotes a point wide on a forward of 5000, the call at 4950 moved off parity. */
function chain(off: number): RawCell[][] {
  const rows: RawCell[][] = [["expiry", "strike", "call bid", "call ask", "put bid", "put ask"]];
  for (let strike = 4900; strike <= 5100; strike += 25) {
    const time = 40 - Math.abs(FORWARD - strike) / 10;
    const put = Math.max(strike - FORWARD, 0) + time;
    const shown = Math.max(FORWARD - strike, 0) + time + (strike === 4950 ? off : 0);
    rows.push([46_030, strike, shown - 0.5, shown + 0.5, put - 0.5, put + 0.5]);
  }
  return rows;
}

// A call and a put, each a point wide: parity can be traded from a point off on, half of both spreads.
test.each([
  [0, 0],
  [0.99, 0],
  [1.01, 1],
  [-0.99, 0],
  [-1.01, 1],
])("a pair %f points off parity counts %i breaks", (off, breaks) => {
  const [headings, whole] = call("CHAIN.CHECK", chain(off), 46_000) as RawCell[][];
  expect(whole?.[headings!.indexOf("parity breaks")]).toBe(breaks);
});
