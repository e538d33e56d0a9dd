/** How a sheet shows a number, by what the number is. The first row whose words the unit has decides. */
const byUnit: readonly (readonly [RegExp, string])[] = [
  [/^text|label|yes\/no|true\/false|^row$/, "General"],
  [/^excel date|^date\b/, "yyyy-mm-dd"],
  [/per (vol point|vix point|day|1 %|point)|^log$/, "0.0000"],
  [/dollars per/, "$#,##0.00"],
  [/dollar|usd/, "$#,##0"],
  [/percentage points|basis points|standard deviation|assets over equity|hours|multiple|per share/, "0.00"],
  [/fraction of equity/, "0.00%"],
  [/fraction|probability|decimal|^share open/, "0.0%"],
  [/^money/, "#,##0"],
  [/^strike$/, "#,##0.##"],
  [/points/, "#,##0.00"],
  [/unrounded|delta|ratio|factor|correlation|^-?[01] to 1$|^index$|issues|times/, "0.00"],
  [/years/, "0.00000"],
  [
    /contracts|condors|trades|count|days|sessions|steps|rows|rules|events|votes|losses|pairs|episodes/,
    "#,##0",
  ],
  [/findings|positions|bars|sequences|paths|0 to \d+/, "0"],
];

/** A whole level of an index from here on needs no decimals to be told from the next strike. */
const WHOLE_LEVEL = 1000;
const [STRIKE, DATE, COUNT] = ["#,##0.##", "yyyy-mm-dd", "#,##0"];
const NONE = "General";

const PER_CENT = 100;
/** A number that somebody has written down has no more; what was worked out has. */
const MOST_DECIMALS = 6;
const SIGNIFICANT = 12;

/** With as many decimals as the value has: a limit that is compared is shown as it is compared. */
export function unrounded(format: string, value: number): string {
  const shown = Number((format.includes("%") ? PER_CENT * value : value).toPrecision(SIGNIFICANT));
  const decimals = /\.(\d+)$/.exec(String(shown))?.[1]?.length ?? 0;
  const known = /\.([0#]+)/.exec(format)?.[1]?.length ?? 0;
  if (decimals <= known || decimals > MOST_DECIMALS) return format;
  return format.replace(/0(?:\.[0#]+)?(?=[^0#.]*$)/, `0.${"0".repeat(decimals)}`);
}

const known = new Map<string, string>();

/** Points 0.00, dollars $#,##0, fractions 0.0 %, contracts 0, dates yyyy-mm-dd; "General" where nothing is known. */
export function formatOfUnit(unit: string, value?: number): string {
  const format = known.get(unit) ?? byUnit.find(([words]) => words.test(unit.toLowerCase()))?.[1] ?? NONE;
  known.set(unit, format);
  if (format === STRIKE) return Number.isInteger(value) && Number(value) >= WHOLE_LEVEL ? COUNT : "#,##0.00";
  if (value === undefined || Number.isInteger(value)) return format;
  if (format === DATE) return "yyyy-mm-dd hh:mm";
  // An effective count, 2.45 wins, is no whole number and is not shown as one.
  return format === COUNT ? "#,##0.00" : format;
}
