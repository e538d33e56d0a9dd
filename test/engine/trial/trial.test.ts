import { isSession } from "../../../src/engine/calendar/sessions";
import type { Rule } from "../../../src/engine/rules/rule-table";
import { onTrial } from "../../../src/engine/trial/trial";
import { sessions } from "../../support/market-history";

const everyDay: Rule = {
  reading: "VIX",
  from: null,
  fromIncluded: true,
  to: null,
  toIncluded: true,
  result: 1,
  note: "",
};

const COUNT = 400;
const days = sessions(
  Array.from({ length: 2 * COUNT }, (_, day) => 40_000 + day)
    .filter(isSession)
    .slice(0, COUNT)
    .map((day) => [day, 5000, 15]),
);

// Blocks of 20 go round the circle, so that a day stands in as many as any other: of a draw's 20 blocks each holds it
// with 1 in 20, and as a binomial of mean 1 it comes 0 times at the 5 % quantile and 3 times at the 95 %.
test.each([0, 1, 10, COUNT - 1])("day %i of a history weighs in its interval like any other", (place) => {
  const points = new Float64Array(COUNT);
  points[place] = COUNT;
  const [tried] = onTrial(days, [everyDay], points, 7).tried;
  expect(tried?.condors).toEqual({ days: COUNT, lost: 0, mean: 1, low: 0, high: 3 });
});

test("a loss counts among the losing days, a 0 does not", () => {
  const points = new Float64Array(COUNT);
  points.fill(-1, 0, COUNT / 4);
  expect(onTrial(days, [everyDay], points, 7).tried[0]?.condors.lost).toBe(1 / 4);
});
