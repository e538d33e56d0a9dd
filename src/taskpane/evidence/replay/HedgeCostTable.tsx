import { words } from "../../../host/words";
import * as write from "../../format";
import { useLayout } from "../../layout";
import { Table } from "../../plan/graph/view";
import type { PaneState } from "../../plan/pane-state";
import { questions } from "../../plan/questions";
import { rowOf } from "../evidence-words";
import type { Rows } from "../long-run/asked";
import { VariantTable } from "../VariantTable";

interface Props {
  readonly state: PaneState;
  readonly summary: Rows;
}

const SIZES = ["1 %", "2 %"] as const;
const BEFORE = {
  "premium at risk, $": words`premium at risk now`,
  "unchanged-curve carry a year, $": words`carry a year, nothing moving`,
} as const;

/** What the hedge costs, three ways: at risk, in a market that stands still, and as this history had it. */
export function HedgeCostTable({ state, summary }: Props) {
  const layout = useLayout();
  const carry = state.entries.answers.of(questions.carry).value;
  if (carry === null) return null;
  const table = new Table(carry);
  const names = (summary[0] ?? []).slice(2).map(String);
  const replayed = rowOf(summary, "hedge cost a year");
  const dollars = (cell: unknown) => (typeof cell === "number" ? write.usd(cell) : "");
  const lost = rowOf(summary, "hedge rounded to none");
  const rounded = SIZES.map((size) => lost[names.indexOf(`${size} hedged`)] ?? 0);
  return (
    <>
      <VariantTable
        caption="What the hedge costs, three ways, on the plan's equity"
        heading="Dollars"
        names={SIZES.map((size) => write.inSentence(`at ${size}`))}
        rows={[
          ...Object.entries(BEFORE).map(([label, words]) => ({
            label: words,
            cells: SIZES.map((size) => dollars(table.at(table.named(label), `at ${size}`))),
          })),
          {
            label: "net cost a year in this replay",
            cells: SIZES.map((size) => dollars(replayed[names.indexOf(`${size} hedged`)])),
          },
        ]}
      />
      <p className={layout.note}>
        The first two before rounding, for today's tier. In the replay{" "}
        {rounded
          .map((share, index) => `${write.percent(share, 0)} (${write.inSentence(SIZES[index] ?? "")})`)
          .join(words` and `)}{" "}
        of the purchases rounded to no contract. ALVH.CARRY takes the last row as its argument replayed.
      </p>
    </>
  );
}
