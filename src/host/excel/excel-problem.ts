import { owns } from "../../engine/owns";
import { WorkbookProblem } from "../workbook";

/** Excel's documented error codes (learn.microsoft.com, Excel add-ins error handling) in words for the user. */
const inWords: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "A cell is being edited. Press Enter or Escape in the sheet, then try again.",
  AccessDenied:
    "The workbook is protected or read-only, so nothing can be written. Unprotect it (Review, Protect Workbook or Unprotect Sheet) or save a copy.",
  InactiveWorkbook: "Another workbook is in front. Click into this one, then try again.",
  InvalidSelection: "A chart or a shape is selected. Select one cell, then try again.",
  ItemNotFound: "It is no longer in the workbook: it was renamed or deleted.",
  UnsupportedOperation: "This Excel cannot do it here. Update Excel, or use Excel for the web.",
  ApiNotFound: "This Excel is too old for it. Update Excel, or use Excel for the web.",
  NotImplemented: "This Excel is too old for it. Update Excel, or use Excel for the web.",
  FormulaLengthExceedsLimit: "A formula is longer than Excel takes. Choose fewer rows.",
  OperationCellsExceedLimit: "The sheet has more cells than Excel takes in one go. Choose fewer rows.",
  RequestPayloadSizeLimitExceeded: "The sheet is larger than Excel takes in one go. Choose fewer rows.",
  RequestAborted: "Excel broke off. Try again.",
};

/** What stood in the way, in words for the user; Excel's own words stay as the cause. */
export function workbookProblemOf(error: unknown): WorkbookProblem {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const words =
    (owns(inWords, code) ? inWords[code] : undefined) ??
    `Excel could not do it: ${message}${code === "" ? "" : ` (${code})`}`;
  return new WorkbookProblem(words, { cause: error });
}

/** Part of what was asked has no undo in this Excel, which an undo group does not allow. */
export function isUndoProblem(error: unknown): boolean {
  return codeOf(error) === "UndoNotSupported";
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === "string" ? code : "";
}
