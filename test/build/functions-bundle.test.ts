/** dist/functions.js as a host meets it: a realm with nothing but what Excel itself provides. */
import { createContext, runInContext } from "node:vm";
import { catalogue } from "../../src/functions/catalogue";
import { builtText } from "../support/dist";
import { settled } from "../support/same-answer";

const source = builtText("functions.js");
const ids = catalogue.map((definition) => definition.id).sort();
const invocation = { address: "Sheet1!A1", functionName: "TEST" };

type Handlers = Record<string, (...given: unknown[]) => unknown>;

/** Runs the bundle where eval and new Function are refused; gives what it associated. */
function associated(customFunctions?: Record<string, unknown>): Handlers {
  const handlers: Handlers = {};
  const associate = (mapping: Handlers) => Object.assign(handlers, mapping);
  const globals = customFunctions === undefined ? {} : { CustomFunctions: { associate, ...customFunctions } };
  const realm = createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  runInContext(source, realm, { filename: "functions.js" });
  return handlers;
}

class HostError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

/** What the call throws, as plain data. */
function thrown(call: () => unknown): { code: unknown; message: unknown } {
  try {
    call();
  } catch (error) {
    const { code, message } = error as { code: unknown; message: unknown };
    return { code, message };
  }
  throw new Error("the call answered instead of throwing");
}

const handlers = associated({});
const inExcel = associated({ Error: HostError });
const maxLoss = (...given: unknown[]) => handlers["CONDOR.MAXLOSS"]?.(...given);

test("every function of functions.json is associated, by its id and by its name, and no other", () => {
  const { functions } = JSON.parse(builtText("functions.json")) as {
    functions: { id: string; name: string }[];
  };
  expect(functions.map(({ name }) => name).sort()).toEqual(ids);
  expect(Object.keys(handlers).sort()).toEqual(functions.flatMap(({ id, name }) => [id, name]).sort());
  for (const { id, name } of functions) expect(handlers[id]).toBe(handlers[name]);
});

test.each(
  catalogue.flatMap((definition) =>
    definition.examples.map(
      (example, index) => [`${definition.id} example ${index + 1}`, definition, example] as const,
    ),
  ),
)("%s gives its documented answer", (_, definition, example) => {
  // As Excel calls: positional, null for what is omitted, ranges as rows of cells, the invocation last.
  const given = Object.keys(definition.arguments).map((name) => example.given[name] ?? null);
  const answer = handlers[definition.id]?.(...given, invocation);
  expect(settled(answer, example)).toEqual(example.gives);
});

test("an argument is the same as a cell, as a range of one cell and as text", () => {
  const strikes = [[7005, 7015, 7265, 7275]];
  expect(maxLoss(strikes, 1.09, null, invocation)).toBeCloseTo(8.91, 10);
  expect(maxLoss(strikes, [[1.09]], null, invocation)).toBeCloseTo(8.91, 10);
  expect(maxLoss("7005/7015/7265/7275", 1.09)).toBeCloseTo(8.91, 10);
});

test("a column of arguments answers with a column", () => {
  expect(maxLoss([[7005, 7015, 7265, 7275]], [[1], [2]], null, invocation)).toEqual([[9], [8]]);
});

test("a bad cell spoils its own row only, and says why", () => {
  const rows = [[1], ["dear"], [{ code: "#N/A" }]];
  const answer = maxLoss([[7005, 7015, 7265, 7275]], rows, null, invocation) as unknown[][];
  expect(answer[0]).toEqual([9]);
  expect(JSON.stringify(answer[1])).toMatch(/"code":"#VALUE!","message":"credit .*row 2.*dear/);
  expect(JSON.stringify(answer[2])).toMatch(/"code":"#N\/A"/);
});

test.each([
  ["with the host's error", inExcel],
  ["without one", handlers],
])("a wrong argument throws code and message, %s", (_, mapping) => {
  const { code, message } = thrown(() =>
    mapping["CONDOR.MAXLOSS"]?.("7005/7015/7265/7275", -1, null, invocation),
  );
  expect(code).toBe("#VALUE!");
  expect(message).toMatch(/^credit \(index points\): must be .*, got -1/);
});

test("in Excel an error in a spilled cell is Excel's own kind of error", () => {
  const answer = inExcel["CONDOR.MAXLOSS"]?.([[7005, 7015, 7265, 7275]], [[1], [-1]], null, invocation);
  expect((answer as unknown[][])[1]?.[0]).toBeInstanceOf(HostError);
});

test.each(ids)(
  "%s refuses to be called with nothing or answers with finite cells, and never otherwise",
  (id) => {
    const count = Object.keys(catalogue.find((each) => each.id === id)?.arguments ?? {}).length;
    let answer: unknown;
    try {
      answer = handlers[id]?.(...new Array(count).fill(null), invocation);
    } catch (error) {
      expect(["#VALUE!", "#N/A"]).toContain((error as { code: unknown }).code);
      return;
    }
    for (const cell of [answer].flat(2)) {
      expect(cell).not.toBeNull();
      expect(cell).not.toBeUndefined();
      if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
    }
  },
);

test("nothing happens where there is no Excel", () => {
  expect(associated()).toEqual({});
});

test("the file is free of the pane and of what only the pane may do", () => {
  expect(source).not.toMatch(/react\.element|createElement|fluentui|\bExcel\.run\b/);
});
