import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { Definition } from "../../functions/define";
import { words } from "../../host/words";
import type { PaneHost } from "../choose-host";
import { inSentence } from "../format";
import { useLayout } from "../layout";
import { done, failed, type Outcome, Told } from "../Told";
import { ExplainCell } from "./ExplainCell";
import { FunctionCard } from "./FunctionCard";
import { EVERY_FAMILY, families, searched } from "./search";
import { TableToEdit } from "./TableToEdit";

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: {
    display: "block",
    width: "100%",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    padding: `${tokens.spacingVerticalXS} 0`,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  id: { display: "block", fontWeight: tokens.fontWeightSemibold },
  summary: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The catalogue: search, explain, insert. */
export function FunctionsView({ host }: { readonly host: PaneHost }) {
  const styles = useStyles();
  const layout = useLayout();
  const [sought, setSought] = useState("");
  const [family, setFamily] = useState(EVERY_FAMILY);
  const [opened, setOpened] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const settled = useDeferredValue(sought);
  const found = useMemo(() => searched(settled, family), [settled, family]);
  const { workbook } = host;

  const insert = async (formula: string) => {
    if (workbook === null) return setOutcome(done(host.absence));
    try {
      const { at } = await workbook.insertFormula(formula);
      setOutcome(done(words`The example stands in ${at}. Put your own cells in place of its values.`));
    } catch (error) {
      setOutcome(failed(words`Nothing was inserted`, error));
    }
  };

  const insertTable = async (rows: readonly (readonly (string | number | boolean)[])[]) => {
    if (workbook === null) return setOutcome(done(host.absence));
    try {
      const { at } = await workbook.insertValues(rows);
      setOutcome(done(words`The table stands in ${at}, as plain cells to edit.`));
    } catch (error) {
      setOutcome(failed(words`Nothing was inserted`, error));
    }
  };

  return (
    <div className={styles.view}>
      <ExplainCell host={host} />
      <div className={layout.pair}>
        <Field label="Search functions">
          <Input
            type="search"
            value={sought}
            onChange={(_, { value }) => setSought(value)}
            autoComplete="off"
          />
        </Field>
        <Field label="Family">
          <Select value={family} onChange={(_, { value }) => setFamily(value)}>
            {[EVERY_FAMILY, ...families].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Told outcome={outcome} />
      <p className={layout.note} aria-live="polite">
        {found.length === 0 ? "No function holds these words. Try fewer." : `${found.length} functions`}
      </p>
      <ul className={styles.list}>
        {found.map((definition: Definition) => (
          <li key={definition.id} className={styles.item}>
            <button
              type="button"
              className={styles.name}
              aria-expanded={opened === definition.id}
              onClick={() => setOpened(opened === definition.id ? null : definition.id)}
            >
              <span className={styles.id}>{definition.id}</span>
              <span className={styles.summary}>{inSentence(definition.summary)}</span>
            </button>
            {opened === definition.id && (
              <FunctionCard
                definition={definition}
                insert={(formula) => (
                  <>
                    <Button size="small" onClick={() => insert(formula)}>
                      Insert into cell
                    </Button>
                    <TableToEdit definition={definition} insert={insertTable} />
                  </>
                )}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
