import { HostError, type HostResult } from "../../../src/host/browser/custom-functions-runtime";
import { BUSY, type CellPosition, Patience } from "../../../src/host/browser/patience";

/** A sheet of one column whose cells ask a slow function, by a clock that only computing moves. */
function slowColumn(count: number, each: number) {
  let time = 0;
  const patience = new Patience(() => time);
  const shown: unknown[] = [];
  const told: string[] = [];
  const ask = (row: number) => {
    const compute = () => {
      time += each;
      return row as HostResult;
    };
    const found = patience.answer("RISK.RUIN", [[[row]]], { sheetId: "s", row, col: 0 }, compute);
    shown[row] = found instanceof HostError ? found.code : found;
  };
  const evaluate = () => {
    for (let row = 0; row < count; row++) ask(row);
  };
  const attach = () =>
    new Promise<void>((done) =>
      patience.attach({
        progress: (waiting, all) => told.push(`${waiting} of ${all}`),
        done,
        answer(cells: readonly CellPosition[]) {
          for (const { row } of cells) ask(row);
          return true;
        },
      }),
    );
  return { patience, shown, told, evaluate, attach, elapsed: () => time };
}

test("one turn takes a moment; the rest waits, is told of and comes, each worked out once", async () => {
  const { shown, told, evaluate, attach, elapsed } = slowColumn(40, 50);
  evaluate();
  expect(elapsed()).toBeLessThan(500);
  expect(shown.slice(0, 3)).toEqual([0, 1, 2]);
  expect(shown.at(-1)).toBe(BUSY);
  await attach();
  expect(shown).toEqual(Array.from({ length: 40 }, (_, row) => row));
  expect(elapsed()).toBe(40 * 50);
  expect(told[0]).toMatch(/^3\d of 3\d$/);
});

test("what is quick never waits", () => {
  const { shown, evaluate } = slowColumn(2000, 1);
  evaluate();
  expect(shown.at(-1)).toBe(1999);
});

test("what is stopped says so, and comes when it is asked for again", async () => {
  const { patience, shown, evaluate, attach } = slowColumn(40, 50);
  evaluate();
  const done = attach();
  patience.stop();
  expect(shown.at(-1)).toBe("#N/A");
  await done;
  patience.workOut();
  expect(shown.at(-1)).toBe(BUSY);
  for (let turn = 0; turn < 200 && shown.includes(BUSY); turn++)
    await new Promise((next) => setTimeout(next, 15));
  expect(shown).toEqual(Array.from({ length: 40 }, (_, row) => row));
});

test("what stands on a waiting cell waits with it", () => {
  const { patience } = slowColumn(1, 1);
  const found = patience.answer("CONDOR.CREDIT", [[[1, new HostError(BUSY)]]], undefined, () => 1);
  expect((found as HostError).code).toBe(BUSY);
});
