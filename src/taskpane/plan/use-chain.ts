import { useEffect } from "react";
import type { PaneHost } from "../choose-host";
import { chainOfSheet } from "./chain-in-use";
import type { ChainInUse } from "./draft";
import type { PaneAction } from "./pane-state";

/** A plan that was opened names its chain's sheet alone: the quotes are read there. */
export function useChain(
  { workbook }: PaneHost,
  chain: ChainInUse | undefined,
  act: (action: PaneAction) => void,
): void {
  useEffect(() => {
    if (workbook === null || chain === undefined || chain.quotes !== undefined) return;
    void chainOfSheet(workbook, chain.sheet).then((found) => act({ kind: "quotes", chain: found }));
  }, [workbook, chain, act]);
}
