import type { Draft } from "../../src/taskpane/plan/draft";
import type { FieldName } from "../../src/taskpane/plan/fields";

/** Mulberry32: a small generator whose sequence is the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Draw = (random: () => number) => string;

const number =
  (low: number, high: number, digits: number, after = ""): Draw =>
  (random) =>
    `${(low + (high - low) * random()).toFixed(digits)}${after}`;
const one =
  (...texts: readonly string[]): Draw =>
  (random) =>
    texts[Math.floor(random() * texts.length)] ?? "";

/** What a trader might type, field by field; a blank where a field may be left open. */
const draws: Readonly<Partial<Record<FieldName, Draw>>> = {
  spot: number(5000, 8000, 2),
  vix: number(11, 45, 2),
  vix1d: number(8, 45, 2),
  share: one("0.9", "0.86", "1"),
  vol: number(8, 45, 1, "%"),
  days: one("1t", "2t", "5t", "3h", "7"),
  realVol: number(6, 45, 1, "%"),
  target: number(0.5, 2.5, 2),
  width: one("5", "10", "20", "25", "50"),
  rules: one("progressive", "always-on", "18/22/28", "vxth", "thetagang"),
  layers: one("4/4/2", "seed", "learn"),
  edr: one("", "0.9%", "1.3%"),
  surprise: one("0", "0.2", "-0.3"),
  bigTop: one("TRUE", "FALSE"),
  breadthBroken: one("TRUE", "FALSE"),
  hedgeCost: number(0, 0.2, 3),
  rounding: one("nearest", "down", "up"),
  future30: number(12, 40, 2),
  future110: number(14, 35, 2),
  future220: number(15, 30, 2),
  vvix: number(70, 180, 1),
  equity: one("60,000", "100000", "$250,000", "1,000,000", "3,750,000"),
  riskFraction: number(0.5, 5, 2, "%"),
  costs: number(0, 0.3, 2),
  allocationCap: one("10%", "5%"),
  openRisk: one("0", "", "2,500"),
  tradesPerYear: one("252", "120", "52"),
  highRoe: one("TRUE", "FALSE", ""),
  leverageTrap: one("TRUE", "FALSE", ""),
  breadthConstructive: one("TRUE", "FALSE", ""),
  hedged: one("TRUE", "FALSE"),
  rsi: one("", "42", "55", "71.5"),
  events: one("0", "1", ""),
  requiredReturn: number(4, 15, 1, "%"),
  wins: one("85", "90", "95"),
  trades: one("100", "140"),
};

const TYPED = 0.35;
const OWN = 0.3;

/** A plan of which about a third was typed. Own strikes stand around the index. */
export function randomDraft(seed: number): Draft {
  const random = generator(seed);
  const typed = Object.fromEntries(
    Object.entries(draws)
      .filter(() => random() < TYPED)
      .map(([name, draw]) => [name, draw(random)]),
  );
  const by = random() < OWN ? "own" : "credit";
  const spot = Math.round(Number(typed.spot ?? 7140) / 5) * 5;
  const [put, call, width] = [1, 2, 3].map((each) => 5 * Math.ceil(random() * 12 * each)) as [
    number,
    number,
    number,
  ];
  const strikes = [spot - put - width, spot - put, spot + call, spot + call + width].join("/");
  return { by, typed: by === "own" ? { ...typed, strikes } : typed };
}
