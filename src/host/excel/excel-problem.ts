import { owns } from "../../engine/owns";
import { words } from "../words";
import { WorkbookProblem } from "../workbook";

/** Excel's documented error codes (learn.microsoft.com, Excel add-ins error handling) in words for the user. */
const inWords: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: words`A cell is being edited. Press Enter or Escape in the sheet, then try again.`,
  AccessDenied: words`The workbook is protected or read-only, so nothing can be written. Unprotect it (Review, Protect Workbook or Unprotect Sheet) or save a copy.`,
  InactiveWorkbook: words`Another workbook is in front. Click into this one, then try again.`,
  InvalidSelection: words`A chart or a shape is selected. Select one cell, then try again.`,
  ItemNotFound: words`It is no longer in the workbook: it was renamed or deleted.`,
  UnsupportedOperation: words`This Excel cannot do it here. Update Excel, or use Excel for the web.`,
  ApiNotFound: words`This Excel is too old for it. Update Excel, or use Excel for the web.`,
  NotImplemented: words`This Excel is too old for it. Update Excel, or use Excel for the web.`,
  FormulaLengthExceedsLimit: words`A formula is longer than Excel takes. Choose fewer rows.`,
  OperationCellsExceedLimit: words`The sheet has more cells than Excel takes in one go. Choose fewer rows.`,
  RequestPayloadSizeLimitExceeded: words`The sheet is larger than Excel takes in one go. Choose fewer rows.`,
  RequestAborted: words`Excel broke off. Try again.`,
};

/** What stood in the way, in words for the user; Excel's own words stay as the cause. */
export function workbookProblemOf(error: unknown): WorkbookProblem {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const said =
    (owns(inWords, code) ? inWords[code] : undefined) ??
    words`Excel could not do it: ${message}${code === "" ? "" : ` (${code})`}`;
  return new WorkbookProblem(said, { cause: error });
}

/** Part of what was asked has no undo in this Excel, which an undo group does not allow. */
export function isUndoProblem(error: unknown): boolean {
  return codeOf(error) === "UndoNotSupported";
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === "string" ? code : "";
}
