import { useLayout } from "../layout";

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
  return (
    <table className={layout.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {names.map((name, index) => (
              <td key={name}>{cells[index] ?? ""}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
