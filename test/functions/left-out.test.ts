/** An output that rests on an argument left out says which; given that one alone, it is answered. */

import { catalogue } from "../../src/functions/catalogue";
import { CellError, type RawArgument, type ResultCell } from "../../src/functions/cells";
import type { Definition } from "../../src/functions/define";
import { callBy, definitionOf } from "../support/call";
import { cellsOf } from "../support/cells";

type Given = Readonly<Record<string, RawArgument>>;

const years = Array.from({ length: 10 }, (_, year) => [0.12 + year / 100, 2.5]);
const small = Array.from({ length: 30 }, (_, at) => [((at % 7) - 3) / 10]);

/** Something lawful for each argument that an output may ask for. */
const SOMETHING: Given = {
  assets: 900,
  cover: 1.5,
  credit: 1.15,
  depth: 100,
  equity: 100_000,
  expiry: 46_400,
  maxLoss: 8.91,
  price: 100,
  realVol: 0.15,
  revenue: 600,
  share: 0.9,
  trades: 100,
  valueBefore: 90,
  wacc: 0.08,
  wins: 90,
};
/** The same, where it has another shape. */
const OTHERWISE: Readonly<Record<string, Given>> = {
  "REGIME.ROE": { history: years },
  "REGIME.SLOPE": { history: small.slice(0, 5) },
  "REGIME.SURPRISE": { history: small },
};

/** The first example with nothing but what a function cannot do without. */
function bare({ arguments: described, examples }: Definition): Given {
  const given = (examples[0]?.given ?? {}) as Given;
  const needed = Object.entries(described).filter(([, { otherwise }]) => otherwise === undefined);
  return Object.fromEntries(needed.map(([name]) => [name, given[name] as RawArgument]));
}

const answer = (definition: Definition, given: Given, label: string): ResultCell | undefined =>
  cellsOf(callBy(definition, { ...given, return: label }))[0];

const wanting = catalogue.flatMap((definition) =>
  Object.keys(definition.returns.outputs ?? {}).flatMap((label) => {
    const found = answer(definition, bare(definition), label);
    if (!(found instanceof CellError)) return [];
    const [, asked, missing] = /\bgive ([^:]+)|^(\w+) \([^)]*\): is missing; /.exec(found.message) ?? [];
    const names = (asked ?? missing ?? "")
      .split(/\W+/)
      .filter((word) => word in definition.arguments && !(word in bare(definition)));
    const isEither = /\bor\b/.test(asked ?? "");
    return names.length === 0
      ? []
      : [{ id: definition.id, definition, label, names, isEither, code: found.code, told: found.message }];
  }),
);

test("outputs that rest on what may be left out are many", () => {
  expect(wanting.length).toBeGreaterThanOrEqual(25);
  expect(wanting.filter(({ code }) => code !== "#N/A").map(({ id }) => id)).toEqual(["ALVH.LINT"]);
});

const something = (id: string, name: string): RawArgument =>
  OTHERWISE[id]?.[name] ?? (SOMETHING[name] as RawArgument);

/** They ask for one thing more when the first is given. */
const ASK_TWICE = new Set(["leverage trap", "divergence"]);

test.each(wanting.filter(({ id, label }) => id !== "ALVH.LINT" && !ASK_TWICE.has(label)))(
  "$id answers $label once it is given $names",
  ({ id, definition, label, names, isEither, told }) => {
    const all = Object.fromEntries(names.map((name) => [name, something(id, name)]));
    expect(Object.values(all)).not.toContain(undefined);
    if (!isEither)
      expect(answer(definition, { ...bare(definition), ...all }, label)).not.toBeInstanceOf(CellError);
    for (const name of names) {
      const alone = answer(definition, { ...bare(definition), [name]: all[name] as RawArgument }, label);
      if (isEither || names.length === 1) expect(alone).not.toBeInstanceOf(CellError);
      else expect((alone as CellError).code).toBe("#N/A");
      // And nothing else would have done.
      const others = Object.entries({ ...SOMETHING, ...OTHERWISE[id] }).filter(
        ([other]) => !names.includes(other) && other in definition.arguments,
      );
      expect(
        (answer(definition, { ...bare(definition), ...Object.fromEntries(others) }, label) as CellError)
          .message,
      ).toBe(told);
    }
  },
);

/** Arguments that mean nothing without each other, and what else the call needs. */
const PAIRS: readonly (readonly [id: string, names: readonly [string, string], rest: Given])[] = [
  ["RISK.EDGE", ["wins", "trades"], {}],
  ["VALUE.DDM", ["years", "highGrowth"], { dividend: 2, requiredReturn: 0.1, growth: 0.03 }],
];

test.each(PAIRS)("%s refuses %p one without the other, and names both", (id, names, rest) => {
  const values: Given = { wins: 90, trades: 100, years: 5, highGrowth: 0.06 };
  const ask = (given: Given) => callBy(definitionOf(id), { ...rest, ...given });
  for (const [one, other] of [names, [...names].reverse()] as [string, string][]) {
    const [found] = cellsOf(ask({ [one]: values[one] as RawArgument }));
    expect(found).toBeInstanceOf(CellError);
    expect((found as CellError).code).toBe("#VALUE!");
    for (const word of id === "RISK.EDGE" ? names : [other])
      expect((found as CellError).message).toContain(word);
  }
  const both = Object.fromEntries(names.map((name) => [name, values[name] as RawArgument]));
  expect(cellsOf(ask(both))[0]).not.toBeInstanceOf(CellError);
});

const optionalNumbers = catalogue.flatMap(({ id, arguments: described }) =>
  Object.entries(described).flatMap(([name, argument]) =>
    argument.otherwise !== undefined && "from" in argument.typical && argument.zero === undefined
      ? [{ id, name, argument, cell: argument.typical.from || argument.typical.to }]
      : [],
  ),
);

test("many numbers may be left out", () => {
  expect(optionalNumbers.length).toBeGreaterThan(80);
});

test.each(optionalNumbers)(
  "$id takes a blank in a column of $name for one left out, beside a bad cell too",
  ({ name, argument, cell }) => {
    const supply = (rows: readonly (readonly (number | string | null)[])[] | null) =>
      argument.supply(rows, name, () => null);
    const { values: usual } = supply(null);
    const [left] = usual;
    const { rows, values } = supply([[cell], [null], ["bad"], [""], [cell]]);
    // A list is one value, or stands in as a whole: a blank in it is its own affair.
    if (rows !== 5 || usual.length > 1) return;
    const [first, blank, bad, empty, last] = values;
    expect(first).toEqual(cell);
    expect([blank, empty]).toEqual([left, left]);
    expect(bad).toBeInstanceOf(CellError);
    expect(last).toEqual(cell);
  },
);
