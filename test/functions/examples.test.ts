import { catalogue } from "../../src/functions/catalogue";
import type { RawArgument } from "../../src/functions/cells";
import { callBy } from "../support/call";

const cases = catalogue.flatMap((definition) =>
  definition.examples.map((example, index) => ({ id: definition.id, index: index + 1, definition, example })),
);

test("every function has an example with its origin", () => {
  expect(catalogue.length).toBeGreaterThanOrEqual(14);
  for (const definition of catalogue) {
    expect(definition.examples.length).toBeGreaterThan(0);
    for (const { from } of definition.examples) expect(from.length).toBeGreaterThan(10);
  }
});

test.each(cases)("$id gives what example $index promises", ({ definition, example }) => {
  const found = callBy(definition, example.given as Record<string, RawArgument>);
  expectCells(found, example.gives, example.digits);
});

function expectCells(found: unknown, promised: unknown, digits: number | undefined): void {
  if (Array.isArray(promised)) {
    expect(Array.isArray(found)).toBe(true);
    const rows = found as unknown[];
    expect(rows).toHaveLength(promised.length);
    for (const [index, row] of promised.entries()) expectCells(rows[index], row, digits);
  } else if (typeof promised === "number" && digits !== undefined) {
    expect(typeof found).toBe("number");
    expect(Math.abs((found as number) - promised)).toBeLessThanOrEqual(0.5 * 10 ** -digits * (1 + 1e-9));
  } else {
    expect(found).toEqual(promised);
  }
}
