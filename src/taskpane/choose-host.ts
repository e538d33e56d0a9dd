import { words } from "../host/words";
import type { Workbook } from "../host/workbook";
import { goneWords, isGone } from "./updated";

/** Where the pane stands. Without a workbook everything computes, but no sheet can be inserted. */
export interface PaneHost {
  readonly workbook: Workbook | null;
  /** Why there is no workbook, for the user. */
  readonly absence: string;
  /** What the host says about its theme; undefined where only the system knows. */
  isDark(): boolean | undefined;
  /** Excel, should it answer after all. */
  readonly later?: Promise<PaneHost>;
}

export const preview: PaneHost = {
  workbook: null,
  absence: words`Preview: there is no workbook beside this pane.`,
  isDark: () => undefined,
};

export const connecting: PaneHost = { ...preview, absence: words`Looking for the workbook.` };

/** The page around this one offers its workbook here. */
interface PageWithWorkbook {
  readonly wingspanWorkbook?: Workbook;
}

const MICROSOFT = "https://appsforoffice.microsoft.com";

/** office.js never answers where a firewall lets it through and holds back the files that it asks for. */
const silent: PaneHost = {
  ...preview,
  absence: words`Excel has not answered for 15 seconds: files from ${MICROSOFT} may be blocked. Ask your network's administrator to allow that address, then close and reopen the pane. Everything computes here meanwhile.`,
};

const blocked: PaneHost = {
  ...preview,
  absence: words`office.js did not load from ${MICROSOFT}. Check the connection, or ask your network's administrator to allow that address, then close and reopen the pane. Everything computes here meanwhile.`,
};

const LONGEST_WAIT_MS = 5000;
const LOOK_EVERY_MS = 100;
const EXCEL_ANSWERS_WITHIN_MS = 15_000;

/** The workbook beside the pane: the page around it, or Excel. Never rejects. */
export async function chooseHost(): Promise<PaneHost> {
  try {
    return (await excelHost()) ?? (await surroundingHost()) ?? preview;
  } catch (error) {
    return isGone(error) ? { ...preview, absence: goneWords() } : preview;
  }
}

async function excelHost(): Promise<PaneHost | null> {
  if (typeof Office === "undefined" || typeof Office.onReady !== "function")
    return document.querySelector(`script[src^="${MICROSOFT}"]`) === null ? null : blocked;
  const answered = Office.onReady().then(({ host }) =>
    host === Office.HostType.Excel ? besideExcel() : null,
  );
  const late = new Promise<PaneHost>((resolve) => {
    setTimeout(
      () => resolve({ ...silent, later: answered.then((found) => found ?? preview) }),
      EXCEL_ANSWERS_WITHIN_MS,
    );
  });
  return Promise.race([answered, late]);
}

async function besideExcel(): Promise<PaneHost> {
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
