import { useCallback, useEffect, useState } from "react";
import type { RawArgument } from "../../functions/cells";
import { words } from "../../host/words";
import type { ReadCell, Workbook } from "../../host/workbook";
import type { PaneHost } from "../choose-host";
import { Refusal } from "../plan/graph/part";

export interface HistoryCells {
  readonly cells: RawArgument;
  /** Where they stand, as a formula of another sheet says it. */
  readonly address: string;
}

/** The sheet whose rows are the history: the one chosen, else the one called so. */
export interface HistorySheet {
  readonly sheets: readonly string[];
  readonly chosen: string;
  readonly choose: (name: string) => void;
  /** Looks anew which sheets there are. */
  readonly look: () => Promise<void>;
  readonly read: () => Promise<HistoryCells>;
}

export function useHistorySheet({ workbook, absence }: PaneHost): HistorySheet {
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [chosen, choose] = useState("");
  const look = useCallback(async () => {
    if (workbook !== null) setSheets(await workbook.sheets());
  }, [workbook]);
  useEffect(() => {
    // What stands in the way is told when the history is read.
    look().catch(() => undefined);
  }, [look]);
  return {
    sheets,
    chosen,
    choose,
    look,
    async read() {
      if (workbook === null) throw new Refusal(absence);
      return historyOf(workbook, chosen);
    },
  };
}

async function historyOf(workbook: Workbook, chosen: string): Promise<HistoryCells> {
  const name = chosen === "" ? (await workbook.sheets()).find((each) => /history/i.test(each)) : chosen;
  if (name === undefined)
    throw new Refusal(
      words`history: no sheet is called History; choose one, or import the closes under Data`,
    );
  const { cells } = await workbook.readSheet(name);
  return { cells: cells.map((row) => row.map(given)), address: addressOf(name, cells) };
}

function given(cell: ReadCell) {
  return typeof cell === "object" && cell !== null ? { code: cell.error } : cell;
}

function addressOf(name: string, cells: readonly (readonly ReadCell[])[]): string {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 1);
  return `'${name.replaceAll("'", "''")}'!A1:${columnLetters(width)}${Math.max(1, cells.length)}`;
}

const LETTERS = 26;

function columnLetters(column: number): string {
  const rest = (column - 1) % LETTERS;
  const before = (column - 1 - rest) / LETTERS;
  return (before > 0 ? columnLetters(before) : "") + String.fromCharCode("A".charCodeAt(0) + rest);
}
