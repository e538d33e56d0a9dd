import { call } from "../../support/call";

test("votes at their threshold fire in RISK.EXIT, RISK.BINARY and ALVH.BIGTOP, typed as differences or not", () => {
  expect(call("RISK.EXIT", [["quick ratio change", 0.8 - 0.9]], 0.02, null, "verdict")).toBe("CUT TO 1 %");
  expect(call("RISK.EXIT", [["quick ratio", 0.9]], 1.01 - 1, null, "verdict")).toBe("NO INCREASE");
  expect(call("RISK.BINARY", [["POP less POP at entry", 0.85 - 0.9]], null, "score")).toBeCloseTo(-1 / 3, 12);
  const score = call("ALVH.BIGTOP", 0.95, 1, null, null, null, null, null, null, null, null, null, "score");
  expect(score).toBe(0.4);
});
