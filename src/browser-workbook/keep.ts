/** The workbook outlives a reload. It is kept by the browser on this machine and goes nowhere else. */
const KEY = "wingspan-workbook";
const QUESTION = "Open the sample sheets anew? Everything typed in this workbook is dropped.";

let dropped = false;

export function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage may be switched off: the workbook then lives as long as the page.
    return null;
  }
}

/** What the page says while the workbook would not outlive a reload. */
const NOT_KEPT =
  "This workbook is too large for the browser to keep: a reload opens an earlier state of it. ";

/** Keeps it; a workbook too large for the browser's storage, or storage switched off, is told. */
export function keep(workbook: () => string, notice: HTMLElement): void {
  if (dropped) return;
  let words = "";
  try {
    localStorage.setItem(KEY, workbook());
  } catch {
    words = NOT_KEPT;
  }
  if (notice.textContent !== words) notice.textContent = words;
}

export function offerFreshStart(button: HTMLElement): void {
  button.addEventListener("click", () => {
    if (!window.confirm(QUESTION)) return;
    dropped = true;
    try {
      localStorage.removeItem(KEY);
    } finally {
      location.reload();
    }
  });
}
