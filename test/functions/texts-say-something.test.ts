/** An output that is a text says something: where there is nothing to name it says so, since "" looks like a blank cell. */

import { catalogue } from "../../src/functions/catalogue";
import type { RawArgument } from "../../src/functions/cells";
import { callBy } from "../support/call";
import { cellsOf } from "../support/cells";
import { SMALLER } from "../support/smaller-calls";

const texts = catalogue.flatMap((definition) =>
  Object.entries(definition.returns.outputs ?? {})
    .filter(([, { unit }]) => unit === "text")
    .map(([label]) => ({ id: definition.id, label, definition })),
);

test("many outputs are texts", () => {
  expect(texts.length).toBeGreaterThan(40);
});

test.each(texts)("$id says $label in words in each of its examples", ({ id, label, definition }) => {
  for (const { given } of definition.examples) {
    const asked = { ...(given as Record<string, RawArgument>), ...SMALLER[id], return: label };
    expect(cellsOf(callBy(definition, asked)).filter((cell) => cell === "")).toEqual([]);
  }
});
