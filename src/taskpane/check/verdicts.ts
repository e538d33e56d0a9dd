import { words } from "../../host/words";
import type { ReadCell, SheetReading } from "../../host/workbook";
import { SAID, VERDICTS } from "./check-sheet";

export interface Verdicts {
  readonly held: number;
  readonly asked: number;
  /** "SCENARIO.REPLAY: fails" */
  readonly broken: readonly string[];
  /** What the sheet could only tell: "As what a blank cell arrives: 0". */
  readonly told: readonly string[];
  /** Cells that Excel has not computed yet. */
  readonly busy: number;
}

const [, WHAT, , , GOT, VERDICT] = [0, 1, 2, 3, 4, 5];
const BUSY = /^#(BUSY!|GETTING_DATA|CONNECT!)/;

/** What a check sheet that was computed by this host says. */
export function verdictsOf({ cells }: Pick<SheetReading, "cells">): Verdicts {
  const lines = VERDICTS.flatMap(([from, to]) => cells.slice(from - 1, to)).map((row) => ({
    what: shown(row[WHAT as number]),
    got: shown(row[GOT as number]),
    verdict: shown(row[VERDICT as number]),
  }));
  return {
    asked: lines.filter(({ verdict }) => verdict !== SAID.told).length,
    held: lines.filter(({ verdict }) => verdict === SAID.ok).length,
    broken: lines
      .filter(({ verdict }) => verdict !== SAID.ok && verdict !== SAID.told)
      .map(({ what, verdict }) => `${what}: ${verdict || words`not computed`}`),
    told: lines.filter(({ verdict }) => verdict === SAID.told).map(({ what, got }) => `${what}: ${got}`),
    busy: lines.filter(({ got }) => got === "" || BUSY.test(got)).length,
  };
}

function shown(cell: ReadCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.error : String(cell);
}
