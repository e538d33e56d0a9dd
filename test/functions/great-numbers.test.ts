/** Numbers within messages are read as they stand on the screen. */
import { catalogue } from "../../src/functions/catalogue";
import type { CellError } from "../../src/functions/cells";
import { call } from "../support/call";

const messages: readonly [string, unknown, string][] = [
  [
    "a level",
    call("OPTION.PRICE", "call", 2e9, 7000, 30, 0.18),
    "above 0 and at most 1,000,000,000, got 2000000000",
  ],
  ["an equity", call("RISK.SIZE", 1e16, 0.01, 8.91), "at most 1,000,000,000,000,000,"],
  [
    "contracts",
    call("CONDOR.PL", 7140, "7005/7015/7265/7275", 0, 0.18, 1, 2e6),
    "from 0 to 1,000,000, got 2000000",
  ],
  ["days", call("CONDOR.MOVE", 7140, 40_000, 0.18), "a number from 0 to 36,525, or a text"],
  ["a small bound is left alone", call("ALVH.TIER", 5000), "at most 1000, got 5000"],
];

test.each(messages)("%s", (_, found, words) => expect((found as CellError).message).toContain(words));

test("no rule of an argument holds a number that must be counted", () => {
  for (const { id, arguments: all } of catalogue)
    for (const [name, { rule }] of Object.entries(all))
      expect(`${id} ${name}: ${rule}`).not.toMatch(/(?<![\d.:/"-])\d{5,}/);
});
