import type { Condor } from "../../../src/engine/condor/condor";
import { walkToCredit } from "../../../src/engine/condor/credit-walk";

const start: Condor = { longPut: 4990, shortPut: 5000, shortCall: 6000, longCall: 6010 };

/** A market in which every strike further out takes one cent of the credit. */
function walk(credit: number) {
  return walkToCredit({
    target: 1,
    start,
    put: 0.2,
    call: 0.2,
    credit: ({ shortPut, shortCall }) => credit - (shortCall - 6000 + 5000 - shortPut) / 100,
    moved: ({ longPut, shortPut, shortCall, longCall }, side, out) => {
      const step = out ? 1 : -1;
      return side === "put"
        ? { longPut: longPut - step, shortPut: shortPut - step, shortCall, longCall }
        : { longPut, shortPut, shortCall: shortCall + step, longCall: longCall + step };
    },
  });
}

// Content within five cents: 199 steps of a cent lead from 3.035 to 1.045, and 200 are too many.
test("a credit 199 strikes away is found, one 200 away is not looked for", () => {
  expect(walk(3.035).steps).toBe(199);
  expect(() => walk(3.045)).toThrow(/no 10-wide condor has a credit of 1: the search ended at .* with 1\.0/);
});

test("sides alternate: an even walk leaves the condor as symmetric as it began", () => {
  const { condor, steps } = walk(1.245);
  expect(steps).toBe(20);
  expect([condor.shortPut, condor.shortCall]).toEqual([4990, 6010]);
});
