/** Small files in the layouts of brokers and vendors that stand beside the repository, pasted and imported. */
import type { CellError, RawCell } from "../../../src/functions/cells";
import { understand } from "../../../src/functions/reading/understand";
import { call } from "../../support/call";
import { fieldsOf, openedAsExcel } from "../../support/opened-as-excel";
import { describeWithShared, sharedText } from "../../support/shared-data";

type Cells = readonly (readonly RawCell[])[];
const folder = "../cases/files/";
const STRIKES = "4550/4575/4775/4800";
/** (6.4 + 6.6)/2 - (5.1 + 5.3)/2 + (9.2 + 9.5)/2 - (4.9 + 5.1)/2 */
const MID = 5.65;

function imported(file: string, fileName = file): Cells {
  const found = understand(fieldsOf(sharedText(`${folder}${file}`)), fileName);
  if ("why" in found) throw new Error(found.why);
  return [found.columns.map(({ heading }) => heading), ...found.rows];
}

const credit = (cells: Cells, root: string | null = null, expiry = "2024-01-12") =>
  call("CHAIN.CREDIT", cells, expiry, STRIKES, "mid", root);

const FILES = [
  "datashop_eod.csv",
  "orats_strikes.csv",
  "polygon_snapshot.csv",
  "tda_symbols.csv",
  "fidelity_symbols.csv",
];

describeWithShared(
  FILES.map((file) => `${folder}${file}`),
  () => {
    test.each(FILES)("%s quotes 5.65, as texts, opened and imported", (file) => {
      const text = sharedText(`${folder}${file}`);
      for (const cells of [fieldsOf(text), openedAsExcel(text), imported(file)])
        expect(credit(cells)).toBeCloseTo(MID, 9);
    });
  },
);

describeWithShared([`${folder}tos_third_friday.csv`], () => {
  const file = "tos_third_friday.csv";
  const sources: readonly [string, () => Cells][] = [
    ["as texts", () => fieldsOf(sharedText(`${folder}${file}`))],
    ["opened", () => openedAsExcel(sharedText(`${folder}${file}`))],
    ["imported", () => imported(file)],
  ];

  test.each(sources)("SPX and SPXW of a third Friday stand apart by their sections, %s", (_, cells) => {
    // 6.25 - 4.95 + 9.05 - 4.75, and 6.5 - 5.2 + 9.35 - 5
    expect(credit(cells(), "SPX", "2024-01-19")).toBeCloseTo(5.6, 9);
    expect(credit(cells(), "SPXW", "2024-01-19")).toBeCloseTo(5.65, 9);
    expect((credit(cells(), null, "2024-01-19") as CellError).message).toMatch(/^root .*SPX, SPXW/);
  });
});

describeWithShared([`${folder}barchart_stacked_exp-2024-01-12.csv`], () => {
  const file = "barchart_stacked_exp-2024-01-12.csv";
  const name = "$spx-options-exp-2024-01-12-weekly-show-all-stacked-01-05-2024.csv";

  test("the expiry that only the name of a file tells is taken from there", () => {
    expect(credit(imported(file, name))).toBeCloseTo(MID, 9);
    expect(credit(imported(file, name), "SPXW")).toBeCloseTo(MID, 9);
  });

  test("without it the file is not understood, and says what it lacks", () => {
    expect(understand(fieldsOf(sharedText(`${folder}${file}`)), "prices.csv")).toMatchObject({
      why: expect.stringContaining('the header "expiry"'),
      headingRow: 0,
    });
  });
});

describeWithShared([`${folder}euro_three_decimals.csv`], () => {
  test("three decimals behind a comma are decimals", () => {
    const text = sharedText(`${folder}euro_three_decimals.csv`);
    for (const cells of [text.split(/\r?\n/).map((line) => [line]), imported("euro_three_decimals.csv")])
      expect(call("CHAIN.CREDIT", cells, 46_133, "22/24/30/32")).toBeCloseTo(0.3, 9);
  });
});
