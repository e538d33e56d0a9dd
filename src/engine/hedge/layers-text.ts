import { DomainError } from "../errors";
import type { Instrument } from "./instruments";
import { type Layer, layerPresets, type StrikeRule } from "./layers";

/** How layers of one's own stand in one cell, for whoever has to write one. */
export const LAYERS_TEXT = "4 x 30d call delta 0.5 roll 10; 2 x 60d call spread K/F 1 width 10";

const LAYER =
  /^(-?[\d.]+)\s*x\s*([\d.]+)\s*d(?:ays)?\s+([a-z ]+?)(?:\s+(delta|k\/f|k\/vix|strike)\s+([\d.]+))?((?:[\s,]+(?:width|roll|tier|weight)\s+[\d.]+)*)$/i;
const RULES: readonly StrikeRule[] = ["delta", "K/F", "K/VIX", "strike"];

/** Layers written in one text, one after the other; nothing where it is none. Instruments and bounds are not looked at. */
export function layersFrom(text: string): readonly Layer[] | undefined {
  const found = text
    .split(";")
    .filter((part) => part.trim() !== "")
    .map((part): Layer | undefined => {
      const [all, per, days, instrument, by, target, rest = ""] = LAYER.exec(part.trim()) ?? [];
      if (all === undefined) return undefined;
      const named = (word: string) => Number(new RegExp(`${word}\\s+([\\d.]+)`, "i").exec(rest)?.[1] ?? 0);
      return {
        days: Number(days),
        instrument: instrument as Instrument,
        by: RULES.find((rule) => rule.toLowerCase() === by?.toLowerCase()) ?? "none",
        target: Number(target ?? 0),
        width: named("width"),
        perTenCondors: Number(per),
        weight: named("weight"),
        tier: named("tier"),
        rollAt: named("roll"),
        note: "",
      };
    });
  return found.length > 0 && found.every((layer) => layer !== undefined) ? found : undefined;
}

/** Contracts for ten condors are often a third or a seventh: as many digits as give the whole number back. */
const DIGITS = 12;
const short = (value: number) => Number(value.toPrecision(DIGITS));

/** Layers as one text, without their notes. */
export function layersText(layers: readonly Layer[]): string {
  return layers
    .map(({ days, instrument, by, target, width, perTenCondors, weight, tier, rollAt }) =>
      [
        `${short(perTenCondors)} x ${days}d ${instrument}`,
        by === "none" ? "" : `${by} ${target}`,
        ...Object.entries({ width, roll: rollAt, tier, weight }).map(([word, value]) =>
          value === 0 ? "" : `${word} ${value}`,
        ),
      ]
        .filter(Boolean)
        .join(" "),
    )
    .join("; ");
}

const known = new Map<string, readonly Layer[]>(Object.entries(layerPresets));

/** The layers of a plan: a preset, or those that its text says. */
export function layersNamed(text: string): readonly Layer[] {
  const found = known.get(text) ?? layersFrom(text);
  if (found === undefined)
    throw new DomainError("argument", `layers: must be a preset or such as "${LAYERS_TEXT}", got "${text}"`);
  known.set(text, found);
  return found;
}
