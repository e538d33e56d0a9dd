import { CellError, type RawArgument } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const roll = (over: Record<string, RawArgument>) =>
  callBy(definitionOf("ALVH.ROLL"), {
    layer: 1,
    daysLeft: 20,
    gain: 1.6,
    vix: 28,
    edr: 0.015,
    contracts: 4,
    prices: [[4.5, 1.7, 2.4, 2.9]],
    ...over,
  });
const message = (result: unknown) => (result as CellError).message;

test("three layers with a row of four prices each give three rows", () => {
  const found = roll({
    layer: [[1], [2], [3]],
    daysLeft: [[20], [60], [200]],
    prices: [
      [4.5, 1.7, 2.4, 2.9],
      [2.5, 1.7, 2.4, 2.9],
      [3, 1.7, 2.4, 2.9],
    ],
    return: "proceeds",
  });
  expect(found).toEqual([[900], [1000], [0]]);
});

test("a bad row of prices is an error of its own", () => {
  const found = roll({
    prices: [
      [4.5, 1.7, 2.4, 2.9],
      [4.5, 1.7, 0, 2.9],
      [4.5, 1.7, null, 2.9],
    ],
    return: "proceeds",
  }) as unknown[][];
  expect(found[0]).toEqual([900]);
  expect(message(found[1]?.[0])).toMatch(/^prices \(VIX points\), row 2 column 3: must be .*, got 0$/);
  expect(message(found[2]?.[0])).toMatch(/^prices \(VIX points\), row 3: must be .*, got 3 numbers$/);
});

test("four prices down a column are one roll", () => {
  expect(roll({ prices: [[4.5], [1.7], [2.4], [2.9]], return: "proceeds" })).toBe(900);
  expect(roll({ prices: [["prices"], [4.5], [1.7], [2.4], [2.9]], return: "proceeds" })).toBe(900);
});

test("a gain of 160 is refused as a percentage", () => {
  expect(message(roll({ gain: 160 }))).toMatch(/^gain .*got 160 - a gain is a fraction: 1.6, not 160$/);
  expect(roll({ gain: 20 })).not.toBeInstanceOf(CellError);
});

test("a layer that is sold is held, whatever it lost; one that is bought cannot lose more than it cost", () => {
  const sold = { contracts: -4, gain: -3, daysLeft: 5 };
  expect(roll({ ...sold, return: "action" })).toBe("HOLD");
  expect(roll({ ...sold, return: "why" })).toMatch(/sold short/);
  expect(roll({ ...sold, return: "sell" })).toBe(0);
  expect(message(roll({ gain: -3 }))).toMatch(/gain \(fraction\): must be at least -1 .*got -3/);
  expect(roll({ contracts: 0, return: "why" })).toBe("nothing is held");
});
