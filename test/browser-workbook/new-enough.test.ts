import { tooOld } from "../../src/browser-workbook/new-enough";

test("a browser that lacks something is told what, and which browsers have it", () => {
  const has = ["a", () => true] as const;
  expect(tooOld([has])).toBeNull();
  expect(tooOld([has, ["Object.groupBy", () => false], ["colours", () => false]])).toMatch(
    /too old.*lacks Object\.groupBy and colours\. Chrome or Edge 123, Firefox 120, Safari 17\.5/,
  );
});
