/** The same invented chain in every layout: typed, opened and imported it has the same credit, forward and smile. */
import type { RawCell, Result } from "../../../src/functions/cells";
import { understand } from "../../../src/functions/reading/understand";
import { call } from "../../support/call";
import {
  type ChainLayout,
  chainLayouts,
  EXPIRY,
  FORWARD,
  MID_CREDIT,
  NATURAL_CREDIT,
  STRIKES,
} from "../../support/chain-layouts";
import { excelDate } from "../../support/excel-date";
import { fieldsOf, openedAsExcel } from "../../support/opened-as-excel";

type Cells = readonly (readonly RawCell[])[];
const ASKED = excelDate("2024-01-05") + 15.75 / 24;

/** Layouts whose cells do not tell the expiry: only the file's name does. */
const nameTellsExpiry = ({ name }: ChainLayout) => /^Barchart, |NSE/.test(name);

const smileOf = (cells: Cells) =>
  (call("CHAIN.SMILE", cells, ASKED, EXPIRY) as RawCell[][]).slice(1).map((row) => row.slice(0, 7));
const PLAIN = chainLayouts.find(({ name }) => name === "OCC symbols alone") as ChainLayout;

function expectChain(cells: Cells): void {
  expect(call("CHAIN.CREDIT", cells, EXPIRY, STRIKES)).toBeCloseTo(MID_CREDIT, 9);
  expect(call("CHAIN.CREDIT", cells, EXPIRY, STRIKES, "natural")).toBeCloseTo(NATURAL_CREDIT, 9);
  expect(call("CHAIN.FORWARD", cells, ASKED, EXPIRY, null, null, "forward")).toBeCloseTo(FORWARD, 9);
  expect(smileOf(cells)).toEqual(smileOf(fieldsOf(PLAIN.text)));
}

test("thirty-three layouts are tried", () => expect(chainLayouts).toHaveLength(33));

const readable = chainLayouts.filter((layout) => !nameTellsExpiry(layout));

test.each(readable)("$name is read from the texts of its file", ({ text }) => expectChain(fieldsOf(text)));

test.each(readable)("$name is read from the cells of an opened file", ({ text }) =>
  expectChain(openedAsExcel(text)),
);

test.each(readable)("$name is read from its lines pasted into one column", ({ text }) =>
  expectChain(text.split("\n").map((line) => [line])),
);

/** The sheet that an import writes: headings and rows. */
function imported({ text, fileName }: ChainLayout): Cells {
  const found = understand(fieldsOf(text), fileName);
  if ("why" in found) throw new Error(found.why);
  expect(found.kind).toBe("chain");
  return [found.columns.map(({ heading }) => heading), ...found.rows];
}

test.each(chainLayouts)("$name is read from the sheet that an import writes", (layout) =>
  expectChain(imported(layout)),
);

test.each(chainLayouts.filter(nameTellsExpiry))("$name, pasted, is asked for its expiry", ({ text }) => {
  const refused = call("CHAIN.CREDIT", fieldsOf(text), EXPIRY, STRIKES) as Result & { message: string };
  expect(refused.message).toMatch(/^chain: the header "expiry" .*a line above such as "Expiry: 2024-01-12"/);
});
