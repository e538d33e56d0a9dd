/**
 * The spreadsheet library and its renderer. Only the grid's own files know them. They are loaded apart from our
 * code, as their authors distribute them (LGPL): only types are imported, and the libraries are handed in.
 */
export type Library = typeof import("@odoo/o-spreadsheet");

/** The part of Owl that shows a component on a page. */
export interface Owl {
  useState<T extends object>(state: T): T;
  mount(
    component: unknown,
    target: HTMLElement,
    options: { props: object; env: object; templates: string; dev: boolean },
  ): Promise<unknown>;
}
