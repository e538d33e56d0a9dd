import fc from "fast-check";
import type { Argument } from "../../src/functions/arguments/argument";
import { catalogue } from "../../src/functions/catalogue";
import { CellError, type RawArgument, type RawCell, type Result } from "../../src/functions/cells";
import type { Definition } from "../../src/functions/define";
import { callBy } from "../support/call";
import { anyArgument, cellsOf, expectWorksheetResult } from "../support/cells";
import { SMALLER } from "../support/smaller-calls";

/** Paths and odds take long whatever the cells are: fewer cells are tried. */
const SLOW: ReadonlySet<string> = new Set([
  "SCENARIO.SIMULATE",
  "SCENARIO.GATES",
  "RISK.CEILING",
  "RISK.FRONTIER",
]);
const fuzz = ({ id }: Definition) => ({ numRuns: SLOW.has(id) ? 25 : 200 });

const functions = catalogue.map((definition) => ({ id: definition.id, definition }));

/** A call that is known to have an answer: the first example, every other argument left out. */
function lawfulCall({ id, examples }: Definition): Record<string, RawArgument> {
  const { return: _pick, ...given } = (examples[0]?.given ?? {}) as Record<string, RawArgument>;
  return { ...given, ...SMALLER[id] };
}

const isNumeric = (argument: Argument<unknown>) => "from" in argument.typical;

test.each(functions)("$id answers any cells with values and typed errors only", ({ definition }) => {
  const count = Object.keys(definition.arguments).length;
  const anyCall = fc.array(anyArgument, { minLength: count, maxLength: count });
  fc.assert(
    fc.property(anyCall, (given) => expectWorksheetResult(definition.call(given))),
    fuzz(definition),
  );
});

test.each(functions)("$id answers any cells in one argument of a lawful call", ({ definition }) => {
  const names = Object.keys(definition.arguments);
  fc.assert(
    fc.property(fc.constantFrom(...names), anyArgument, (name, cells) =>
      expectWorksheetResult(callBy(definition, { ...lawfulCall(definition), [name]: cells })),
    ),
    fuzz(definition),
  );
});

test.each(functions)("$id is pure: the same cells give the same answer", ({ definition }) => {
  const given = lawfulCall(definition);
  expect(callBy(definition, given)).toEqual(callBy(definition, given));
});

const stoodIn = functions.flatMap(({ id, definition }) =>
  Object.entries(definition.arguments)
    .filter(([, argument]) => argument.standIn !== undefined)
    .map(([name, argument]) => ({ id, name, definition, argument })),
);

test.each(stoodIn)(
  "$id means its stated default when $name is left out",
  ({ definition, name, argument }) => {
    const given = lawfulCall(definition);
    const { [name]: _left, ...without } = given;
    expect(callBy(definition, { ...without, [name]: argument.standIn as RawCell })).toEqual(
      callBy(definition, without),
    );
  },
);

const required = functions.flatMap(({ id, definition }) =>
  Object.entries(definition.arguments)
    .filter(([, argument]) => argument.otherwise === undefined)
    .map(([name]) => ({ id, name, definition })),
);

test.each(required)("$id says so when $name is missing", ({ definition, name }) => {
  const { [name]: _left, ...without } = lawfulCall(definition);
  const refused = onlyError(callBy(definition, without));
  expect(refused.code).toBe("#VALUE!");
  expect(refused.message).toMatch(new RegExp(`^${name} .*is missing`));
});

const BAD_CELLS: readonly { readonly cell: RawCell; readonly words: string }[] = [
  { cell: Number.NaN, words: "NaN" },
  { cell: Number.POSITIVE_INFINITY, words: "Infinity" },
  { cell: "twelve", words: 'the text "twelve"' },
  { cell: "7,14O", words: 'the text "7,14O"' },
  { cell: { code: "#REF!", message: "" }, words: "#REF!" },
];

const refusals = functions.flatMap(({ id, definition }) =>
  Object.entries(definition.arguments)
    .filter(([name]) => name !== "return")
    .flatMap(([name, argument]) => BAD_CELLS.map((bad) => ({ id, name, definition, argument, ...bad }))),
);

test.each(refusals)(
  "$id refuses $words as $name, naming argument, rule and value",
  ({ definition, name, cell, words }) => {
    const refused = onlyError(callBy(definition, { ...lawfulCall(definition), [name]: cell }));
    expect(refused.code).toBe("#VALUE!");
    expect(refused.message.startsWith(name)).toBe(true);
    expect(refused.message).toContain("must be");
    expect(refused.message).toContain(words);
  },
);

const numericArguments = functions.flatMap(({ id, definition }) =>
  Object.entries(definition.arguments)
    .filter(([, argument]) => isNumeric(argument))
    .map(([name, argument]) => ({ id, name, definition, argument })),
);

test.each(numericArguments)("$id refuses TRUE as $name", ({ definition, name }) => {
  const refused = onlyError(callBy(definition, { ...lawfulCall(definition), [name]: true }));
  expect(refused.message).toContain("got TRUE");
});

const wholeArguments = numericArguments.filter(({ argument }) => /^a whole number/.test(argument.rule));

test("contracts, paths, orders and the like come whole", () => {
  expect(wholeArguments.length).toBeGreaterThan(10);
});

test.each(wholeArguments)("$id refuses a fraction as $name", ({ definition, name, argument }) => {
  const { from } = argument.typical as { readonly from: number };
  const refused = onlyError(callBy(definition, { ...lawfulCall(definition), [name]: from + 0.5 }));
  expect(refused.message).toMatch(new RegExp(`^${name} .*must be a whole number`));
});

// Functions of one table a call take no columns of cases; `return` = an output keeps one answer a case.
const broadcasting = numericArguments.filter(({ definition }) => {
  const answer = callBy(definition, pickOne(definition, lawfulCall(definition)));
  return !Array.isArray(answer) || definition.returns.outputs !== undefined;
});

function pickOne(definition: Definition, given: Record<string, RawArgument>): Record<string, RawArgument> {
  const first = Object.keys(definition.returns.outputs ?? {})[0];
  return first === undefined ? given : { ...given, return: first };
}

test("most numeric arguments broadcast", () => {
  expect(broadcasting.length).toBeGreaterThan(40);
});

test.each(broadcasting)(
  "$id gives a bad $name an error in its own row only",
  ({ definition, name, argument }) => {
    const given = pickOne(definition, lawfulCall(definition));
    const cell = typicalCell(argument);
    const single = callBy(definition, { ...given, [name]: cell });
    const column = callBy(definition, { ...given, [name]: [[cell], ["bad"], [cell]] });
    expect(Array.isArray(column)).toBe(true);
    const rows = column as Result[][];
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual([single]);
    expect(rows[2]).toEqual([single]);
    const error = rows[1]?.[0];
    expect(error).toBeInstanceOf(CellError);
    expect((error as CellError).message).toMatch(new RegExp(`^${name} .*row 2`));
  },
);

test.each(broadcasting)(
  "$id gives a row of $name across, and a column against it a grid",
  ({ definition, name, argument }) => {
    const given = pickOne(definition, lawfulCall(definition));
    const cell = typicalCell(argument);
    const single = callBy(definition, { ...given, [name]: cell });
    expect(callBy(definition, { ...given, [name]: [[cell, cell]] })).toEqual([[single, single]]);
    const other = broadcasting.find((one) => one.id === definition.id && one.name !== name);
    if (other === undefined) return;
    const down = typicalCell(other.argument);
    const grid = callBy(definition, {
      ...given,
      [name]: [[cell, cell]],
      [other.name]: [[down], [down], [down]],
    });
    const corner = callBy(definition, { ...given, [name]: cell, [other.name]: down });
    expect(grid).toEqual([1, 2, 3].map(() => [corner, corner]));
  },
);

function typicalCell(argument: Argument<unknown>): RawCell {
  return "from" in argument.typical ? argument.typical.from : null;
}

function onlyError(result: Result): CellError {
  const [error] = cellsOf(result);
  expect(error).toBeInstanceOf(CellError);
  return error as CellError;
}
