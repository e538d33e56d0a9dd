import { Button } from "@fluentui/react-components";
import { useLayout } from "../layout";
import type { Results } from "../plan/results";
import { comparedRows } from "./compare";

interface Props {
  readonly here: Results;
  readonly there: Results;
  readonly name: string;
  readonly close: () => void;
}

/** Two scenarios side by side; rows that differ stand out. */
export function CompareTable({ here, there, name, close }: Props) {
  const layout = useLayout();
  return (
    <>
      <table className={layout.table}>
        <caption>This plan beside "{name}"; bold where they differ</caption>
        <thead>
          <tr>
            <th scope="col">Whole plan</th>
            <th scope="col">this</th>
            <th scope="col">{name}</th>
          </tr>
        </thead>
        <tbody>
          {comparedRows(here, there).map((row) => (
            <tr key={row.label} className={row.here === row.there ? undefined : layout.strong}>
              <th scope="row">{row.label}</th>
              <td>{row.here}</td>
              <td>{row.there}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" onClick={close}>
        Close comparison
      </Button>
    </>
  );
}
