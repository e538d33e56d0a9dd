import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { useLayout } from "../layout";
import { firstProblem, isFresh } from "../plan/pane-state";
import { type ComparedPlan, comparedRows } from "./compare";

export interface Compared extends ComparedPlan {
  readonly name: string;
}

const useStyles = makeStyles({
  // Four columns of numbers stand in the pane's width: each label takes a line of its own above them.
  stacked: {
    display: "block",
    position: "relative",
    "& thead, & tbody, & caption": { display: "block" },
    "& tr": {
      display: "grid",
      gridTemplateColumns: "repeat(var(--plans), minmax(0, 1fr))",
      columnGap: tokens.spacingHorizontalS,
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
      padding: "3px 0",
    },
    "& th, & td": { borderTop: "none", padding: 0, overflowWrap: "anywhere" },
    "& tbody th": { gridRow: 1, gridColumn: "1 / -1", color: tokens.colorNeutralForeground2 },
    "& td": { gridRow: 2 },
    // Read out, so that each column keeps its heading.
    "& thead th:first-child": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
});

/** Beside the labels there is room for so many. */
const BESIDE_LABELS = 2;

/** Up to four plans side by side; the best of each row has a mark. */
export function CompareTable({
  plans: all,
  waits,
  close,
}: {
  readonly plans: readonly Compared[];
  /** Why the plan in the pane is not among them: its last good one is. */
  readonly waits: string | null;
  readonly close: () => void;
}) {
  const layout = useLayout();
  const styles = useStyles();
  const plans = all.filter(({ state }) => isFresh(state));
  const left = all.filter(({ state }) => !isFresh(state));
  return (
    <>
      {waits !== null && (
        <p role="alert" className={layout.text}>
          "this" is the last good plan. {waits}
        </p>
      )}
      {left.map(({ name, state }) => (
        <p key={name} role="alert" className={layout.text}>
          "{name}" is left out. {firstProblem(state)}
        </p>
      ))}
      <div className={layout.scroll}>
        <table
          style={{ ["--plans" as string]: plans.length }}
          className={mergeClasses(
            layout.table,
            plans.length > BESIDE_LABELS ? styles.stacked : layout.wideHead,
          )}
        >
          <caption>Plans side by side; ◂ marks the better of each row</caption>
          <thead>
            <tr>
              <th scope="col">Whole plan</th>
              {plans.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparedRows(plans).map(({ label, cells }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map(({ words, best }, column) => (
                  <td key={plans[column]?.name} className={best ? layout.best : undefined}>
                    <Strikes words={words} />
                    {best && (
                      <span role="img" aria-label="better">
                        {" ◂"}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={layout.note}>
        The odds are the ceiling's one number at the fraction asked for; those at your view alone take the win
        rate of the model, one trade apart from the next, and no gain of a hedge. Dollars a year follow from
        your view of realised volatility, hedge cost taken off. A stop buys back at a loss of two credits; a
        gap jumps it, so that worst loss and worst shock are those without one. Nothing here recommends a
        plan.
      </p>
      <Button size="small" onClick={close}>
        Close comparison
      </Button>
    </>
  );
}

/** What is joined by strokes may break after each of them, and nowhere else. */
function Strikes({ words }: { readonly words: string }) {
  return words.split("/").map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places
    <Fragment key={at}>
      {at > 0 && "/"}
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
