import { useEffect, useRef } from "react";
import type { PaneHost } from "../choose-host";
import { type Draft, firstDraft } from "./draft";
import type { PaneAction } from "./pane-state";

/** The plan outlives a reload where the host keeps it; what was typed before it was found stands above it. */
export function useKeptPlan({ workbook }: PaneHost, draft: Draft, act: (action: PaneAction) => void): void {
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    if (workbook?.keptPlan === undefined) return;
    void (async () => {
      const [{ draftOf }, text] = await Promise.all([
        import("../scenarios/scenario-text"),
        workbook.keptPlan?.() ?? null,
      ]);
      const kept = text === null ? null : draftOf(text);
      if (kept !== null && latest.current === firstDraft) act({ kind: "opened", draft: kept });
    })();
  }, [workbook, act]);
  useEffect(() => {
    if (workbook?.keepPlan === undefined || draft === firstDraft) return;
    void import("../scenarios/scenario-text").then(({ textOf }) => workbook.keepPlan?.(textOf(draft)));
  }, [workbook, draft]);
}
