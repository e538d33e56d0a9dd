import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { words } from "../../host/words";
import { answered } from "../charts/answered";
import { blindSpotsOf } from "../charts/blind-spots";
import * as write from "../format";
import type { PaneState } from "../plan/pane-state";
import { breachOf, ceilingWords } from "../plan/standing";
import { gateOpening, gateReading, hedgeWords, planParts, QUESTION } from "../plan/summary";
import { assumptionsOf } from "./assumptions";
import { checkFigure } from "./check-figure";
import { quotedEvidence } from "./evidence";

const RULE = "1px solid #999";

const useStyles = makeStyles({
  page: {
    padding: "0",
    backgroundColor: "#fff",
    color: "#000",
    fontSize: "10pt",
    lineHeight: 1.17,
    fontVariantNumeric: "tabular-nums",
    "& h1": { fontSize: "15pt", margin: "0 0 2pt" },
    "& h2": { fontSize: "10pt", margin: "4pt 0 1pt", borderBottom: RULE },
    "& p": { margin: "0 0 2pt" },
    "& table": { width: "100%", borderCollapse: "collapse" },
    "& th, & td": { textAlign: "left", verticalAlign: "top", padding: "0 6pt 1pt 0", fontWeight: "inherit" },
    "& thead th": { color: "#444" },
    "& tbody th": { whiteSpace: "nowrap" },
    "& .number": { textAlign: "right", whiteSpace: "nowrap" },
  },
  verdict: { fontSize: "12pt", fontWeight: 700 },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: "14pt" },
  binds: { fontWeight: 700 },
  blind: { textDecorationLine: "underline", textDecorationStyle: "dotted" },
});

/** The answer on one sheet of paper, black on white: what it is, what it stands on, and by what it can be told apart. */
export function OnePage({ state, on }: { readonly state: PaneState; readonly on: string }) {
  const styles = useStyles();
  const { results, entries } = state;
  const ceilings = results.ceilings.value;
  const spots = answered(() => blindSpotsOf(state)).value;
  const breach = breachOf(state);
  if (ceilings === null) return <p>Waits for the entries of the plan.</p>;
  return (
    <article className={styles.page} aria-label="May I scale, one page">
      <h1>{QUESTION}</h1>
      <p className={styles.verdict}>{write.inSentence(ceilings.answer)}</p>
      {breach !== null && <p className={styles.binds}>The plan as typed: {breach.words}</p>}
      <p>{write.inSentence(ceilings.because)}</p>
      <Part title="Ceilings: the lowest binds">
        <table>
          <tbody>
            {ceilings.ceilings.map(({ name, fraction, contracts, binds, why }) => (
              <tr key={name} className={binds ? styles.binds : undefined}>
                <th scope="row">{binds ? `${name}, binds` : name}</th>
                <td className="number">{fraction === null ? "no bound" : ceilingWords({ fraction })}</td>
                <td className="number">{fraction === null ? "" : write.plural(contracts, "condor")}</td>
                <td>{write.inSentence(why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part title="Odds of the drawdown limit within a year: the ceiling's one number">
        <p>
          {[
            ["at 1\u00a0%", ceilings.oddsAtOne],
            ["at 2\u00a0%", ceilings.oddsAtTwo],
            [words`as asked`, ceilings.oddsAsked],
          ]
            .map(([at, odds]) => `${at} ${typeof odds === "number" ? write.odds(odds) : words`not known`}`)
            .join(" · ")}
          , averaged over all that price and record say of the win rate, losses following each other as from
          1990 on.
        </p>
      </Part>
      <Part title="Gates: reading, share open, evidence, where fully open">
        <table>
          <tbody>
            {(results.gates.value?.gates ?? [])
              .filter(({ open }) => open !== null)
              .map((gate) => (
                <tr key={gate.name} className={gate.binds ? styles.binds : undefined}>
                  <th scope="row">{gate.name}</th>
                  <td>{gateReading(gate)}</td>
                  <td>{gate.open === 0 ? "shut" : write.percent(gate.open ?? 0, 0)}</td>
                  <td>
                    {write.inSentence(gate.evidence)}; open: {gateOpening(gate).split(";")[0]}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </Part>
      <div className={styles.pair}>
        <div>
          <Part title="Ticket">
            <p>{planParts(state).join(" · ")}</p>
            <p>{hedgeWords(results)}</p>
          </Part>
          <Part title="Evidence">
            <p>{quotedEvidence()}</p>
          </Part>
        </div>
        <div>
          {spots !== null && (
            <Part title="Blind spots, dollars: SPX down, VIX across">
              <table>
                <thead>
                  <tr>
                    <th />
                    {spots.vixMoves.map((move) => (
                      <th key={move} className="number" scope="col">
                        {move > 0 ? `+${move}` : move}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {spots.cells.map((row, down) => (
                    <tr key={spots.spotMoves[down]}>
                      <th scope="row">{write.signedPercent(spots.spotMoves[down] ?? 0, 1)}</th>
                      {row.map(({ total, blind }, across) => (
                        <td key={spots.vixMoves[across]} className="number">
                          <span className={blind ? styles.blind : undefined}>{write.short(total)}</span>
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
              <p>Dotted: the condors lose, the hedge pays nothing.</p>
            </Part>
          )}
        </div>
      </div>
      <Part title="Assumptions: e.g. an example that nobody touched, = follows from others, the rest typed or a setting">
        <p>{assumptionsOf(entries).join(" · ")}</p>
      </Part>
      <p>
        Wingspan {process.env.ADDIN_VERSION ?? words`not built`} · printed {on} · check figure{" "}
        {checkFigure(entries)} · model values, not quotes · educational, no advice
      </p>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
