/** The reference in the repository is what readers were promised: cells obey it at every bound, list and default. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Argument } from "../../src/functions/arguments/argument";
import { planVariants } from "../../src/functions/arguments/plan";
import { catalogue } from "../../src/functions/catalogue";
import { CellError, type RawCell, type ResultCell } from "../../src/functions/cells";
import { call, definitionOf } from "../support/call";

const FOLDER = join(__dirname, "../../assets/reference");

interface Published {
  readonly id: string;
  readonly name: string;
  readonly argument: Argument<unknown>;
  readonly unit: string;
  readonly rule: string;
  readonly otherwise: string;
}

/** The rows of each function's table: argument, what, unit, must be, if omitted. */
const published: readonly Published[] = catalogue.flatMap(({ id, arguments: described }) => {
  const page = readFileSync(join(FOLDER, `${id.split(".")[0]?.toLowerCase()}.md`), "utf8");
  const section = page.split(`\n## ${id}\n`)[1]?.split("\n## ")[0] ?? "";
  const rows = section.split("\n").map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  const heading = rows.findIndex(([, first]) => first === "argument");
  return Object.entries(described).map(([name, argument], nth) => {
    const [, said, , unit = "", rule = "", otherwise = ""] = rows[heading + 2 + nth] ?? [];
    expect([id, said]).toEqual([id, name]);
    return { id, name, argument, unit, rule, otherwise };
  });
});

const take = ({ argument, name }: Published, cell: RawCell) =>
  argument.supply([[cell]], name, () => null).values[0];

interface Edge {
  readonly value: number;
  readonly lawful: boolean;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;

const lawful = (...values: number[]) => values.map((value) => ({ value, lawful: true }));
const refused = (...values: number[]) => values.map((value) => ({ value, lawful: false }));

/** What stands in brackets behind a rule: slips of unit. */
const SLIPS: Readonly<Record<string, readonly Edge[]>> = {
  "(not between 0 and 1)": [...lawful(1), ...refused(0.001, 0.999)],
  "(0, or at least 0.02 away from it)": [...lawful(0.02, -0.02), ...refused(0.0199, -0.0199, 0.001)],
};

/** What lies at each bound of a rule in words, and just beyond it. */
function edgesOf(written: string): Edge[] | undefined {
  // Great numbers are read by their thousands.
  const rule = written.replace(/(\d),(?=\d{3})/g, "$1");
  const [, whole, bounds, slip = ""] = /(?:^|, each )a (whole )?number ([^(,]*)([^,]*)/.exec(rule) ?? [];
  if (bounds === undefined) return undefined;
  const read = (words: string) =>
    [...bounds.matchAll(new RegExp(`\\b${words} (${NUMBER})`, "g"))].map((found) => Number(found[1]));
  const [[from], [to]] = [read("from"), read(`from ${NUMBER} to`)];
  const [least, most] = [read("at least"), read("at most")];
  const step = (value: number) => (whole === undefined ? Math.max(1e-9, Math.abs(value) * 1e-9) : 1);
  const below = (value: number) => ({ value: value - step(value), lawful: false });
  const above = (value: number) => ({ value: value + step(value), lawful: false });
  const at = (value: number, lawful = true) => ({ value, lawful });
  const within = (value: number, by: 1 | -1) => at(value + by * step(value));
  return [
    ...[from, ...least].flatMap((value) => (value === undefined ? [] : [at(value), below(value)])),
    ...[to, ...most].flatMap((value) => (value === undefined ? [] : [at(value), above(value)])),
    ...read("above").flatMap((value) => [at(value, false), ...(slip === "" ? [within(value, 1)] : [])]),
    ...read("below").flatMap((value) => [at(value, false), within(value, -1)]),
    ...(SLIPS[slip.trim()] ?? []),
  ];
}

const bounded = published.flatMap((each) => {
  const edges = edgesOf(each.rule);
  return edges === undefined ? [] : [{ ...each, edges }];
});

test("most arguments are numbers within bounds", () => {
  expect(bounded.length).toBeGreaterThan(380);
  expect(bounded.filter(({ edges }) => edges.length === 0)).toEqual([]);
});

test.each(bounded)("$id takes $name at the bounds it publishes and refuses it beyond: $rule", (each) => {
  for (const { value, lawful } of each.edges) {
    const found = take(each, value);
    // A 0 that must be said, and the 0 that a blank leaves behind, are the laws of blanks.test.ts.
    if (value === 0) continue;
    expect([value, !(found instanceof CellError)]).toEqual([value, lawful]);
    if (found instanceof CellError) {
      expect(found.message).toContain(`${each.name} (${each.unit}): must be `);
      expect(found.message).toContain(`${each.rule.replace(/^.*, each /, "")}, got `);
      expect(found.code).toBe("#VALUE!");
    }
  }
});

const listed = published.flatMap((each) => {
  const texts = /^("[^"]+")(?: or "[^"]+")*$/.test(each.rule) ? each.rule.slice(1, -1).split('" or "') : [];
  return texts.length > 1 ? [{ ...each, texts }] : [];
});

test("most functions take one of a few texts", () => {
  expect(listed.length).toBeGreaterThan(90);
});

test.each(listed)("$id takes as $name each text of its list, however it is typed, and no other", (each) => {
  for (const text of each.texts) {
    expect(take(each, text)).toBe(text);
    expect(take(each, text.toUpperCase().replaceAll(" ", "  "))).toBe(text);
    const other = take(each, `${text} too`);
    expect(other).toBeInstanceOf(CellError);
    expect((other as CellError).message).toContain(
      `${each.name} (text): must be ${each.rule}, got the text "${text.slice(0, 20)}`,
    );
  }
});

const defaults = published.filter(({ argument }) => argument.standIn !== undefined);

test.each(defaults)("$id takes $otherwise for $name when it is left out, as it publishes", (each) => {
  const [left] = each.argument.supply(null, each.name, () => null).values;
  const typed = each.otherwise.replaceAll('"', "");
  const cell = /^(?:true|false)$/i.test(typed)
    ? typed.toLowerCase() === "true"
    : Number.isNaN(Number(typed))
      ? typed
      : Number(typed) || (each.argument.zero ?? 0);
  const found = take(each, cell);
  if (!(found instanceof CellError)) expect(found).toEqual(left);
  else expect(cell).toBe(0);
});

const state = (label: string, cell: RawCell): ResultCell =>
  (call("REGIME.STATE", [[label, cell]]) as readonly ResultCell[][])[0]?.[1] as ResultCell;
const inPlan = (label: string, cell: RawCell): ResultCell => {
  const [found] = planVariants().supply([[label, cell]], "plan", () => null).values;
  return found instanceof CellError ? found : "taken";
};

const labelled = [
  { of: "REGIME.STATE", ask: state, labels: Object.keys(definitionOf("REGIME.STATE").returns.outputs ?? {}) },
  {
    of: "a plan",
    ask: inPlan,
    labels: (call("SCENARIO.PLAN") as RawCell[][]).slice(1).map(([label]) => String(label)),
  },
].flatMap(({ of, ask, labels }) =>
  labels.flatMap((label) => {
    const told = ask(label, 1e300);
    const [, rule = ""] =
      told instanceof CellError ? (/must be (.*?), got 1e\+300/.exec(told.message) ?? []) : [];
    const edges = edgesOf(rule.replace(/, or "none" for 0$/, ""));
    return edges === undefined ? [] : [{ of, ask, label, rule, edges }];
  }),
);

test("most readings and most fields of a plan are numbers within bounds", () => {
  expect(labelled.filter(({ of }) => of === "REGIME.STATE").length).toBeGreaterThan(35);
  expect(labelled.filter(({ of }) => of === "a plan").length).toBeGreaterThan(20);
});

test.each(labelled)(
  "$label of $of keeps the bounds that its refusal tells: $rule",
  ({ ask, label, rule, edges }) => {
    for (const { value, lawful } of edges.filter(({ value }) => value !== 0)) {
      const found = ask(label, value);
      expect([value, !(found instanceof CellError)]).toEqual([value, lawful]);
      if (!(found instanceof CellError)) continue;
      expect(found.message).toContain(label);
      expect(found.message).toContain(`: must be ${rule}, got `);
    }
  },
);
