import { useLayout } from "../layout";
import type { Rows } from "./long-run/asked";
import { VariantTable } from "./VariantTable";

interface Props {
  readonly caption: string;
  readonly rows: Rows;
  readonly names: readonly string[];
  /** The figures to show, by their label in the rows, and how each is written. */
  readonly figures: readonly (readonly [label: string, shown: (value: number) => string])[];
}

/** The IV ratio decides the result, so all that are always computed stand side by side. */
export function RatioTable({ caption, rows, names, figures }: Props) {
  const layout = useLayout();
  const at = (label: string) => rows.filter(([name]) => name === `${label} at IV ratio`);
  return (
    <div className={layout.scroll}>
      <VariantTable
        caption={caption}
        heading="IV ratio"
        names={names}
        rows={at(figures[0]?.[0] ?? "").map(([, ratio], row) => ({
          label: String(ratio),
          cells: names.map((_, index) =>
            figures.map(([label, shown]) => shown(Number(at(label)[row]?.[index + 2]))).join(", "),
          ),
        }))}
      />
    </div>
  );
}
