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
