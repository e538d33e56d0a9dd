/** What is shipped is built without words of help and with other names inside: no answer and no message may differ. */
import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import { catalogue } from "../../src/functions/catalogue";
import { CellError, type RawArgument, type Result } from "../../src/functions/cells";
import { anyArgument } from "../support/cells";
import { builtText } from "../support/dist";
import { SMALLER } from "../support/smaller-calls";

type Handlers = Record<string, (...given: unknown[]) => unknown>;

const shipped: Handlers = {};
runInContext(
  builtText("functions.js"),
  createContext({ CustomFunctions: { associate: (mapping: Handlers) => Object.assign(shipped, mapping) } }),
  { filename: "functions.js" },
);

const plain = (answer: unknown) => JSON.parse(JSON.stringify(answer)) as unknown;
const wordsOf = ({ code, message }: { code: string; message: string }) => ({ code, message });

function fromSource(result: Result): unknown {
  if (result instanceof CellError) return wordsOf(result);
  const cell = (each: unknown) => (each instanceof CellError ? wordsOf(each) : each);
  return plain(Array.isArray(result) ? result.map((row) => row.map(cell)) : result);
}

function fromShipped(id: string, given: readonly RawArgument[]): unknown {
  try {
    return plain(shipped[id]?.(...given));
  } catch (error) {
    return wordsOf(error as { code: string; message: string });
  }
}

test.each(catalogue.map((definition) => [definition.id, definition] as const))(
  "%s answers as its source does, to its examples with any cells in one argument",
  (id, definition) => {
    const names = Object.keys(definition.arguments);
    const lawful = definition.examples.map(({ given }) => ({ ...given, ...SMALLER[id] }));
    const expectSame = (given: Readonly<Record<string, RawArgument>>) => {
      const cells = names.map((name) => given[name] ?? null);
      expect(fromShipped(id, cells)).toEqual(fromSource(definition.call(cells)));
    };
    // A blank cell, as which it may also arrive: what stands in for it must have been shipped.
    for (const name of names) expectSame({ ...lawful[0], [name]: 0 });
    const withOne = fc
      .tuple(fc.constantFrom(...lawful), fc.constantFrom(...names), anyArgument)
      .map(([given, name, cells]) => ({ ...given, [name]: cells }));
    fc.assert(
      fc.property(withOne, (given: Readonly<Record<string, RawArgument>>) => expectSame(given)),
      { numRuns: id === "SCENARIO.SIMULATE" ? 5 : 25 },
    );
  },
);
