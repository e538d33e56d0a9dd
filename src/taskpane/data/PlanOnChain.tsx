import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Workbook } from "../../host/workbook";
import { chainOfSheet } from "../plan/chain-in-use";
import type { PaneAction } from "../plan/pane-state";
import { type Outcome, refused, Told } from "../Told";

interface Props {
  readonly sheet: string;
  readonly workbook: Workbook;
  readonly act: (action: PaneAction) => void;
  readonly showPlan: () => void;
}

/** From the chain that was just imported to the plan that is priced by it. */
export function PlanOnChain({ sheet, workbook, act, showPlan }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const use = async () => {
    const chain = await chainOfSheet(workbook, sheet);
    if (typeof chain.quotes !== "object") return setOutcome(refused(chain.quotes ?? ""));
    act({ kind: "chain", chain, typed: chain.quotes.told });
    showPlan();
  };
  return (
    <>
      <Button appearance="primary" onClick={use}>
        Price the plan by these quotes
      </Button>
      <Told outcome={outcome} />
    </>
  );
}
