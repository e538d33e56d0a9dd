import { Button, makeStyles, Switch, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { words } from "../../host/words";
import type { PaneHost } from "../choose-host";
import { useLayout } from "../layout";
import { done, Told } from "../Told";
import { rememberCarried } from "./carried";
import { diagnosticsText, factRows } from "./diagnostics";
import { carriesFormats, carryFormats, mayCarry } from "./formatted-numbers";
import { problemsOf } from "./problems";
import { useCheck } from "./use-check";

const useStyles = makeStyles({
  view: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  value: { overflowWrap: "anywhere" },
  text: { width: "100%", marginTop: tokens.spacingVerticalS },
});

/** Whether this Excel does what the functions rely on, and what to send where it does not. */
export function CheckView({ host }: { readonly host: PaneHost }) {
  const styles = useStyles();
  const layout = useLayout();
  const { found, verdicts, outcome, check, tell } = useCheck(host);
  const [copied, setCopied] = useState<string | null>(null);
  const [carried, setCarried] = useState(carriesFormats);
  if (found === null) return <p className={layout.note}>One moment.</p>;
  const copy = async () => {
    const text = diagnosticsText(found, verdicts);
    setCopied(text);
    try {
      await navigator.clipboard.writeText(text);
      tell(done(words`Copied: versions, host and verdicts, nothing of your workbook.`));
    } catch {
      tell(
        done(
          words`Select the text below and copy it: versions, host and verdicts, nothing of your workbook.`,
        ),
      );
    }
  };
  return (
    <section className={styles.view} aria-label="Check this Excel">
      <p className={layout.text}>
        Inserts a sheet of live formulas with the answers they must give, waits for them and counts what
        holds.
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void check()}>
          Insert the check sheet
        </Button>
        <Button onClick={() => void copy()}>Copy diagnostics</Button>
      </div>
      <Told outcome={outcome} />
      {mayCarry(found.host) && (
        <Switch
          checked={carried}
          label="On trial: numbers carry their formats into cells that have none (then press Ctrl+Alt+F9)"
          onChange={(_, { checked }) => {
            carryFormats(checked);
            rememberCarried(checked);
            setCarried(checked);
          }}
        />
      )}
      {copied !== null && (
        <Textarea
          className={styles.text}
          aria-label="Diagnostics"
          readOnly
          rows={8}
          value={copied}
          onFocus={({ target }) => target.select()}
        />
      )}
      {problemsOf(found).map((problem) => (
        <p key={problem} role="alert" className={layout.text}>
          {problem}
        </p>
      ))}
      {verdicts?.broken.map((line) => (
        <p key={line} className={layout.text}>
          {line}
        </p>
      ))}
      <table className={layout.table}>
        <caption>This installation</caption>
        <tbody>
          {factRows(found).map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className={styles.value}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
