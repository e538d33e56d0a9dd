import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { words } from "../../host/words";
import * as write from "../format";
import type { Lighting } from "../theme";
import type { BlindSpots } from "./blind-spots";
import { heatColour } from "./heat-colour";

const CONTOUR = `2px solid ${tokens.colorNeutralForeground1}`;

const useStyles = makeStyles({
  map: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: 0,
    fontSize: "11px",
    lineHeight: "26px",
    fontVariantNumeric: "tabular-nums",
    "& caption": { textAlign: "left", color: tokens.colorNeutralForeground2, lineHeight: "18px" },
    "& th, & td": { padding: 0, textAlign: "center", fontWeight: "inherit", whiteSpace: "nowrap" },
    "& th": { color: tokens.colorNeutralForeground2 },
    "& th:first-child": { width: "58px", textAlign: "left" },
    "& td": { border: "1px solid transparent", forcedColorAdjust: "none" },
  },
  blind: { outline: `1px dotted ${tokens.colorNeutralForeground1}`, outlineOffset: "-3px" },
  // The zero contour runs between a gain and a loss.
  below: { "&&": { borderBottom: CONTOUR } },
  right: { "&&": { borderRight: CONTOUR } },
  key: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Dollars by colour and by number; zero contour, and dots where the hedge pays nothing. */
export function HeatMap({ spots, lighting }: { readonly spots: BlindSpots; readonly lighting: Lighting }) {
  const styles = useStyles();
  const largest = Math.max(...spots.cells.flat().map(({ total }) => Math.abs(total)), 1);
  const sign = (down: number, right: number) => {
    const cell = spots.cells[down]?.[right];
    return cell === undefined ? null : cell.total >= 0;
  };
  const isContour = (down: number, right: number, [dy, dx]: readonly [number, number]) => {
    const next = sign(down + dy, right + dx);
    return next !== null && next !== sign(down, right);
  };
  return (
    <>
      <table className={styles.map}>
        <caption>Across: move of VIX in points. Down: move of SPX.</caption>
        <thead>
          <tr>
            <th scope="col">SPX / VIX</th>
            {spots.vixMoves.map((move) => (
              <th key={move} scope="col">
                {write.signedLevel(move)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spots.cells.map((row, down) => (
            <tr key={spots.spotMoves[down]}>
              <th scope="row">{write.signedPercent(spots.spotMoves[down] ?? 0)}</th>
              {row.map((cell, right) => (
                <td
                  key={spots.vixMoves[right]}
                  className={mergeClasses(
                    cell.blind && styles.blind,
                    isContour(down, right, [1, 0]) && styles.below,
                    isContour(down, right, [0, 1]) && styles.right,
                  )}
                  style={heatColour(cell.total / largest, lighting)}
                  title={`condors ${write.usd(cell.condors)}, hedge ${write.usd(cell.hedge)}${cell.blind ? words`: pays nothing` : ""}`}
                >
                  {write.short(cell.total)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.key}>
        Blue gains, orange loses; thick line: zero; dotted: the condors lose and the hedge pays nothing.
      </p>
    </>
  );
}
