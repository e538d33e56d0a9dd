import { Button, Field, Input, makeStyles, ProgressBar, Select, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { scenarioLosses } from "../../functions/scenario/losses.fn";
import { scenarioReplay } from "../../functions/scenario/replay.fn";
import type { PaneHost } from "../choose-host";
import { useLayout } from "../layout";
import type { PaneState } from "../plan/pane-state";
import { isFresh } from "../plan/pane-state";
import { planRows } from "../plan/plan-rows";
import { typedCell } from "../plan/typed-cell";
import { learn } from "../plan/worksheet";
import { done, failed, type Outcome, refused, Told } from "../Told";
import type { Lighting } from "../theme";
import { type Asked, askWorker } from "./ask-worker";
import { ClaimsChecker } from "./ClaimsChecker";
import { EvidenceResults } from "./EvidenceResults";
import type { WorkerAnswer } from "./replay-questions";

learn([scenarioLosses, scenarioReplay]);

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  running: { minHeight: "44px", marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly host: PaneHost;
  readonly state: PaneState;
  readonly lighting: Lighting;
}

/** The sceptic's view: the plan replayed over a history in the workbook, and a vendor's claim checked. */
export function EvidenceView({ host, state, lighting }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [sheet, setSheet] = useState("");
  const [ratio, setRatio] = useState("0.9");
  const [running, setRunning] = useState<{ readonly share: number; readonly now: string } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [found, setFound] = useState<WorkerAnswer | null>(null);
  const asked = useRef<Asked | null>(null);
  const { workbook } = host;

  const look = useCallback(async () => {
    if (workbook !== null) setSheets(await workbook.sheets());
  }, [workbook]);
  useEffect(() => {
    look().catch((error: unknown) => setOutcome(failed("The workbook could not be read", error)));
    return () => asked.current?.cancel();
  }, [look]);

  const replay = async () => {
    if (workbook === null) return setOutcome(refused(host.absence));
    if (!isFresh(state)) return setOutcome(refused("The plan has an entry that is not accepted: see Plan."));
    const ivRatio = typedCell(ratio);
    if (typeof ivRatio !== "number") return setOutcome(refused("IV ratio must be a number such as 0.9."));
    const chosen = sheet === "" ? (sheets.find((name) => /history/i.test(name)) ?? sheets[0] ?? "") : sheet;
    setRunning({ share: 0, now: `Reading "${chosen}"` });
    setOutcome(null);
    try {
      const { cells } = await workbook.readSheet(chosen);
      const history = cells.map((row) =>
        row.map((cell) => (typeof cell === "object" && cell !== null ? { code: cell.error } : cell)),
      );
      const plan = planRows(state.cells);
      const lossPlan = [...plan, ["IV ratio", ivRatio] as const];
      asked.current = askWorker({ history, plan, lossPlan, ivRatio }, (share, now) =>
        setRunning({ share, now }),
      );
      const answer = await asked.current.answer;
      if (answer === "cancelled") return setOutcome(done("Cancelled."));
      setFound(answer);
      setOutcome(done(`Replayed over "${chosen}" at an IV ratio of ${ratio}.`));
    } catch (error) {
      setOutcome(failed(`"${chosen}" could not be replayed`, error));
    } finally {
      setRunning(null);
    }
  };

  return (
    <div className={styles.view}>
      <section aria-label="Replay">
        <h2 className={layout.title}>The plan over history</h2>
        <p className={layout.note}>
          Model prices, not quotes. The IV ratio (volatility of the options sold over VIX / 100) decides the
          result: 0.7 to 1.0 are shown side by side.
        </p>
        <div className={layout.pair}>
          <Field label="Sheet with date, SPX, VIX">
            <Select value={sheet} onFocus={() => void look()} onChange={(_, { value }) => setSheet(value)}>
              <option value="">the sheet called History</option>
              {sheets.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="IV ratio">
            <Input value={ratio} onChange={(_, { value }) => setRatio(value)} autoComplete="off" />
          </Field>
        </div>
        <div className={styles.running}>
          {running === null ? (
            <Button appearance="primary" onClick={replay}>
              Replay
            </Button>
          ) : (
            <>
              <ProgressBar aria-label={running.now} value={running.share} />
              <Button size="small" onClick={() => asked.current?.cancel()}>
                Cancel
              </Button>{" "}
              <span className={layout.note}>{running.now}</span>
            </>
          )}
        </div>
        <Told outcome={outcome} />
        {found !== null && <EvidenceResults answer={found} lighting={lighting} />}
      </section>
      <ClaimsChecker />
    </div>
  );
}
