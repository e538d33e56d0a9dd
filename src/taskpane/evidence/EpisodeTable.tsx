import * as write from "../format";
import { type Episodes, pairs, sizeName } from "./episodes";
import { VariantTable } from "./VariantTable";

interface Props {
  readonly episodes: Episodes;
  readonly names: readonly string[];
}

const ABSENT = "not in this history";

/** Every stretch that a sceptic asks about, and what the hedge changed in it. */
export function EpisodeTable({ episodes, names }: Props) {
  const pair = pairs(names);
  const cells = (results: readonly number[]) => [
    ...results.map((result) => write.signedPercent(result)),
    ...pair.map(([hedged, unhedged]) =>
      write.signedPercent((results[hedged] ?? 0) - (results[unhedged] ?? 0), 2),
    ),
  ];
  const { rows, between } = episodes;
  return (
    <VariantTable
      caption="Growth of equity through each stretch, and what the hedge added or took"
      heading="Stretch"
      names={[...names, ...pair.map(([hedged]) => `hedge, ${sizeName(names[hedged])}`)]}
      rows={[
        ...rows.map(({ name, results }) => ({
          label: name,
          cells: results === null ? [ABSENT] : cells(results),
        })),
        { label: `In between, ${write.plural(between.sessions, "session")}`, cells: cells(between.results) },
      ]}
    />
  );
}
