import { DomainError } from "../../../src/engine/errors";
import { gainPerDollar } from "../../../src/engine/sizing/frontier";

const bought = {
  choice: "a layer",
  cost: 250,
  costIs: "carry, unchanged market",
  gain: 1000,
  note: "",
} as const;
const unknown = new DomainError("no-solution", "no price stands for it");

test("protection per dollar is a ratio where both are known and something is paid", () => {
  expect(gainPerDollar(bought)).toBe(4);
  expect(gainPerDollar({ ...bought, gain: unknown })).toBe(unknown);
  expect(gainPerDollar({ ...bought, cost: unknown })).toBe(unknown);
  for (const cost of [0, -250])
    expect(gainPerDollar({ ...bought, cost })).toMatchObject({
      message: expect.stringContaining("no ratio"),
    });
});
