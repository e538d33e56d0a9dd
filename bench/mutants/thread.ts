/**
 * Runs test files of the copy by the parts that Jest is made of, in this thread instead of a sandbox for each: a file
 * costs its own time, without Jest's start and without a compiler, which the copy no longer needs. Each file still has
 * all modules to itself, so that nothing a mutant left behind reaches the next.
 */
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { expect } from "expect";
import * as circus from "jest-circus";
import { type Note, spentMs, type Task } from "./tester";

const copy = workerData as string;
const PATIENCE_MS = 300_000;

let met = new Set<number>();
let awake = -1;
let chosen: ReadonlySet<unknown> | undefined;
let failed: string[] = [];
let tests: Note["tests"][number][] = [];

Object.assign(globalThis, circus, {
  expect,
  isMutant: (id: number) => {
    met.add(id);
    return id === awake;
  },
});
// Nobody reads where a test failed, and the matchers take a trace for each check.
Error.stackTraceLimit = 0;

const { cache } = createRequire(join(copy, "package.json"));

let begun = 0;
let outside: Set<number>;
circus.addEventHandler((event, state) => {
  if (event.name === "run_start" && chosen !== undefined) {
    let place = 0;
    for (const test of allTests(state.rootDescribeBlock)) if (!chosen.has(place++)) test.mode = "skip";
  } else if (event.name === "test_start") {
    expect.setState({ currentTestName: event.test.name });
    begun = spentMs();
    met = new Set();
    if (awake >= 0 && failed.length > 0) event.test.mode = "skip";
  } else if (event.name === "test_done" || event.name === "test_skip" || event.name === "test_todo") {
    tests.push({ met: [...met], milliseconds: spentMs() - begun });
    met = outside;
    if (event.name === "test_done" && event.test.errors.length > 0) failed.push(event.test.name);
  }
});

type Block = ReturnType<typeof circus.getState>["rootDescribeBlock"];

function allTests(block: Block): Extract<Block["children"][number], { type: "test" }>[] {
  return block.children.flatMap((child) => (child.type === "test" ? [child] : allTests(child)));
}

async function run({ testPath, tests: some, mutant = -1 }: Task): Promise<Note> {
  [awake, failed, tests, chosen] = [mutant, [], [], some && new Set(some)];
  outside = met = new Set();
  const start = spentMs();
  for (const path of Object.keys(cache))
    if (path.startsWith(copy + sep) && !path.includes("node_modules")) delete cache[path];
  circus.resetState();
  circus.getState().testTimeout = PATIENCE_MS;
  const outsideTests: object = { testPath, currentTestName: undefined };
  expect.setState(outsideTests);
  try {
    // Of its own, for the one that loads a module holds it.
    const require = createRequire(testPath);
    require(join(copy, "test/support/property-seed.cjs"));
    // One case that fails is enough: nobody looks for the shortest.
    const { configureGlobal, readConfigureGlobal } = require("fast-check") as typeof import("fast-check");
    configureGlobal({ ...readConfigureGlobal(), endOnFailure: true });
    require(testPath.replace(/\.ts$/, ""));
    const { unhandledErrors } = await circus.run();
    failed.push(...unhandledErrors);
  } catch (error) {
    failed.push(`loading: ${error}`);
  }
  return { testPath, met: [...outside], milliseconds: spentMs() - start, tests, failed };
}

parentPort!.on("message", async (task: Task) => parentPort!.postMessage(await run(task)));
