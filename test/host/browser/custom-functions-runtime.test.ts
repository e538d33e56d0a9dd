import {
  type Blank,
  type CalledFunction,
  customFunctionsRuntime,
  ErrorCode,
  type HostArgument,
  HostError,
} from "../../../src/host/browser/custom-functions-runtime";

const parameter = (name: string) =>
  ({ name, description: "", type: "any", dimensionality: "matrix" }) as const;
const called: CalledFunction = {
  id: "TEST.SPY",
  name: "TEST.SPY",
  parameters: [parameter("first"), parameter("second")],
};

/** What the handler was given, and what came of what it returned. */
function call(given: readonly HostArgument[], answer: (...given: unknown[]) => unknown = () => 1) {
  const runtime = customFunctionsRuntime();
  const received: unknown[][] = [];
  runtime.CustomFunctions.associate({
    "TEST.SPY": (...cells) => {
      received.push(cells);
      return answer(...cells);
    },
  });
  return { result: runtime.call(called, given, "B4"), received: received[0] ?? [] };
}

describe("what a function receives", () => {
  it("gets null for an argument that is left out, in the middle and at the end", () => {
    expect(call([undefined, [[2]]]).received.slice(0, 2)).toEqual([null, [[2]]]);
    expect(call([]).received.slice(0, 2)).toEqual([null, null]);
  });

  it.each<[string, Blank]>([
    ["null", null],
    ["an empty text", ""],
    ["0", 0],
  ])("gets a blank cell as %s where the host is set so, and what is left out as null", (_, blank) => {
    const runtime = customFunctionsRuntime(() => blank);
    let received: unknown[] = [];
    runtime.CustomFunctions.associate("TEST.SPY", (...cells) => {
      received = cells;
      return 1;
    });
    runtime.call(called, [[[1, null]]], "B4");
    expect(received.slice(0, 2)).toEqual([[[1, blank]], null]);
  });

  it("gets a range as rows, with a blank cell as null", () => {
    const rows = [
      [1, "a"],
      [null, true],
    ];
    expect(call([rows]).received[0]).toEqual(rows);
  });

  it("gets an error cell as an error object in its own place", () => {
    const bad = new HostError("#N/A", "not found");
    const [[good, error]] = call([[[1, bad]]]).received[0] as [[number, HostError]];
    expect(good).toBe(1);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code: "#N/A", message: "not found" });
  });

  it("gets the invocation last, always in the same place", () => {
    const invocation = { address: "B4", functionName: "TEST.SPY" };
    expect(call([]).received).toEqual([null, null, invocation]);
    expect(call([[[1]], [[2]]]).received[2]).toEqual(invocation);
  });
});

describe("what the grid receives", () => {
  it.each([
    ["a number", 1.5],
    ["a text", "tier"],
    ["a truth value", false],
    ["an empty text", ""],
  ])("passes %s through", (_, value) => {
    expect(call([], () => value).result).toBe(value);
  });

  it("takes a range of one cell for its value", () => {
    expect(call([], () => [[1.5]]).result).toBe(1.5);
    expect(call([], () => [[{ code: "#N/A", message: "none" }]]).result).toMatchObject({ code: "#N/A" });
  });

  it("keeps rows of values, an error standing in one cell", () => {
    const result = call([], () => [
      [1, { code: "#VALUE!", message: "row 1" }],
      [2, "x"],
    ]).result;
    expect(result).toEqual([
      [1, expect.any(HostError)],
      [2, "x"],
    ]);
    expect((result as HostError[][])[0]?.[1]).toMatchObject({ code: "#VALUE!", message: "row 1" });
  });

  it.each([
    ["#VALUE!", "give a decimal", "give a decimal"],
    ["#N/A", "no root", "no root"],
    ["#NUM!", "Excel would not show this", ""],
  ])("turns a thrown %s into an error cell; only some carry a message", (code, said, shown) => {
    const { result } = call([], () => {
      throw new HostError(code, said);
    });
    expect(result).toBeInstanceOf(HostError);
    expect(result).toMatchObject({ code, message: shown });
  });

  it("turns any other failure into #VALUE! with its message", () => {
    const { result } = call([], () => {
      throw new Error("out of luck");
    });
    expect(result).toMatchObject({ code: "#VALUE!", message: "out of luck" });
  });

  it.each([
    ["NaN", Number.NaN, "#NUM!"],
    ["an infinity", Number.POSITIVE_INFINITY, "#NUM!"],
    ["null", null, "#VALUE!"],
    ["nothing", undefined, "#VALUE!"],
    ["a promise", Promise.resolve(1), "#VALUE!"],
    ["no rows", [], "#VALUE!"],
    ["a bare list", [1, 2], "#VALUE!"],
    ["rows of unequal length", [[1, 2], [3]], "#VALUE!"],
  ])("lets no %s into a cell", (_, value, code) => {
    expect(call([], () => value).result).toMatchObject({ code });
  });

  it("refuses more arguments than there are", () => {
    expect(call([[[1]], [[2]], [[3]]]).result).toMatchObject({
      code: "#VALUE!",
      message: "TEST.SPY takes 2 arguments, got 3",
    });
  });
});

describe("associate", () => {
  it("takes one function or a mapping, without regard to case", () => {
    const runtime = customFunctionsRuntime();
    runtime.CustomFunctions.associate("test.spy", () => 7);
    expect(runtime.call(called, [], "A1")).toBe(7);
  });

  it("answers #NAME? for a function that no script has brought", () => {
    expect(customFunctionsRuntime().call(called, [], "A1")).toMatchObject({ code: ErrorCode.invalidName });
  });
});
