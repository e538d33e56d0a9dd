/** A new field of the pane is one row in one hand-written file: a made-up one is drawn, judged, asked and inserted. */
import { withRow } from "../support/with-row";

type Draft = typeof import("../../src/taskpane/plan/draft");
type Fields = typeof import("../../src/taskpane/plan/fields");
type EntriesFile = typeof import("../../src/taskpane/plan/entries");
type Sheet = typeof import("../../src/taskpane/sheet/plan-sheet");
type Laid = typeof import("../../src/taskpane/sheet/scenario-sheet");
type Questions = typeof import("../../src/taskpane/plan/questions");

/** The quick ratio of the index, which no field of the pane asks for and which the gates know. */
const FILE = "src/taskpane/plan/fields/gate-fields.ts";
const MADE_UP = `quickRatio: { label: "Quick ratio of the index", room: "gates", argument: [riskWhy, "readings"],
  initial: "1.4", reading: "quick ratio" },
  `;

function paneWithField() {
  let pane: (Draft & Fields & EntriesFile & Sheet & Laid & Questions) | undefined;
  jest.isolateModules(() => {
    jest.doMock(`../../${FILE}`, () => withRow(FILE, "requiredReturn: {\n", MADE_UP));
    pane = {
      ...jest.requireActual<Draft>("../../src/taskpane/plan/draft"),
      ...jest.requireActual<Fields>("../../src/taskpane/plan/fields"),
      ...jest.requireActual<EntriesFile>("../../src/taskpane/plan/entries"),
      ...jest.requireActual<Sheet>("../../src/taskpane/sheet/plan-sheet"),
      ...jest.requireActual<Laid>("../../src/taskpane/sheet/scenario-sheet"),
      ...jest.requireActual<Questions>("../../src/taskpane/plan/questions"),
    };
    jest.dontMock(`../../${FILE}`);
  });
  return pane as NonNullable<typeof pane>;
}

const pane = paneWithField();
const name = "quickRatio" as import("../../src/taskpane/plan/fields").FieldName;
const typed = (value: string) => pane.withTyped(pane.firstDraft, name, value);

test("it stands in its room of the pane", () => {
  expect(pane.fieldOf(name).room).toBe("gates");
  expect(pane.fieldNames.filter((each) => each === name)).toHaveLength(1);
});

test("it is judged by the gate that reads it", () => {
  expect(new pane.Entries(typed("1.4")).problem(name)).toBeNull();
  expect(new pane.Entries(typed("lots")).problem(name)).toMatch(
    /^Quick ratio of the index \(ratio\): must be/,
  );
});

test("it reaches the readings that the gates are asked with, in the pane and in the sheet", () => {
  const entries = new pane.Entries(typed("0.7"));
  expect(entries.answers.value(pane.readings)).toContainEqual(["quick ratio", 0.7]);
  const sheet = new pane.PlanSheet(entries);
  const cells = pane.laidOut(sheet).blocks.flatMap(({ cells: rows }) => rows);
  expect(cells).toContainEqual(["quick ratio"]);
  expect(sheet.formulas.placed.get(pane.readings)).toBeDefined();
});
