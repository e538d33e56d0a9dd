/** Whether numbers are to carry their formats, remembered on this machine. */
const NAME = "wingspan-carried-formats";

/** Storage may be switched off: then it lasts while the page is open. */
function stored<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

export function rememberCarried(on: boolean): void {
  stored((storage) => (on ? storage.setItem(NAME, "on") : storage.removeItem(NAME)));
}

/** As it was left, from the start of a session on. */
export async function resumeCarried(): Promise<void> {
  if (stored((storage) => storage.getItem(NAME)) !== "on") return;
  const { carryFormats } = await import("./formatted-numbers");
  carryFormats(true);
}
