import { act, type ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";

let root: Root | undefined;

/** Draws into an empty page; what stood there before is gone. */
export async function draw(element: ReactElement): Promise<void> {
  await act(async () => root?.unmount());
  root = createRoot(document.getElementById("pane") as HTMLElement);
  await act(async () => root?.render(element));
}

export async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
  });
}

export async function type(input: HTMLInputElement, text: string): Promise<void> {
  // React watches the property that it set itself, so the native one is used.
  const setter = Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, "value")?.set;
  await act(async () => {
    setter?.call(input, text);
    input.dispatchEvent(new window.Event("input", { bubbles: true }));
  });
}

export async function press(element: HTMLElement, key: string): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    element.dispatchEvent(new window.KeyboardEvent("keyup", { key, bubbles: true }));
  });
}

/** The user picks these files. */
export async function pick(
  input: HTMLInputElement,
  ...files: readonly { readonly name: string; readonly text: string }[]
): Promise<void> {
  const chosen = files.map(({ name, text: written }) => {
    const bytes = Buffer.from(written);
    return { name, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer };
  });
  Object.defineProperty(input, "files", { value: chosen, configurable: true });
  await act(async () => {
    input.dispatchEvent(new window.Event("change", { bubbles: true }));
  });
}

export async function select(input: HTMLSelectElement, value: string): Promise<void> {
  await act(async () => {
    input.value = value;
    input.dispatchEvent(new window.Event("change", { bubbles: true }));
  });
}

export function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll("label")].find((each) => each.textContent === label);
  const input = found === undefined ? null : document.getElementById(found.htmlFor);
  if (input === null) throw new Error(`no field ${label}`);
  return input as HTMLInputElement;
}

export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll("button")].find((each) => each.textContent?.includes(name));
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

export function text(selector: string): string {
  return (document.querySelector(selector)?.textContent ?? "").replaceAll("\u00a0", " ");
}
