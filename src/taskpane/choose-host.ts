import type { Workbook } from "../host/workbook";

/** Where the pane stands. Without a workbook everything computes, but no sheet can be inserted. */
export interface PaneHost {
  readonly workbook: Workbook | null;
  /** Why there is no workbook, for the user. */
  readonly absence: string;
  /** What the host says about its theme; undefined where only the system knows. */
  isDark(): boolean | undefined;
}

export const preview: PaneHost = {
  workbook: null,
  absence: "Preview: there is no workbook beside this pane.",
  isDark: () => undefined,
};

export const connecting: PaneHost = { ...preview, absence: "Looking for the workbook." };

/** The page around this one offers its workbook here. */
interface PageWithWorkbook {
  readonly wingspanWorkbook?: Workbook;
}

const LONGEST_WAIT_MS = 5000;
const LOOK_EVERY_MS = 100;

/** The workbook beside the pane: the page around it, or Excel. Never rejects. */
export async function chooseHost(): Promise<PaneHost> {
  try {
    return (await excelHost()) ?? (await surroundingHost()) ?? preview;
  } catch {
    return preview;
  }
}

async function excelHost(): Promise<PaneHost | null> {
  // The script comes from Microsoft's address; where that cannot be reached there is no Office at all.
  if (typeof Office === "undefined" || typeof Office.onReady !== "function") return null;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return null;
  const { excelWorkbook } = await import("../host/excel/excel-workbook");
  return { workbook: excelWorkbook(), absence: "", isDark: () => Office.context.officeTheme?.isDarkTheme };
}

async function surroundingHost(): Promise<PaneHost | null> {
  if (window.parent === window) return null;
  for (let waited = 0; waited <= LONGEST_WAIT_MS; waited += LOOK_EVERY_MS) {
    const { wingspanWorkbook } = window.parent as unknown as PageWithWorkbook;
    if (wingspanWorkbook !== undefined)
      return { workbook: wingspanWorkbook, absence: "", isDark: () => undefined };
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return null;
}
