import { HostError, type HostResult } from "../../../src/host/browser/custom-functions-runtime";
import { BUSY, Patience } from "../../../src/host/browser/patience";
import {
  receivedArguments,
  receivedResult,
  sentArguments,
  sentResult,
} from "../../../src/host/browser/sent-call";
import type { CellPosition, Elsewhere } from "../../../src/host/browser/working-out";

const RUIN = { id: "RISK.RUIN", name: "RISK.RUIN", parameters: [] };

/** A sheet of one column whose cells ask a slow function, by a clock that only computing moves. */
function slowColumn(count: number, each: number, elsewhere?: Elsewhere, long: readonly string[] = []) {
  let time = 0;
  const patience = new Patience({ now: () => time, ...(elsewhere && { elsewhere }), long });
  const shown: unknown[] = [];
  const told: string[] = [];
  const ask = (row: number) => {
    const compute = () => {
      time += each;
      return row as HostResult;
    };
    const call = { called: RUIN, given: [[[row]]], address: "" };
    const found = patience.answer(call, { sheetId: "s", row, col: 0 }, compute);
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

test("cells of the sheet in view are worked out before those of others", async () => {
  for (const elsewhere of [undefined, { call: async () => 1 as HostResult, stop() {} }]) {
    let time = 0;
    const patience = new Patience({ now: () => time, ...(elsewhere && { elsewhere }), long: ["RISK.RUIN"] });
    const ask = (sheetId: string, row: number) =>
      patience.answer(
        { called: RUIN, given: [[[`${sheetId} ${row}`]]], address: "" },
        { sheetId, row, col: 0 },
        () => {
          time += 700;
          return row as HostResult;
        },
      );
    const came: string[] = [];
    for (let row = 0; row < 10; row++) for (const sheet of ["first", "shown"]) ask(sheet, row);
    await new Promise<void>((done) =>
      patience.attach({
        progress() {},
        done,
        seen: () => "shown",
        answer(cells) {
          came.push(...cells.map(({ sheetId }) => sheetId));
          return true;
        },
      }),
    );
    expect(new Set(came.slice(0, 8))).toEqual(new Set(["shown"]));
    expect(came.length).toBeGreaterThanOrEqual(18);
  }
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
  const call = { called: RUIN, given: [[[1, new HostError(BUSY)]]], address: "" };
  const found = patience.answer(call, undefined, () => 1);
  expect((found as HostError).code).toBe(BUSY);
});

/** A thread whose answers come when the test lets them. */
function thread(answer: (row: number) => Promise<HostResult>) {
  const stopped: number[] = [];
  const asked: number[] = [];
  const elsewhere: Elsewhere = {
    call({ given }) {
      const row = given[0]?.[0]?.[0] as number;
      asked.push(row);
      return answer(row);
    },
    stop: () => void stopped.push(asked.length),
  };
  return { elsewhere, asked, stopped };
}

test("what is known to take long is worked out on another thread, from the first cell on", async () => {
  const { elsewhere, asked } = thread(async (row) => row * 10);
  const { shown, evaluate, attach, elapsed } = slowColumn(20, 50, elsewhere, ["RISK.RUIN"]);
  evaluate();
  expect(new Set(shown)).toEqual(new Set([BUSY]));
  await attach();
  expect(elapsed()).toBe(0);
  expect(asked).toHaveLength(20);
  expect(shown).toEqual(Array.from({ length: 20 }, (_, row) => row * 10));
});

test("where no thread starts the page works it out by itself", async () => {
  const { elsewhere } = thread(() => Promise.reject(new Error("no worker here")));
  const { shown, evaluate, attach, elapsed } = slowColumn(20, 50, elsewhere, ["RISK.RUIN"]);
  evaluate();
  await attach();
  expect(elapsed()).toBe(20 * 50);
  expect(shown).toEqual(Array.from({ length: 20 }, (_, row) => row));
});

test("what is stopped ends on the other thread too", async () => {
  const never: ((why: Error) => void)[] = [];
  const { elsewhere, stopped } = thread(() => new Promise((_, failed) => never.push(failed)));
  const { patience, shown, evaluate, attach } = slowColumn(20, 50, elsewhere, ["RISK.RUIN"]);
  evaluate();
  const done = attach();
  await new Promise((next) => setTimeout(next));
  patience.stop();
  for (const fail of never) fail(new Error("stopped"));
  await done;
  expect(stopped).toHaveLength(1);
  expect(new Set(shown)).toEqual(new Set(["#N/A"]));
});

test("errors go to another thread and back as they are", () => {
  const given = [undefined, [[1, "two", null, new HostError("#N/A", "no quote")]]];
  expect(receivedArguments(structuredClone(sentArguments(given)))).toEqual(given);
  const results = [
    [1, new HostError("#VALUE!", "volatility is a decimal")],
    ["text", true],
  ];
  const back = receivedResult(structuredClone(sentResult(results)));
  expect(back).toEqual(results);
  expect((back as HostError[][])[0]?.[1]).toBeInstanceOf(HostError);
  expect(receivedResult(structuredClone(sentResult(new HostError("#NUM!"))))).toEqual(new HostError("#NUM!"));
});

test("a table of which no answer came late is not spelled out at every edit", () => {
  let [time, spelled] = [0, 0];
  const patience = new Patience({ now: () => time });
  const counted = { toJSON: () => ++spelled } as unknown as number;
  const ask = (row: number) => {
    const call = { called: RUIN, given: [[[counted]]], address: "" };
    return patience.answer(call, { sheetId: "s", row, col: 0 }, () => {
      time += 20;
      return row as HostResult;
    });
  };
  expect([0, 1, 2].map(ask)).toEqual([0, 1, 2]);
  expect(spelled).toBe(0);
});

test("once every late answer stands, an edit is worked out without spelling the cells that the formula reads", async () => {
  let [time, spelled, took] = [0, 0, 400];
  const patience = new Patience({ now: () => time });
  const counted = { toJSON: () => ++spelled } as unknown as number;
  const ask = (row: number) => {
    const call = { called: RUIN, given: [[[counted]]], address: "" };
    return patience.answer(call, { sheetId: "s", row, col: 0 }, () => {
      time += took;
      return row as HostResult;
    });
  };
  const answer = (cells: readonly CellPosition[]) => cells.map(({ row }) => ask(row)).length >= 0;
  expect([0, 1].map(ask)[0]).toBe(0);
  await new Promise<void>((done) => patience.attach({ progress() {}, done, answer }));
  await new Promise((next) => setTimeout(next, 20));
  [spelled, took] = [0, 20];
  expect(ask(5)).toBe(5);
  expect(spelled).toBe(0);
});
