/** Our file through another program that does not know our functions: it must give every formula back. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx } from "../../../src/browser-workbook/files/open-xlsx";
import { xlsxOf } from "../../../src/browser-workbook/files/save-xlsx";
import { catalogue } from "../../../src/functions/catalogue";
import { gridOf } from "../../../src/host/browser/grid";
import { registerFileWriter } from "../../../src/host/browser/grid-file";
import { reopenWorkbook } from "../../../src/host/browser/grid-keeping";
import { gridLibrary, openModel } from "../../support/browser-grid";
import { domInNode } from "../../support/dom-in-node";

const isInstalled = spawnSync("soffice", ["--version"], { timeout: 20_000 }).status === 0;
const ids = new Set(catalogue.map(({ id }) => id));

/** As typed, and a format of the cell's own. */
const CELLS: Readonly<Record<string, string | readonly [string, string]>> = {
  A1: "7140",
  A2: '=CONDOR.CREDIT(spot,"7005/7015/7265/7275","1t",0.18)',
  A3: '=ROUND(A2,2)&" at "&"4/4/2"',
  A4: "=IFERROR(CONDOR.MAXLOSS(A2,A1),A2)",
  A5: "=LET(x,A2,LAMBDA(a,a*x)(2))",
  A6: "'4/4/2",
  A7: ["46372", "d-mmm-yy"],
  A8: ["46372.75", "yyyy-mm-dd hh:mm"],
  A9: ["0.18", "0.0%"],
  A10: ["-8910", "#,##0.00"],
  A11: ["3", '0 "condors"'],
  A12: "0.000000001",
  A13: "#N/A",
  A14: "'#N/A",
  A15: "'007",
  A16: ["=A7+7", "d-mmm-yy"],
  A17: '=TEXT(A7,"yyyy-mm-dd")&all',
  A18: "=SUM(M1:N3)",
  A19: "='By tier'!A1*2",
  C1: "=ALVH.RULES()",
  M1: "=SEQUENCE(3,2)",
};

(isInstalled ? test : test.skip)(
  "LibreOffice opens and saves our file with every formula and value as it was",
  async () => {
    domInNode();
    const library = gridLibrary();
    registerFileWriter(library, ids);
    const model = openModel([
      { name: "Own", blocks: [], names: { spot: "A1", all: "A9:A9" } },
      { name: "By tier", blocks: [{ at: "A1", cells: [[21]] }] },
    ]);
    const grid = gridOf(library, model);
    const sheetId = model.getters.getActiveSheetId();
    for (const [at, typed] of Object.entries(CELLS)) {
      const { left: col, top: row } = library.helpers.toZone(at);
      const [content, format] = typeof typed === "string" ? [typed] : typed;
      model.dispatch("UPDATE_CELL", { sheetId, col, row, content, ...(format && { format }) });
    }
    const folder = mkdtempSync(join(tmpdir(), "wingspan-office-"));
    try {
      const [from, to] = [join(folder, "own.xlsx"), join(folder, "back")];
      writeFileSync(from, Buffer.from(await xlsxOf(library, model)));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        "soffice",
        ["--headless", "--norestore", profile, "--convert-to", "xlsx", "--outdir", to, from],
        {
          stdio: "ignore",
          timeout: 240_000,
        },
      );
      const { workbook } = await openXlsx(library, Uint8Array.from(readFileSync(join(to, "own.xlsx"))), ids);
      const after = reopenWorkbook(library, JSON.parse(workbook));
      const formulas = ({ getters }: typeof model) =>
        getters
          .getCells(getters.getSheetIds()[0] as string)
          .flatMap((cell) => (cell.isFormula ? [cell.compiledFormula.toFormulaString(getters)] : []))
          // It writes the truth values of plain cells as calls.
          .filter((formula) => !/^=(?:TRUE|FALSE)\(\)$/.test(formula));
      expect(formulas(after)).toEqual(formulas(model));
      expect(formulas(model)).toHaveLength(10);
      const shown = ({ getters }: typeof model) =>
        getters.getEvaluatedCellsPositions(getters.getSheetIds()[0] as string).map((position) => {
          const { formattedValue, type } = getters.getEvaluatedCell(position);
          return [library.helpers.toXC(position.col, position.row), formattedValue, type];
        });
      // It writes out 0.000000001, which the grid shows as it is typed.
      const lookedAt = (of: typeof model) =>
        shown(of).filter(([at, , type]) => at !== "A12" && type !== "empty");
      expect(lookedAt(after)).toEqual(lookedAt(model));
      const names = ({ getters }: typeof model) =>
        Object.fromEntries(
          getters
            .getNamedRanges()
            .map(({ name, range }) => [name, getters.getRangeString(range, "").replaceAll("$", "")]),
        );
      expect(names(after)).toEqual(names(model));
      expect(gridOf(library, after).reader.rowsOf("Own")).toEqual(grid.reader.rowsOf("Own"));
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
