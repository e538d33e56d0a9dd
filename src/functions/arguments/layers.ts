import {
  INSTRUMENTS,
  type Instrument,
  type Layer,
  layerPresets,
  STRIKE_RULES,
  type StrikeRule,
} from "../../engine/hedge/layers";
import { HIGHEST_TIER } from "../../engine/rules/presets/tier";
import { CellError, type CellValue, isBlank, type RawCell, shown } from "../cells";
import { type Argument, one } from "./argument";
import { plain } from "./choice";
import { filledRows } from "./whole-table";

export const LAYER_COLUMNS = [
  "days",
  "instrument",
  "by",
  "strike",
  "width",
  "per 10 condors",
  "tier",
  "roll at",
  "equity weight",
  "note",
] as const;
/** Columns that a table may leave away at its right end. */
const FEWEST_COLUMNS = LAYER_COLUMNS.indexOf("tier") + 1;
const MOST_LAYERS = 50;
const DEFAULT_PRESET = "4/4/2";

type Preset = keyof typeof layerPresets;
export const layerPresetNames = Object.keys(layerPresets) as Preset[];

/** The layers as cells that can be edited and passed back. */
export function layerCells(layers: readonly Layer[]): CellValue[][] {
  return [
    [...LAYER_COLUMNS],
    ...layers.map((layer) => [
      layer.days,
      layer.instrument,
      layer.by,
      layer.target,
      layer.width,
      layer.perTenCondors,
      layer.tier,
      layer.rollAt,
      layer.weight,
      layer.note,
    ]),
  ];
}

const words = {
  unit: "text or table",
  rule: `${layerPresetNames.map((name) => `"${name}"`).join(", ")}, or a table of ${LAYER_COLUMNS.join(" | ")}`,
};

/** Hedge layers: a preset by name, or the user's own table, one layer a row. */
export function layers(
  summary = "Layers: a preset, or a table such as ALVH.LAYERS spills",
): Argument<readonly Layer[]> {
  return {
    ...words,
    summary,
    choices: layerPresetNames,
    otherwise: `"${DEFAULT_PRESET}"`,
    standIn: DEFAULT_PRESET,
    typical: { samples: layerPresetNames },
    supply(rows, name) {
      if (rows === null) return one<readonly Layer[]>(layerPresets[DEFAULT_PRESET]);
      const only = rows[0]?.[0];
      if (rows.length === 1 && (rows[0]?.length ?? 0) < FEWEST_COLUMNS) {
        const preset = layerPresetNames.find(
          (known) => typeof only === "string" && plain(known) === plain(only),
        );
        return preset === undefined
          ? one<readonly Layer[]>(
              new CellError("#VALUE!", `${name}: must be ${words.rule}, got ${shown(only)}`),
            )
          : one<readonly Layer[]>(layerPresets[preset]);
      }
      return one<readonly Layer[]>(readLayers(rows, name));
    },
  };
}

function readLayers(rows: readonly (readonly RawCell[])[], name: string): readonly Layer[] | CellError {
  if ((rows[0]?.length ?? 0) < FEWEST_COLUMNS)
    return new CellError("#VALUE!", `${name}: must be a table of ${LAYER_COLUMNS.join(" | ")}`);
  const found: Layer[] = [];
  const isHeader = ([first]: readonly RawCell[]) => typeof first === "string";
  for (const { cells, index } of filledRows(rows, isHeader)) {
    const layer = readLayer(cells);
    if (typeof layer === "string") return new CellError("#VALUE!", `${name}, row ${index + 1}: ${layer}`);
    found.push(layer);
  }
  if (found.length === 0 || found.length > MOST_LAYERS)
    return new CellError("#VALUE!", `${name}: must be 1 to ${MOST_LAYERS} layers, got ${found.length}`);
  return found;
}

/** The layer in a row of cells, or what is wrong with it. */
function readLayer(cells: readonly RawCell[]): Layer | string {
  const [
    daysCell,
    instrumentCell,
    byCell,
    strikeCell,
    widthCell,
    perTenCell,
    tierCell,
    rollCell,
    weightCell,
    note,
  ] = cells;
  const instrument = known<Instrument>(INSTRUMENTS, instrumentCell);
  if (instrument === undefined)
    return `instrument must be one of ${INSTRUMENTS.join(", ")}, got ${shown(instrumentCell)}`;
  const isOption = instrument !== "future" && instrument !== "etf";
  const by = isOption ? known<StrikeRule>(STRIKE_RULES, byCell) : "none";
  if (by === undefined || (isOption && by === "none"))
    return `by must be one of delta, K/F, K/VIX, strike, got ${shown(byCell)}`;
  const problems: string[] = [];
  const number = (column: string, cell: RawCell, min: number, max: number, whenBlank?: number): number => {
    const value = isBlank(cell) ? whenBlank : cell;
    if (typeof value === "number" && value >= min && value <= max) return value;
    problems.push(`${column} must be a number from ${min} to ${max}, got ${shown(cell)}`);
    return 0;
  };
  const days = number("days", daysCell, 1, 3650);
  const target = isOption ? strikeTarget(by, strikeCell, number) : 0;
  const needsWidth = instrument === "call spread" || instrument === "calendar";
  const layer: Layer = {
    days,
    instrument,
    by,
    target,
    width: needsWidth ? number("width", widthCell, instrument === "calendar" ? 1 : 0.01, 1000) : 0,
    perTenCondors: number("per 10 condors", perTenCell, 0, 10_000, 0),
    tier: number("tier", tierCell, 0, HIGHEST_TIER, 0),
    rollAt: number("roll at", rollCell, 0, 3650, 0),
    weight: number("equity weight", weightCell, 0, 1, 0),
    note: typeof note === "string" ? note : "",
  };
  if (problems[0] !== undefined) return problems[0];
  if (layer.rollAt >= days) return `roll at must be below the ${days} days of the layer, got ${layer.rollAt}`;
  return instrument === "calendar" && layer.width >= days
    ? `width, the days between a calendar's expiries, must be below its ${days} days, got ${layer.width}`
    : layer;
}

function strikeTarget(
  by: StrikeRule,
  cell: RawCell,
  number: (column: string, cell: RawCell, min: number, max: number) => number,
): number {
  if (by === "delta") return number("strike (a delta)", cell, 0.01, 0.99);
  return by === "strike"
    ? number("strike (points)", cell, 0.5, 1000)
    : number(`strike (${by})`, cell, 0.1, 10);
}

function known<T extends string>(texts: readonly T[], cell: RawCell): T | undefined {
  return typeof cell === "string" ? texts.find((text) => plain(text) === plain(cell)) : undefined;
}
