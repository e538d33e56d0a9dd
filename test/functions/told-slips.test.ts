/** What was answered without a word: a per cent typed twice, wings that nobody lists, prices beyond what an option brings. */
import type { CellError } from "../../src/functions/cells";
import { call } from "../support/call";

const CONDOR = "7005/7015/7265/7275";
const note = (rows: unknown) => (rows as unknown[][]).find(([label]) => label === "note")?.[1];

test("a volatility below 1 % is told where the answer has room for words", () => {
  expect(note(call("CONDOR.REPORT", 7140, CONDOR, "1t", 0.0018))).toBe(
    "vol: 0.0018 is 0.18 % a year; 18 % are 0.18",
  );
  expect(note(call("CONDOR.SHIFT", 7140, CONDOR, "1t", 0.0018))).toContain("vol: 0.0018 is 0.18 % a year");
  expect(note(call("CONDOR.REPORT", 7140, CONDOR, "1t", 0.05))).toBeUndefined();
});

test("wings between the listed strikes raise a flag, wings of whole steps none", () => {
  const flag = (width: number, increment: number) =>
    call("CONDOR.STRIKES", 7140, "1t", 0.18, "credit", 1.15, width, increment, null, null, null, "flag");
  expect(flag(18, 5)).toMatch(/wings not listed: 6982 and 7298 lie between strikes 5 apart/);
  expect(flag(10, 5)).toBe("ok");
  expect(call("CONDOR.STRIKES", 7140, "1t", 0.18, "sd", 1.5, 0.3, 0.1, null, null, null, "flag")).not.toMatch(
    /listed/,
  );
  expect(call("CONDOR.TARGETS", 7140, "1t", 0.18, 1.15, 7, 5, null, null, null, "flag")).toMatch(
    /wings not listed/,
  );
});

test("an increment above the strike rounds to no strike", () =>
  expect(
    (call("OPTION.STRIKE", "call", 0.5, 18.6, 30, 0.95, null, null, null, 46_357) as CellError).message,
  ).toBe("increment (index points): must leave a strike above 0, got 46357"));

/** Merton 1973, section 2: a call is worth no more than the discounted forward, a put no more than the discounted strike. */
test("OPTION.PARITY refuses prices beyond what the options may bring", () => {
  const message = (...given: (number | null)[]) =>
    (call("OPTION.PARITY", ...given, "gap") as CellError).message;
  expect(message(7200, 28, 7100, 45, 7103, null, null, null)).toBe(
    "callPrice (index points): must be at most the discounted forward, 7103, got 7200",
  );
  expect(message(31, 2840, 710, 45, 713, null, null, null)).toMatch(
    /^putPrice .* the discounted strike, 710, got 2840$/,
  );
  expect(call("OPTION.PARITY", 31, 28, 7100, 45, 7103, null, null, null, "gap")).toBeCloseTo(0, 9);
});
