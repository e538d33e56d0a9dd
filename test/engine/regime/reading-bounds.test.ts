/** What a reading can be by what it is: shares, correlations, and a ratio less 1 of numbers above 0. */
import { readingKinds } from "../../../src/engine/regime/readings";

test.each([
  ["SPX/VIX correlation", { min: -1, max: 1 }],
  ["previous gate open", { min: 0, max: 1 }],
  ["RSI", { min: 0, max: 100 }],
  ["VRP", { above: -1 }],
  ["HV", { above: 0 }],
  ["VIX slope", { above: -1 }],
] as const)("%s is bounded by %p", (name, bounds) => {
  expect(readingKinds[name]).toMatchObject(bounds);
});
