import { Button, makeStyles } from "@fluentui/react-components";
import { LAYERS_ROW } from "../../functions/alvh/solve-views";
import { CellError, type ResultCell } from "../../functions/cells";
import { words } from "../../host/words";
import * as write from "../format";
import { useLayout } from "../layout";
import { type Asked, COST_WORDS, type Fitted, type Proposal } from "./fitted";

// Three proposals stand in 320 pixels.
const useStyles = makeStyles({ take: { minWidth: 0, padding: "2px 4px" } });

interface Props {
  readonly fitted: Fitted;
  readonly asked: Asked;
  /** The layers that the plan holds now. */
  readonly held: string;
  readonly take: (proposal: Proposal) => void;
}

const NAMES: Readonly<Record<string, string>> = {
  [LAYERS_ROW]: words`layers per 10 condors`,
  "least share covered": words`covers at least`,
  "cost a year, share of equity": words`of equity`,
  "carry while nothing moves": COST_WORDS.carry,
  "replayed 2013-2026, mean": COST_WORDS["replayed mean"],
};
const DOLLARS = [
  "margin",
  "most that the layers can lose",
  "cost a year",
  "carry while nothing moves",
  "replayed 2013-2026, mean",
];
const SHRUNK = ["condors kept", "half the wing", "with a stop"];
/** Whether it reaches, and what stays uncovered, is said above the table. */
const HIDDEN = ["margin", "reaches the target", "uncovered"];
/** What the cost is told by stands once. */
const SAME = { carry: "carry while nothing moves", "replayed mean": "replayed 2013-2026, mean" } as const;

/** Three hedges side by side, each taken over with one press. */
export function ProposalTable({ fitted: { proposals, labels }, asked, held, take }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { budgetBy, condors } = asked;
  const hidden: readonly string[] = [
    ...HIDDEN,
    ...(condors === "stay" ? SHRUNK : []),
    ...(budgetBy === "replayed median" ? [] : [SAME[budgetBy]]),
  ];
  const nameOf = (label: string) =>
    label === "cost a year"
      ? words`cost: ${COST_WORDS[budgetBy]}`
      : (NAMES[label] ?? label.replace(/^covered in /, ""));
  return (
    <div className={layout.scroll}>
      <table className={layout.table}>
        <caption>Three hedges that aim at the same share</caption>
        <thead>
          <tr>
            <th scope="col">Proposal</th>
            {proposals.map(({ aim }) => (
              <th key={aim} scope="col">
                {aim}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels
            .filter((label) => !hidden.includes(label))
            .map((label) => (
              <tr key={label}>
                <th scope="row">{nameOf(label)}</th>
                {proposals.map((proposal) => (
                  <td key={proposal.aim}>
                    {label === LAYERS_ROW
                      ? inLines(proposal)
                      : figureWords(label, proposal.figures.get(label))}
                  </td>
                ))}
              </tr>
            ))}
          <tr>
            <th scope="row">
              <span hidden>take over</span>
            </th>
            {proposals.map((proposal) => (
              <td key={proposal.aim}>
                <Button
                  className={styles.take}
                  size="small"
                  aria-label={`Take over ${proposal.aim}`}
                  disabledFocusable={proposal.layers === "none" || proposal.layers === held}
                  onClick={() => take(proposal)}
                >
                  {proposal.layers === held ? "Taken" : "Take over"}
                </Button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** As many contracts as these condors ask for; the text of the plan counts them for ten. */
function inLines({ layers, figures }: Proposal) {
  const condors = Number(figures.get("condors kept") ?? 0);
  return layers.split("; ").map((layer) => {
    const [, per, rest] = /^(-?[\d.]+) x (.*?)(?: roll \d+)?$/.exec(layer) ?? [];
    const words = per === undefined ? layer : `${write.count((Number(per) * condors) / 10)} x ${rest}`;
    return <div key={layer}>{words}</div>;
  });
}

function figureWords(label: string, cell: ResultCell | undefined): string {
  if (cell instanceof CellError) return cell.message;
  if (typeof cell !== "number") return String(cell ?? "");
  if (DOLLARS.includes(label)) return write.usd(cell);
  return label === "contracts" || SHRUNK.includes(label)
    ? write.count(cell)
    : write.percent(cell, label.includes("equity") ? 1 : 0);
}
