import fc from "fast-check";
import type { CellError, RawCell } from "../../../src/functions/cells";
import { SPXW_2018 } from "../../../src/functions/chain/example-chains";
import { call, callBy, definitionOf } from "../../support/call";
import { anyCell, expectWorksheetResult } from "../../support/cells";

const QUOTED = 43102;
const EXPIRY = 43131;
const STRIKES = "2570/2620/2740/2790";
const FUNCTIONS = ["CHAIN.CREDIT", "CHAIN.CONDOR", "CHAIN.SMILE", "CHAIN.FORWARD", "CHAIN.CHECK"];

const changed = (row: number, column: number, cell: RawCell) =>
  SPXW_2018.map((cells, r) => cells.map((old, c) => (r === row && c === column ? cell : old)));

test.each(FUNCTIONS)("%s answers a chain with any cells in it with values and typed errors", (id) => {
  const definition = definitionOf(id);
  const given: Record<string, RawCell> = {
    asOf: QUOTED,
    expiry: EXPIRY,
    strikes: STRIKES,
    by: "delta",
    width: 50,
  };
  const known = Object.fromEntries(Object.entries(given).filter(([name]) => name in definition.arguments));
  const place = fc.tuple(fc.nat(SPXW_2018.length - 1), fc.nat(5), anyCell);
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), (places) => {
      const chain = SPXW_2018.map((cells) => [...cells]);
      for (const [row, column, cell] of places) (chain[row] as RawCell[])[column] = cell;
      expectWorksheetResult(callBy(definition, { ...known, chain }));
    }),
    { numRuns: 200 },
  );
});

test.each([
  { row: 2, column: 4, cell: 9, words: /row 3: 2620 put is crossed, bid 9 over ask 7.4/ },
  { row: 2, column: 5, cell: null, words: /row 3: 2620 put has a bid but no ask/ },
  { row: 2, column: 3, cell: "C", words: /no put at 2620/ },
  { row: 2, column: 2, cell: 2625, words: /strike 2620 is not in the chain/ },
])("a condor on a spoilt leg is refused in words: $words", ({ row, column, cell, words }) => {
  const refused = call("CHAIN.CREDIT", changed(row, column, cell), EXPIRY, STRIKES) as CellError;
  expect(refused.message).toMatch(words);
});

test("rows that contradict each other are named, and other condors are priced", () => {
  const chain = [...SPXW_2018, ["SPXW", "2018-01-31", 2620, "P", 8, 8.2]];
  const both = call("CHAIN.CREDIT", chain, EXPIRY, [[STRIKES], ["2570/2690/2740/2790"]]) as [
    [unknown],
    [unknown],
  ];
  expect((both[0][0] as CellError).message).toContain(
    "2620 put is quoted more than once, differently, in rows 3 and 12",
  );
  expect(both[1][0]).toBeCloseTo(19.2 - 4.25 + 3.35 - 0.3, 9);
});

test("a number that no calendar holds is no expiry", () => {
  for (const expiry of [1e22, 1e300, -1e300, 1e-300, 253_402_300_800, 7_289_654_400]) {
    const chain = SPXW_2018.map((cells, row) =>
      row === 0 ? cells : cells.map((cell, at) => (at === 1 ? expiry : cell)),
    );
    const refused = call("CHAIN.CREDIT", chain, EXPIRY, STRIKES) as CellError;
    expect(refused.message).toMatch(/^chain: .*row 2: the expiry must be a date, got/);
  }
});

test("an expiry and a root that the chain does not hold are refused with those that it does", () => {
  expect((call("CHAIN.CREDIT", SPXW_2018, 43132, STRIKES) as CellError).message).toMatch(
    /^expiry .*must be an expiry of the chain \(2018-01-31\), got 2018-02-01/,
  );
  expect((call("CHAIN.CREDIT", SPXW_2018, EXPIRY, STRIKES, "mid", "SPX") as CellError).message).toMatch(
    /^root .*must be a root of the chain \(SPXW\), got the text "SPX"/,
  );
});

test("several targets give several condors, each with its own answer", () => {
  const chain = [...SPXW_2018];
  const found = call(
    "CHAIN.CONDOR",
    chain,
    QUOTED,
    EXPIRY,
    "delta",
    [[0.16], [0.9]],
    50,
    null,
    null,
    null,
    "strikes",
  ) as [[unknown], [unknown]];
  expect(found[0][0]).toBe(STRIKES);
  expect((found[1][0] as CellError).code).toBe("#N/A");
});

test("a chain's own delta that cannot be its own is not believed", () => {
  const deltas = ["delta", -0.09, 0.16, -0.45, 0.55, -0.48, 0.52, -0.52, 0.48, 0.16, 0.02];
  const chain = SPXW_2018.map((cells, row) => [...cells, row === 1 ? -0.16 : (deltas[row] as RawCell)]);
  // The 2570 put says -0.16 like the 2620 put; its own is -0.09, so the condor is sold at 2620.
  expect(call("CHAIN.CONDOR", chain, QUOTED, EXPIRY, "delta", 0.16, 50, null, null, null, "strikes")).toBe(
    STRIKES,
  );
});

test("the check of the whole chain counts what was spoilt", () => {
  const chain = [...changed(2, 4, 9), SPXW_2018[1] ?? [], ["SPXW", "2018-01-31", "?", "P", 1, 2]];
  const count = (label: string) => call("CHAIN.CHECK", chain, QUOTED, null, null, null, null, null, label);
  expect([count("crossed"), count("twice"), count("unread"), count("expired")]).toEqual([1, 1, 1, 0]);
  expect(count("verdict")).toMatch(/1 said twice; .*1 unread|1 unread; .*1 said twice/);
});
