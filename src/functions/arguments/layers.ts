import { instrumentNames, rulesOf } from "../../engine/hedge/instruments";
import { type Layer, layerPresets, STRIKE_RULES, type StrikeRule } from "../../engine/hedge/layers";
import { LAYERS_TEXT, layersFrom, layersText } from "../../engine/hedge/layers-text";
import { HIGHEST_TIER } from "../../engine/rules/presets/tier";
import { CellError, type CellValue, type RawCell } from "../cells";
import type { Field } from "../reading/fields";
import { type Argument, one, REFUSED, refusal, type Summary } from "./argument";
import { plain } from "./choice";
import { always, blankAs, type Column, note, numberFrom, oneOf, readCells } from "./column";
import { presetOrTable } from "./preset-or-table";
import { readTable } from "./table";

const HEADINGS = {
  days: "days",
  instrument: "instrument",
  by: "by",
  target: "strike",
  width: "width",
  perTenCondors: "per 10 condors",
  tier: "tier",
  rollAt: "roll at",
  weight: "equity weight",
  note: "note",
} as const satisfies Record<keyof Layer, string>;
const FIELDS = {
  days: "days",
  instrument: "instrument",
  by: "by",
  target: "longStrike",
  width: "width",
  perTenCondors: "perTenCondors",
  tier: "tier",
  rollAt: "rollAt",
  weight: "weight",
  note: "note",
} as const satisfies Record<keyof Layer, Field>;
const LAYER_COLUMNS = Object.values(HEADINGS);
const MOST_LAYERS = 50;

type Preset = keyof typeof layerPresets;
export const layerPresetNames = Object.keys(layerPresets) as Preset[];

/** The layers as cells that can be edited and passed back. */
export function layerCells(layers: readonly Layer[]): CellValue[][] {
  const keys = Object.keys(HEADINGS) as (keyof Layer)[];
  return [[...LAYER_COLUMNS], ...layers.map((layer) => keys.map((key) => layer[key]))];
}

/** Hedge layers: a preset by name, or the user's own table, one layer a row. */
export function layers(
  described: Summary = {
    summary: `Layers: a preset, a table such as ALVH.LAYERS spills, or a text: ${LAYERS_TEXT}`,
  },
  standard: Preset | "none" = "4/4/2",
): Argument<readonly Layer[]> {
  return presetOrTable<readonly Layer[]>(
    {
      presets: layerPresets,
      ...(standard === "none" ? {} : { standard }),
      headings: LAYER_COLUMNS,
      fields: Object.values(FIELDS),
      fewest: LAYER_COLUMNS.indexOf("tier") + 1,
      fromText(text) {
        const found = layersFrom(text);
        return found === undefined ? undefined : layerCells(found);
      },
    },
    described,
    (rows, name, words) => {
      const found = readTable(rows, name, words, readLayer);
      return found instanceof CellError || found.length <= MOST_LAYERS
        ? found
        : new CellError("#VALUE!", `${name}: must be 1 to ${MOST_LAYERS} layers, got ${found.length}`);
    },
  );
}

/** The layers of a plan's one cell: the name of a preset, or their text as it is written again. */
export function layersInOneCell(described: Summary): Argument<string> {
  const whole = layers(described, "none");
  const words = {
    unit: "text",
    rule: `${layerPresetNames.map((name) => `"${name}"`).join(" or ")}, or such as ${LAYERS_TEXT}`,
  };
  return {
    ...whole,
    ...words,
    supply(rows, name, others) {
      const cell = rows?.[0]?.[0];
      const preset = typeof cell === "string" && layerPresetNames.find((each) => plain(each) === plain(cell));
      if (preset) return one<string>(preset);
      if (typeof cell !== "string" || layersFrom(cell) === undefined)
        return one<string>(refusal(name, words, cell));
      const [found] = whole.supply(rows, name, others).values;
      return one<string>(found instanceof CellError ? found : layersText(found as readonly Layer[]));
    },
  };
}

const instrumentColumn = oneOf(instrumentNames);
const byColumn = oneOf<StrikeRule>(STRIKE_RULES.filter((by) => by !== "none"));

/** The layer in a row of cells, or what is wrong with it: what its other cells mean follows from its instrument. */
function readLayer(given: readonly RawCell[]): Layer | string {
  const cells = given.map((cell, at) =>
    at === 1 && typeof cell === "string" ? cell.replace(/^\s*VIX\s+/i, "") : cell,
  );
  const instrument = instrumentColumn.read(cells[1]);
  const rules = instrument === REFUSED ? undefined : rulesOf(instrument);
  const isOption = rules === undefined || rules.option !== undefined;
  const by = isOption ? (byColumn.read(cells[2]) as StrikeRule) : "none";
  const [strike, target] =
    by === "strike" && rules?.onIndex
      ? (["strike (points)", numberFrom(1, 100_000)] as const)
      : (strikeColumns[by] ?? ["strike", always(0)]);
  const layer = readCells(
    cells,
    { ...HEADINGS, target: strike },
    {
      days: numberFrom(1, 3650),
      instrument: instrumentColumn,
      by: isOption ? byColumn : always(by),
      target,
      width: rules?.width === undefined ? always(0) : numberFrom(rules.width.from, rules.width.to),
      perTenCondors: blankAs(0, numberFrom(-10_000, 10_000)),
      tier: blankAs(0, numberFrom(0, HIGHEST_TIER)),
      rollAt: blankAs(0, numberFrom(0, 3650)),
      weight: blankAs(0, numberFrom(0, 1)),
      note,
    },
  );
  if (typeof layer === "string") return layer;
  const { days, rollAt, width } = layer;
  if (rollAt >= days) return `roll at must be below the ${days} days of the layer, got ${rollAt}`;
  return rules?.width?.unit === "days" && width >= days
    ? `width, the days between a ${String(instrument)}'s expiries, must be below its ${days} days, got ${width}`
    : layer;
}

/** What the strike of each rule is called, and what it may be. */
const strikeColumns: Readonly<Partial<Record<StrikeRule, readonly [string, Column<number>]>>> = {
  delta: ["strike (a delta)", numberFrom(0.01, 0.99)],
  strike: ["strike (points)", numberFrom(0.5, 1000)],
  "K/F": ["strike (K/F)", numberFrom(0.1, 10)],
  "K/VIX": ["strike (K/VIX)", numberFrom(0.1, 10)],
};
