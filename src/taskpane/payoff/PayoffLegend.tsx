import { makeStyles, tokens } from "@fluentui/react-components";
import type { Lighting } from "../theme";
import { chartColours } from "./chart-colours";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  swatch: { verticalAlign: "middle", marginRight: "4px" },
});

/** Which line is which, by dash as much as by colour. */
export function PayoffLegend({ lighting }: { readonly lighting: Lighting }) {
  const styles = useStyles();
  const colours = chartColours(lighting);
  const lines = [
    { words: "gain at expiry", colour: colours.gain, dash: "", width: 2 },
    { words: "loss at expiry", colour: colours.loss, dash: "", width: 2 },
    { words: "today", colour: colours.ink, dash: "5 3", width: 1.5 },
    { words: "expiry, hedge cost left out", colour: colours.faint, dash: "1 2", width: 1.5 },
  ];
  return (
    <ul className={styles.list}>
      {lines.map(({ words, colour, dash, width }) => (
        <li key={words}>
          <svg className={styles.swatch} width="22" height="8" aria-hidden="true">
            <line x1="0" y1="4" x2="22" y2="4" stroke={colour} strokeWidth={width} strokeDasharray={dash} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
