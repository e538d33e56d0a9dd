import { Field, Select } from "@fluentui/react-components";
import type { HistorySheet } from "./history-sheet";

/** Which sheet holds the closes. */
export function HistoryField({ history }: { readonly history: HistorySheet }) {
  const { sheets, chosen, choose, look } = history;
  return (
    <Field label="Sheet with date, SPX, VIX">
      <Select
        value={chosen}
        onFocus={() => void look().catch(() => undefined)}
        onChange={(_, { value }) => choose(value)}
      >
        <option value="">the sheet called History</option>
        {sheets.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
