import { CellError } from "../../../src/functions/cells";
import { call, callBy, definitionOf } from "../../support/call";

const why = (given: Record<string, number | boolean>) =>
  callBy(definitionOf("ALVH.WHY"), given) as unknown[][];

test("a surprise typed as a difference meets its threshold: 0.3 - 0.1 is tier 2, 0.7 - 0.3 with breadth broken 3", () => {
  expect(call("ALVH.TIER", 14, null, null, 0.3 - 0.1)).toBe(2);
  expect(call("ALVH.TIER", 14, null, null, 0.7 - 0.3, true)).toBe(3);
});

test("ALVH.WHY prints the surprise as it was compared, and as fired", () => {
  const row = why({ vix: 14, surprise: 0.3 - 0.1 }).find(([reading]) => reading === "surprise");
  expect(row?.slice(1, 4)).toEqual([0.2, "0.2 or more", true]);
});

test("the first row of a rules table without a header is not dropped when its result is a text", () => {
  const rules = [
    ["VIX", "any", true, 15, false, "two", ""],
    ["VIX", 15, true, "any", true, 3, ""],
  ];
  const refused = callBy(definitionOf("ALVH.TIER"), { vix: 18, rules });
  expect(refused).toBeInstanceOf(CellError);
  expect((refused as CellError).message).toBe(
    'rules, row 1: result must be a whole number from 0 to 3, got the text "two"',
  );
  const found = callBy(definitionOf("ALVH.LINT"), { rules }) as unknown[][];
  expect(found[1]?.slice(0, 3)).toEqual(["unreadable", "VIX", "row 1"]);
  const header = ["reading", "from", "from incl.", "to", "to incl.", "result", "note"];
  const [, second] = rules;
  expect(callBy(definitionOf("ALVH.TIER"), { vix: 18, rules: [header, second!] })).toBe(3);
});

test("ALVH.WHY says that breadth holds where both readings were given, and what was not given where not", () => {
  const value = (given: Record<string, number | boolean>) =>
    why({ vix: 14, ...given }).find(([reading]) => reading === "surprise with breadth broken")?.[1];
  expect(value({ surprise: 0.1, breadthBroken: false })).toBe("breadth holds");
  expect(value({ surprise: 0.1 })).toBe("not given");
  expect(value({ breadthBroken: true })).toBe("not given");
  expect(value({ surprise: 0.1, breadthBroken: true })).toBe(0.1);
});

test("the last row of ALVH.WHY names the rule that decides, with its threshold", () => {
  const decides = (given: Record<string, number | boolean>) => why(given).at(-1)?.slice(1, 3);
  expect(decides({ vix: 17.95 })).toEqual([2, "highest fired: VIX from 16 to 20"]);
  expect(decides({ vix: 14, edr: 0.0095 })).toEqual([1, "highest fired: EDR above 0.0094"]);
  expect(decides({ vix: 14, surprise: 0.4, breadthBroken: true })).toEqual([
    3,
    "highest fired: surprise with breadth broken 0.4 or more",
  ]);
});
