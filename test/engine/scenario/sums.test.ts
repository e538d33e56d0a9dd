import { DomainError } from "../../../src/engine/errors";
import { planPresets } from "../../../src/engine/plan/plan";
import { shownVariants } from "../../../src/engine/replay/replay";
import { both } from "../../../src/engine/scenario/holding";

test("a sum fails with its first failing part", () => {
  const [first, second] = ["first", "second"].map((words) => new DomainError("no-solution", words));
  expect(both(2, 3)).toBe(5);
  expect(both(first as DomainError, 3)).toBe(first);
  expect(both(2, second as DomainError)).toBe(second);
  expect(both(first as DomainError, second as DomainError)).toBe(first);
});

test("several columns of a plan are shown as they stand, one has others beside it", () => {
  const four = planPresets["four variants"];
  expect(shownVariants(four)).toEqual(four);
  expect(shownVariants([])).toEqual([]);
  const [one] = planPresets["worked example"];
  const shown = shownVariants([one as (typeof four)[number]]);
  expect(shown.length).toBeGreaterThan(3);
  expect(new Set(shown.map(({ name }) => name)).size).toBe(shown.length);
});
