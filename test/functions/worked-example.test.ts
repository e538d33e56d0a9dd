/**
 * The method's worked example, read with its amendments: VIX 17.95, SPX 7,140, one trading day, 18 %,
 * condor 7005/7015/7265/7275, an account of 100,000 dollars.
 */
import { call } from "../support/call";

const SPX = 7140;
const CONDOR = "7005/7015/7265/7275";
const DAY = "1t";
const VOL = 0.18;
const report = (label: string, realVol: number | null = null) =>
  call("CONDOR.REPORT", SPX, CONDOR, DAY, VOL, null, null, realVol, null, null, null, null, label);

const facts: readonly {
  readonly fact: string;
  readonly found: () => unknown;
  readonly digits: number;
  readonly value: number;
}[] = [
  { fact: "credit 1.09", found: () => call("CONDOR.CREDIT", SPX, CONDOR, DAY, VOL), digits: 2, value: 1.09 },
  {
    fact: "credit 0.54 on a calendar day",
    found: () => call("CONDOR.CREDIT", SPX, CONDOR, 1, VOL),
    digits: 2,
    value: 0.54,
  },
  { fact: "worst loss 8.91", found: () => report("max loss"), digits: 2, value: 8.91 },
  { fact: "lower break-even 7,013.91", found: () => report("lower break-even"), digits: 2, value: 7013.91 },
  { fact: "upper break-even 7,266.09", found: () => report("upper break-even"), digits: 2, value: 7266.09 },
  { fact: "POP 88.1 %", found: () => report("POP"), digits: 3, value: 0.881 },
  { fact: "break-even win rate 89.1 %", found: () => report("break-even win rate"), digits: 3, value: 0.891 },
  { fact: "EV 0 at 18 %", found: () => report("EV at realised vol", 0.18), digits: 10, value: 0 },
  { fact: "EV +0.54 at 15 %", found: () => report("EV at realised vol", 0.15), digits: 2, value: 0.54 },
  { fact: "gate 2 by the glossary", found: () => call("CONDOR.GATE", 17.95), digits: 0, value: 2 },
  {
    fact: "gate 3 by the 5-day mean",
    found: () => call("CONDOR.GATE", 17.95, 18.58, "5dma"),
    digits: 0,
    value: 3,
  },
  {
    fact: "gate 0 by the guide",
    found: () => call("CONDOR.GATE", 17.95, null, "learn"),
    digits: 0,
    value: 0,
  },
  { fact: "hedge tier 2, progressive", found: () => call("ALVH.TIER", 17.95), digits: 0, value: 2 },
  {
    fact: "hedge tier 3, always on",
    found: () => call("ALVH.TIER", 17.95, null, null, null, null, "always-on"),
    digits: 0,
    value: 3,
  },
  { fact: "1 condor at 1 %", found: () => call("RISK.SIZE", 100_000, 0.01, 8.91), digits: 0, value: 1 },
  { fact: "2 condors at 2 %", found: () => call("RISK.SIZE", 100_000, 0.02, 8.91), digits: 0, value: 2 },
];

test.each(facts)("$fact", ({ found, value, digits }) => {
  const number = found();
  expect(typeof number).toBe("number");
  expect(Math.abs((number as number) - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits);
});

test("the given strikes are not the solved ones: the credit walk ends at 7005/7015/7260/7270", () => {
  expect(call("CONDOR.STRIKES", SPX, DAY, VOL, "credit", 1.15)).toEqual([[7005, 7015, 7260, 7270]]);
});

test("solved strikes feed the credit as cells", () => {
  const strikes = call("CONDOR.STRIKES", SPX, DAY, VOL) as number[][];
  expect(call("CONDOR.CREDIT", SPX, strikes, DAY, VOL)).toBeCloseTo(1.156, 3);
});

test("a hedge dearer than the credit leaves no break-even, and says both numbers", () => {
  expect(call("CONDOR.BREAKEVEN", CONDOR, 1.09, 1.2)).toMatchObject({
    code: "#N/A",
    message: "no break-even: the hedge costs 1.2 points where the credit is 1.09",
  });
});
