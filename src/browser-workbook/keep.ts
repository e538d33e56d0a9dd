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

export function keep(workbook: () => string): void {
  if (dropped) return;
  try {
    localStorage.setItem(KEY, workbook());
  } catch {
    // Too large for the browser's storage, or switched off: nothing is lost before a reload.
  }
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
