import { mergeClasses } from "@fluentui/react-components";
import { useLayout } from "../layout";
import type { Answer } from "../plan/graph/answer";
import type { Part } from "../plan/graph/part";
import { cellWords } from "../plan/summary";

/** Every rule of the hedge, its threshold, and whether it fired. */
export function WhyTable({ why }: { readonly why: Part<Answer> }) {
  const layout = useLayout();
  if (why.value === null) return null;
  const [, ...rows] = why.value.rows;
  return (
    <table className={mergeClasses(layout.table, layout.words, !why.fresh && layout.stale)}>
      <caption>Why this tier</caption>
      <thead>
        <tr>
          <th scope="col">Reading</th>
          <th scope="col">Is</th>
          <th scope="col">Rule</th>
          <th scope="col">Fired</th>
          <th scope="col">Tier</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.map(String).join()} className={row[3] === true ? layout.strong : undefined}>
            {row.slice(0, 5).map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a worksheet table are its positions
              <td key={column}>{cellWords(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
