import { catalogue } from "../../../src/functions/catalogue";
import type { Definition } from "../../../src/functions/define";
import { formatsOf } from "../../../src/functions/units/formats-of";
import { unitsOf } from "../../../src/functions/units/units-of";

/** Every example, as written and with all that the function answers. */
function answers(definition: Definition) {
  const picks = definition.arguments.return === undefined ? [undefined] : [undefined, "table", "headers"];
  return definition.examples.flatMap(({ given }) =>
    [...(Array.isArray(given.return) ? [] : [given.return]), ...picks].map((pick) => {
      const cells = { ...given, return: pick } as typeof given;
      const answer = definition.call(Object.keys(definition.arguments).map((name) => cells[name]));
      return { rows: Array.isArray(answer) ? answer : [[answer]], pick: pick as string | undefined };
    }),
  );
}

/** Numbers of no unit: what counts the rows, and what a steward answers with yes or no. */
const PLAIN = /^(layer|row|rows|step|when)$/;
const WITHOUT_UNITS = ["RISK.STEWARD"];

describe("the format of an answer", () => {
  it.each(
    catalogue
      .filter(({ id }) => !WITHOUT_UNITS.includes(id))
      .map((definition) => [definition.id, definition] as const),
  )("%s knows the unit of every number that its examples answer", (_, definition) => {
    const unknown = answers(definition).flatMap(({ rows, pick }) => {
      const formats = formatsOf(unitsOf(definition), rows, pick);
      return rows.flatMap((row, down) =>
        row.flatMap((cell, across) => {
          const heading = String(rows[0]?.[across]);
          return typeof cell === "number" && formats[down]?.[across] === "General" && !PLAIN.test(heading)
            ? [`${heading} | ${String(row[0])}: ${cell}`]
            : [];
        }),
      );
    });
    expect([...new Set(unknown)].slice(0, 12)).toEqual([]);
  });

  it.each([
    ["ALVH.RULES", "EDR", 0.0094, "0.0000"],
    ["ALVH.RULES", "VIX", 16, "0.00"],
    ["RISK.RULES", "EV over hurdle", 0.025, "0.000"],
    ["RISK.RULES", "weakest gate", 1 / 3, "0.00"],
  ])("of %s, the limit of %s at %f is not rounded away", (id, reading, limit, format) => {
    const units = unitsOf(catalogue.find((definition) => definition.id === id)!);
    const head = ["reading", "from", "from incl.", "to", "to incl.", "result", "note"];
    expect(formatsOf(units, [head, [reading, limit, true, "any", true, 1, ""]])[1]?.[1]).toBe(format);
  });

  it.each([
    // A whole level is told from the next strike without decimals; a credit or a forward keeps its cents.
    ["CHAIN.CONDOR", "short put", 7015, "#,##0"],
    ["CHAIN.CONDOR", "short put", 7012.5, "#,##0.00"],
    ["CHAIN.CONDOR", "short put", 15, "#,##0.00"],
    ["CHAIN.CONDOR", "forward", 7015, "#,##0.00"],
    ["CHAIN.CONDOR", "credit", 2, "#,##0.00"],
    ["CHAIN.CONDOR", "days", 30, "#,##0"],
  ])("of %s, %s %f is %s", (id, label, value, format) => {
    const units = unitsOf(catalogue.find((definition) => definition.id === id)!);
    expect(formatsOf(units, [[value]], label)).toEqual([[format]]);
    expect(
      formatsOf(
        units,
        [
          ["output", "value"],
          [label, value],
        ],
        "table",
      )[1]?.[1],
    ).toBe(format);
  });
});
