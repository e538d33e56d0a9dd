/** What condors and hedge make from now on each named day, against payoffs worked out here. */

import { episodes } from "../../../src/engine/scenario/episodes";
import type { RawArgument } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const ask = (id: string, given: Readonly<Record<string, RawArgument>>) =>
  callBy(definitionOf(id), given) as readonly (readonly unknown[])[];
const SPOT = 6870;
const BOOK = [
  ["2025-12-08", 6760, 6770, 6950, 6960, 2, 1.2],
  ["2025-12-12", 6590, 6615, 7020, 7045, 1, 3.1],
];
const market = { positions: BOOK, spot: SPOT, vol: 0.16, asOf: "2025-12-05", costs: 0.1 };
const loss = (settled: number, [, a, b, c, d]: (string | number)[]) =>
  Math.min(Math.max(Number(b) - settled, 0), Number(b) - Number(a)) +
  Math.min(Math.max(settled - Number(c), 0), Number(d) - Number(c));

test("condors: what buying them back costs now less what they settle at, whatever was received and paid", () => {
  const [header = [], ...day] = ask("CONDOR.BOOK", { ...market, view: "day" });
  const marks = BOOK.map((_, row) => day[row]?.[header.indexOf("mark")] as number);
  const [head, ...rows] = ask("CONDOR.BOOK", { ...market, view: "shocks" });
  expect(head).toEqual(["shock", "condors $"]);
  expect(rows.map(([name]) => name)).toEqual(episodes.days.map(({ name }) => name));
  for (const [at, { spotMove }] of episodes.days.entries()) {
    const by = BOOK.map(
      (row, each) => (marks[each]! - loss(SPOT * (1 + spotMove), row)) * Number(row[5]) * 100,
    );
    expect(rows[at]?.[1]).toBeCloseTo(by[0]! + by[1]!, 8);
  }
  // View day names the same: its total is the least of them.
  const least = Math.min(...rows.map(([, dollars]) => Number(dollars)));
  expect(day.at(-1)?.[header.indexOf("shock $ from now")]).toBeCloseTo(least, 8);
});

test("a row that cannot be read spoils every day: half a book would be a wrong number", () => {
  const positions = [...BOOK, ["2025-12-12", 6615, 6590, 7020, 7045, 1, 3.1]];
  for (const [, cell] of ask("CONDOR.BOOK", { ...market, positions, view: "shocks" }).slice(1))
    expect(cell).toMatchObject({ code: "#VALUE!" });
});

describe("hedge", () => {
  const FLAT = [
    [0, 18],
    [220, 18],
  ];
  const held = { asOf: "2026-11-02", curve: FLAT };
  const calls = ["call", "2026-12-16", 20, 4, 1.85, 1];
  const sold = ["future", "2026-12-16", "", -3, 17, ""];
  const shocks = (...holdings: (string | number)[][]) =>
    ask("ALVH.BOOK", { ...held, holdings, view: "shocks" }).slice(1);

  test("holdings add up, day by day, and the worst is that of view day", () => {
    const [both, one, other] = [shocks(calls, sold), shocks(calls), shocks(sold)];
    for (const [at, [, sum]] of both.entries())
      expect(sum).toBeCloseTo((one[at]?.[1] as number) + (other[at]?.[1] as number), 6);
    const [header = [], ...rows] = ask("ALVH.BOOK", { ...held, holdings: [calls, sold], view: "day" });
    const least = both.reduce((worst, each) => (Number(each[1]) < Number(worst[1]) ? each : worst));
    const total = ["worst shock", "shock $ from now"].map(
      (heading) => rows.at(-1)?.[header.indexOf(heading)],
    );
    expect(total).toEqual([...least]);
  });

  test("without VIX in the curve no day can be told, and the cell says what is missing", () => {
    const curve = [
      [30, 18],
      [220, 18],
    ];
    expect(ask("ALVH.BOOK", { ...held, curve, holdings: [calls], view: "shocks" })).toMatchObject({
      message: "curve (VIX points): must hold VIX at 0 days for named days",
    });
  });
});
