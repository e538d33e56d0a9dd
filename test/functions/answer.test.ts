/** A function asked by name answers by name, and the compiler knows both. */
import { alvhTier } from "../../src/functions/alvh/tier.fn";
import { CellError } from "../../src/functions/cells";
import { condorMaxLoss } from "../../src/functions/condor/max-loss.fn";
import { condorReportFunction } from "../../src/functions/condor/report.fn";
import { riskExit } from "../../src/functions/risk/exit.fn";
import { riskSize } from "../../src/functions/risk/size.fn";

const CONDOR = "7005/7015/7265/7275";

test("an answer is read by the names of the outputs", () => {
  const size = riskSize.answer({ equity: 100_000, riskFraction: 0.02, maxLoss: 8.91 });
  const contracts: number | CellError = size.contracts;
  expect(contracts).toBe(2);
  expect(size.binding).toBe("risk budget");
  expect(size["at risk"]).toBeCloseTo(2 * 891, 8);
});

test("the one value of a function without named outputs is its value", () => {
  const loss: number | CellError = condorMaxLoss.answer({ strikes: CONDOR, credit: 1.09 }).value;
  expect(loss).toBeCloseTo(8.91, 10);
});

test("a label or an argument that does not exist stops the compiler", () => {
  const size = riskSize.answer({ equity: 100_000, riskFraction: 0.02, maxLoss: 8.91 });
  // @ts-expect-error the label is contracts
  expect(size.contract).toBeUndefined();
  // @ts-expect-error the argument is equity
  expect(riskSize.answer({ capital: 100_000 }).contracts).toBeInstanceOf(CellError);
});

test("an output without a value does not cost the others theirs", () => {
  const report = condorReportFunction.answer({ spot: 7140, strikes: CONDOR, days: "1t", vol: 0.18 });
  expect(report["EV at your view"]).toMatchObject({ code: "#N/A" });
  expect(report["max loss"]).toBeCloseTo(8.91, 2);
});

test("an argument that is refused is the answer of every output, and of the table", () => {
  const size = riskSize.answer({ equity: 100_000, riskFraction: 2, maxLoss: 8.91 });
  for (const found of [size.contracts, size.binding, size.table])
    expect(found).toMatchObject({ code: "#VALUE!", message: expect.stringMatching(/^riskFraction/) });
});

test("table is what the cells would show", () => {
  const given = { readings: [["quick ratio", 0.95]], riskFraction: 0.02 };
  const { verdict, table } = riskExit.answer(given);
  expect(verdict).toBe("CUT TO 1 %");
  expect(table).toEqual(riskExit.call([given.readings, given.riskFraction]));
});

test("an answer that is kept does not change with the next question", () => {
  const calm = alvhTier.answer({ vix: 14 });
  expect(alvhTier.answer({ vix: 17.95 }).tier).toBe(2);
  expect(calm.tier).toBe(alvhTier.call([14]));
});

test("several cases are no single answer", () => {
  const size = riskSize.answer({ equity: [[100_000], [200_000]], riskFraction: 0.02, maxLoss: 8.91 });
  expect(size.contracts).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("one case") });
});
