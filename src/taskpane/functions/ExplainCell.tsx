import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { words } from "../../host/words";
import type { PaneHost } from "../choose-host";
import { useLayout } from "../layout";
import { Sources } from "../Sources";
import { done, failed, type Outcome, refused, Told } from "../Told";
import { type Explained, explainSelected } from "./explain";

/** The selected cell: its formula, the values put in, the source, the limits, and why it fails. */
export function ExplainCell({ host }: { readonly host: PaneHost }) {
  const layout = useLayout();
  const [found, setFound] = useState<Explained | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { workbook } = host;
  const explain = async () => {
    setFound(null);
    if (workbook === null) return setOutcome(refused(host.absence));
    try {
      const answer = await explainSelected(workbook);
      if (typeof answer === "string") return setOutcome(refused(answer));
      setFound(answer);
      setOutcome(done(words`${answer.cell.sheet}!${answer.cell.at} holds ${answer.cell.formula}`));
    } catch (error) {
      setOutcome(failed(words`Nothing was explained`, error));
    }
  };
  return (
    <section aria-label="Explain this cell">
      <Button onClick={explain}>Explain this cell</Button>
      <Told outcome={outcome} />
      {found?.calls.map((call, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a formula may call one function twice
        <div key={index}>
          <table className={layout.table}>
            <caption>{call.definition.id} with its values</caption>
            <thead>
              <tr>
                <th scope="col">Argument</th>
                <th scope="col">Typed</th>
                <th scope="col">Value</th>
              </tr>
            </thead>
            <tbody>
              {call.arguments.map(({ name, typed, value }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{typed}</td>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {call.answer !== null && <p className={layout.note}>Answers {call.answer}</p>}
          {call.error !== null && <p role="alert">{call.error}</p>}
          <Sources of={[call.definition]} />
        </div>
      ))}
    </section>
  );
}
