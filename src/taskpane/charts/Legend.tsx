import { makeStyles, tokens } from "@fluentui/react-components";

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

export interface LegendLine {
  readonly words: string;
  readonly colour: string;
  readonly dash?: string;
  readonly width?: number;
  /** A dot of this shape instead of a line. */
  readonly point?: "circle" | "triangle";
}

/** Which line is which, by dash or shape as much as by colour. */
export function Legend({ lines }: { readonly lines: readonly LegendLine[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map(({ words, colour, dash = "", width = 2, point }) => (
        <li key={words}>
          <svg className={styles.swatch} width="22" height="8" aria-hidden="true">
            {point === undefined ? (
              <line x1="0" y1="4" x2="22" y2="4" stroke={colour} strokeWidth={width} strokeDasharray={dash} />
            ) : point === "circle" ? (
              <circle cx="11" cy="4" r="3" fill={colour} />
            ) : (
              <path d="M11 0.5l3.5 7h-7z" fill={colour} />
            )}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
