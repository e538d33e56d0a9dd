import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { inSentence } from "../format";
import { useLayout } from "../layout";

// Four columns of "unhedged" and its like fit 320 pixels.
const useStyles = makeStyles({
  tight: { "& tr > th + th, & tr > th + td, & tr > td + td": { paddingLeft: "4px" } },
});

interface Props {
  readonly caption: string;
  /** Heading over the labels. */
  readonly heading: string;
  readonly names: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

/** Rows of one number a variant, side by side. */
export function VariantTable({ caption, heading, names, rows }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <table className={mergeClasses(layout.table, styles.tight)}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {inSentence(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{inSentence(label)}</th>
            {names.map((name, index) => (
              <td key={name}>{cells[index] ?? ""}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
