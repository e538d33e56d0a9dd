import { callBy, definitionOf } from "../../support/call";

const ask = (pick: string) =>
  callBy(definitionOf("CONDOR.REPORT"), {
    ...{ spot: 7140, strikes: "7005/7015/7265/7275", days: "1t", vol: 0.18, credit: 1.09, costs: 0.05 },
    return: pick,
  });

// Ten points wide, sold at 1.09, of which .05 are costs: 1.04 to win, 8.96 to lose.
test("what is won is set against what can be lost, and both against the width", () => {
  expect(ask("max profit")).toBeCloseTo(1.04, 12);
  expect(ask("max loss")).toBeCloseTo(8.96, 12);
  expect(ask("return on risk")).toBeCloseTo(1.04 / 8.96, 12);
  expect(ask("break-even win rate")).toBeCloseTo(1 - 0.104, 12);
});
