import { mergeClasses } from "@fluentui/react-components";
import { useLayout } from "../layout";
import type { Results } from "../plan/results";
import { gateWords } from "../plan/summary";

/** What VIX permits by the method's glossary. */
export function GateNote({ results }: { readonly results: Results }) {
  const layout = useLayout();
  const { gate } = results;
  if (gate.value === null) return null;
  return (
    <p className={mergeClasses(layout.note, !gate.fresh && layout.stale)}>
      {gateWords(gate.value)} (below 15 all credits, 15 to 20 up to balanced, above 20 hold; house rule).
    </p>
  );
}
