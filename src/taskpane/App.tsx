import { FluentProvider, makeStaticStyles } from "@fluentui/react-components";
import { useEffect, useReducer, useState } from "react";
import { connecting, type PaneHost } from "./choose-host";
import { Pane } from "./Pane";
import { PaneBoundary } from "./PaneBoundary";
import { firstDraft } from "./plan/draft";
import { nextPaneState, paneStateOf } from "./plan/pane-state";
import { useChain } from "./plan/use-chain";
import { useKeptPlan } from "./plan/use-kept-plan";
import { useLighting } from "./theme";

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

/** The pane's root. What was typed lives here, above everything that could fail while it is drawn. */
export function App({ host: promised }: { readonly host: Promise<PaneHost> }) {
  const [host, setHost] = useState<PaneHost>(connecting);
  const [state, act] = useReducer(nextPaneState, firstDraft, (draft) => paneStateOf(draft));
  useKeptPlan(host, state.draft, act);
  useChain(host, state.draft.chain, act);
  const lighting = useLighting(host);
  usePageStyles();
  useEffect(() => {
    let wanted = true;
    const show = (found: PaneHost) => {
      if (wanted) setHost(found);
      void found.later?.then(show, () => undefined);
    };
    void promised.then(show);
    return () => {
      wanted = false;
    };
  }, [promised]);
  return (
    <FluentProvider theme={lighting.theme}>
      <PaneBoundary draft={state.draft}>
        <Pane host={host} state={state} act={act} lighting={lighting} />
      </PaneBoundary>
    </FluentProvider>
  );
}
