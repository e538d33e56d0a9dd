/** What the page is made of. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

export async function text(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return response.text();
}

export const parsed = async <T>(path: string): Promise<T> => JSON.parse(await text(path)) as T;

export function loadScript(path: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = path;
    script.addEventListener("load", () => loaded());
    script.addEventListener("error", () => failed(new Error(`${path} did not load`)));
    document.head.append(script);
  });
}

/** Keys go to the cells again. */
export function focusGrid(): void {
  element("grid").querySelector<HTMLElement>(".o-grid .o-composer")?.focus();
}
