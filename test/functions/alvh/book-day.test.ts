import type { CellError, RawArgument, RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const ask = (given: Readonly<Record<string, RawArgument>>) => callBy(definitionOf("ALVH.BOOK"), given);
const rowsOf = (result: unknown) => result as readonly (readonly RawCell[])[];
/** Flat: no roll-down, so that a future gains what its own moved. */
const FLAT = [
  [0, 18],
  [220, 18],
];
const asOf = "2026-11-02";
const day = (given: Readonly<Record<string, RawArgument>>) => {
  const [head = [], ...rows] = rowsOf(ask({ asOf, curve: FLAT, view: "day", ...given }));
  const at = (row: number, heading: string) => rows.at(row)?.[head.indexOf(heading)];
  return { at, rows };
};

test("a future by hand: today, since open, a point of VIX, and the named day that is worst", () => {
  // Monday 2026-11-02; the future of 2026-12-16 stood at 16 on Friday and stands at 18.
  const { at } = day({
    holdings: [["future", "2026-12-16", "", 3, 17, ""]],
    curveBefore: [
      [0, 16],
      [220, 16],
    ],
  });
  expect(at(0, "P/L today")).toBeCloseTo(3 * 2 * 100, 9);
  expect(at(0, "P/L open")).toBeCloseTo(3 * 1 * 100, 9);
  expect(at(0, "marked by")).toBe("model");
  // 1 / (1 + (44 / 25.5)^0.744).
  expect(at(0, "$ per VIX point")).toBeCloseTo((3 * 100) / (1 + (44 / 25.5) ** 0.744), 6);
  // Bought, it loses most where VIX falls most.
  expect(at(0, "worst shock")).toBe("Tariff pause 2025");
  expect(at(0, "shock $")).toBeLessThan(0);
  expect(at(-1, "action")).toBe("0 to do");
  expect(at(-1, "P/L today")).toBeCloseTo(600, 9);
});

test("sold, the worst day is a crash; without yesterday's curve today is blank", () => {
  const { at } = day({ holdings: [["future", "2026-12-16", "", -3, 17, ""]] });
  expect(at(0, "P/L open")).toBeCloseTo(-300, 9);
  expect(at(0, "P/L today")).toBe("");
  expect(at(-1, "P/L today")).toBe("");
  expect(at(0, "shock $")).toBeLessThan(-3000);
});

test("a price of one's own marks its position and moves the rules; 0 leaves one to the model", () => {
  const holdings = [
    ["call", "2026-12-16", 20, 4, 1, 1],
    ["call", "2027-02-17", 20, 4, 1, 2],
  ];
  const { at } = day({ holdings, marks: [[3], [0]] });
  expect([at(0, "mark"), at(0, "marked by"), at(1, "marked by")]).toEqual([3, "yours", "model"]);
  expect(at(0, "P/L open")).toBeCloseTo(4 * 2 * 100, 9);
  // Up 200 % while VIX is above 16: the short layer is harvested, and the rule stands beside it.
  expect(at(0, "action")).toBe("HARVEST");
  expect(at(0, "why")).toMatch(/gain 200 % of at least 150 %/);
  expect(at(-1, "action")).toBe("1 to do");
  const model = ask({ asOf, curve: FLAT, holdings, return: "gain" }) as number;
  const own = ask({ asOf, curve: FLAT, holdings, marks: [[3], [0]], return: "gain" }) as number;
  expect(own).not.toBeCloseTo(model, 2);
});

test("marks of another count are refused; a position past its settlement has no shock", () => {
  const holdings = [["call", "2026-10-21", 20, 4, 1, 1]];
  const refused = ask({ asOf, curve: FLAT, holdings, marks: [[3], [2]] });
  expect((refused as CellError).message).toMatch(
    /marks \(points\): must be one for each of the 1 positions, got 2/,
  );
  const { at } = day({ holdings });
  expect([at(0, "action"), at(0, "worst shock"), at(0, "contracts")]).toEqual(["SETTLE ME", "", 0]);
  expect(at(-1, "note")).toMatch(/1 to settle/);
});
