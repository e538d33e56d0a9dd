import type { Argument } from "../../src/functions/arguments/argument";
import { catalogue } from "../../src/functions/catalogue";
import { CellError, type RawArgument, type RawCell, type Result } from "../../src/functions/cells";
import type { Definition } from "../../src/functions/define";
import { callBy } from "../support/call";
import { cellsOf } from "../support/cells";
import { SMALLER } from "../support/smaller-calls";

/**
 * Excel hands an empty cell as null, "" or 0. An answer given for 0 is never less cautious than the one for null: it
 * is the same, a refusal, more cautious where answers have an order, or it asks "0: typed or blank?".
 */
type Given = Readonly<Record<string, RawArgument>>;
type Rows = readonly (readonly RawCell[])[];

const functions = catalogue.map((definition) => ({ id: definition.id, definition }));

/** Where a smaller number is the more cautious answer: fewer contracts, a smaller credit, fraction or return. */
const SMALLER_IS_CAUTIOUS = new Set(["CHAIN.CONDOR", "CHAIN.CREDIT", "RISK.KELLY", "RISK.SIZE"]);

/** Cells in which 0 is an everyday value that no rule can tell from a blank, and why that does no harm. */
const EVERYDAY_ZEROS: readonly {
  readonly argument: string;
  readonly column: number;
  readonly why: string;
}[] = [
  { argument: "curve", column: 0, why: "a row at 0 days is VIX itself; two of them are refused" },
  { argument: "rules", column: 1, why: "a limit of 0; where a rule then covers nothing its gate is closed" },
  { argument: "rules", column: 3, why: "the same" },
  { argument: "rules", column: 5, why: "a closed gate, a tier of 0" },
  { argument: "rules", column: 7, why: "a slope that begins closed" },
];

/** Required numbers of which 0 is an everyday value in an answer without room for a question. */
const EVERYDAY_NUMBERS: Readonly<Record<string, string>> = {
  days: "0 days is expiry itself: the answer is what is settled",
  daysLeft: "the same",
  spotMoves: "an axis of moves: a row of 0 is the market as it is",
  vixMoves: "the same",
  seed: "any seed is as good",
};

/** A column of cases is a required value a row: 0 is then a case of its own. */
const isColumnOfCases = (argument: Argument<unknown>) =>
  "from" in argument.typical && argument.otherwise === undefined;

interface Place {
  readonly words: string;
  with(cell: RawCell): Given;
}

function places(definition: Definition, given: Given): Place[] {
  return Object.entries(definition.arguments).flatMap(([name, argument]) => {
    if (name === "return") return [];
    const cells = given[name];
    const range = Array.isArray(cells) ? (cells as Rows) : undefined;
    if (range === undefined)
      return argument.otherwise === undefined && (typeof cells !== "number" || name in EVERYDAY_NUMBERS)
        ? []
        : [{ words: `${name} pointing at one`, with: (cell: RawCell) => ({ ...given, [name]: [[cell]] }) }];
    if (isColumnOfCases(argument) || name === "chain") return [];
    return sampled(range)
      .filter(
        ([row, column]) =>
          range[row]?.[column] !== 0 &&
          !EVERYDAY_ZEROS.some((each) => each.argument === name && each.column === column),
      )
      .map(([row, column]) => ({
        words: `${name}, row ${row + 1} column ${column + 1}`,
        with: (cell: RawCell) => ({
          ...given,
          [name]: range.map((cells, at) =>
            at === row ? cells.map((each, place) => (place === column ? cell : each)) : cells,
          ),
        }),
      }));
  });
}

const MOST_ROWS = 12;

/** Every cell, but of a long history its ends only: the rows between are read by the same rule. */
function sampled(range: Rows): (readonly [number, number])[] {
  return range.flatMap((cells, row) =>
    row < MOST_ROWS || row >= range.length - 2 ? cells.map((_, column) => [row, column] as const) : [],
  );
}

const ASKS = /typed or blank|may arrive as 0/;

/** An error's words may differ; its cell may not. */
const shownIn = (result: Result) =>
  cellsOf(result).map((cell) => {
    if (cell instanceof CellError) return "error";
    return typeof cell === "string" ? cell.replace("got a blank cell", "got 0") : cell;
  });

function asks(result: Result): boolean {
  return cellsOf(result).some((cell) => ASKS.test(cell instanceof CellError ? cell.message : String(cell)));
}

function isMoreCautious(id: string, forZero: Result, forNull: Result): boolean {
  const [zero, blank] = [shownIn(forZero), shownIn(forNull)];
  return (
    zero.length === blank.length &&
    zero.every((cell, at) => {
      const other = blank[at];
      if (cell === other || cell === "error") return true;
      return (
        typeof cell === "number" && typeof other === "number" && SMALLER_IS_CAUTIOUS.has(id) && cell < other
      );
    })
  );
}

/** One number has no room for the question; the same call without `return` asks it. */
function whole(definition: Definition, given: Given): Result {
  const { return: _picked, ...rest } = given;
  const all = callBy(definition, rest);
  return asks(all) || !("return" in definition.arguments)
    ? all
    : callBy(definition, { ...rest, return: "table" });
}

describe.each(functions)("$id", ({ id, definition }) => {
  const examples = definition.examples.map(({ given }) => ({ ...(given as Given), ...SMALLER[id] }));
  const cases = examples.flatMap((given) => places(definition, given));

  test("reads a blank as null and a blank as an empty text alike", () => {
    for (const { words, with: put } of cases)
      expect({ words, cells: shownIn(callBy(definition, put(""))) }).toEqual({
        words,
        cells: shownIn(callBy(definition, put(null))),
      });
  });

  test("is never less cautious for a 0 than for a blank, or asks which it was", () => {
    for (const { words, with: put } of cases) {
      const forZero = callBy(definition, put(0));
      const isCautious =
        forZero instanceof CellError ||
        isMoreCautious(id, forZero, callBy(definition, put(null))) ||
        asks(forZero) ||
        asks(whole(definition, put(0)));
      expect({ words, isCautious, forZero: isCautious || shownIn(forZero) }).toEqual({
        words,
        isCautious: true,
        forZero: true,
      });
    }
  });

  const optional = Object.entries(definition.arguments)
    .filter(([name, { otherwise }]) => otherwise !== undefined && name !== "return")
    .flatMap(([name]) => examples.map((given) => ({ name, given })));

  test("takes a pointer to an empty cell as the argument left out, or names the blank", () => {
    for (const { name, given } of optional) {
      const left = shownIn(callBy(definition, { ...given, [name]: null }));
      for (const blank of [null, "", 0]) {
        const found = callBy(definition, { ...given, [name]: [[blank]] });
        const says = asks(found) || asks(whole(definition, { ...given, [name]: [[blank]] }));
        if (!says && !SMALLER_IS_CAUTIOUS.has(id))
          expect({ blank, cells: shownIn(found) }).toEqual({ blank, cells: left });
      }
    }
  });
});

test("the everyday zeros are few and have their reason", () => {
  expect(EVERYDAY_ZEROS).toHaveLength(5);
  for (const { why } of EVERYDAY_ZEROS) expect(why.length).toBeGreaterThan(5);
});
