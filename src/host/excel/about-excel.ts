import type { HostFacts } from "../workbook";
import { hasSet } from "./requirement-sets";

/** The sets that matter here, with the newest version that there was to ask for. */
const NEWEST = { ExcelApi: 21, CustomFunctionsRuntime: 5, SharedRuntime: 2 } as const;

export function aboutExcel(): HostFacts {
  const { diagnostics } = Office.context;
  return {
    platform: String(diagnostics?.platform ?? "unknown"),
    build: String(diagnostics?.version ?? "unknown"),
    sets: Object.fromEntries(Object.entries(NEWEST).map(([set, newest]) => [set, highest(set, newest)])),
  };
}

function highest(set: string, newest: number): string {
  for (let minor = newest; minor > 0; minor--) if (hasSet(`1.${minor}`, set)) return `1.${minor}`;
  return "none";
}
