import { inSentence } from "../format";
import { useLayout } from "../layout";
import type { PaneState } from "../plan/pane-state";
import { breachOf } from "../plan/standing";
import { QUESTION } from "../plan/summary";

/** What the plan's own ceiling makes of all this: the sentence of the pane's head, where its reasons stand. */
export function Verdict({ state }: { readonly state: PaneState }) {
  const layout = useLayout();
  const { value, fresh } = state.results.ceilings;
  if (value === null) return null;
  const breach = breachOf(state);
  return (
    <section aria-label="The verdict on your plan">
      <p className={layout.text}>
        Your plan: {QUESTION} <strong>{inSentence(value.answer)}</strong>
        {breach !== null && ` As typed: ${breach.words}`}
        {!fresh && " Of the entries before: one above waits."}
      </p>
    </section>
  );
}
