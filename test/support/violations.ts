import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds, each with the element. */
export async function violations(page: Page): Promise<string[]> {
  // The debugger may run what the page's own policy forbids.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(context: object): Promise<{ violations: Violation[] }> };
    };
    // Fluent's own focus guards are hidden and focusable on purpose: they hand the focus on.
    return (await checker.run({ exclude: [["[data-tabster-dummy]"]] })).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
