import type { EventKind } from "../../engine/regime/events";
import type { RawCell } from "../cells";

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Countries, currencies and central banks other than those of the United States. */
const ABROAD = words(`
  GERMAN GERMANY DE UK BRITISH BRITAIN GBP GB EURO EUROZONE EUROPEAN EU EUR EZ EA JAPAN JAPANESE JPY JP TOKYO CHINA CHINESE
  CNY CN CANADA CANADIAN CAD CA AUSTRALIA AUSTRALIAN AUD SWISS SWITZERLAND CHF FRENCH FRANCE ITALIAN ITALY SPANISH SPAIN
  INDIA INDIAN INR MEXICO MEXICAN MXN BRAZIL BRAZILIAN BRL KOREA KOREAN KRW NZ ZEALAND NZD TURKEY TURKISH TRY RUSSIA
  RUSSIAN SWEDEN SWEDISH SEK NORWAY NORWEGIAN NOK DENMARK DANISH POLAND POLISH PLN AFRICA AFRICAN ZAR DUTCH NETHERLANDS
  AUSTRIA AUSTRIAN BELGIUM BELGIAN IRELAND IRISH PORTUGAL PORTUGUESE GREECE GREEK FINLAND FINNISH HUNGARY HUNGARIAN HUF
  CZECH CZK ROMANIA ROMANIAN INDONESIA THAILAND MALAYSIA SINGAPORE SGD HONG HKD TAIWAN PHILIPPINES VIETNAM ISRAEL SAUDI
  EGYPT NIGERIA CHILE COLOMBIA PERU ARGENTINA ECB BOE BOJ BOC RBA RBNZ SNB PBOC NORGES RIKSBANK BANXICO RBI CBRT BCB`);

/** Talk about a release or a meeting, forecasts of it, and parts of the country. */
const NO_RELEASE = words(`
  MINUTES SPEECH SPEAKS SPEAK SPEAKING TESTIMONY TESTIFIES REMARKS MEMBER INTERVIEW BLACKOUT NOWCAST GDPNOW FORECAST
  EXPECTATION EXPECTATIONS CLEVELAND MEDIAN TRIMMED STATE STATES COUNTY METRO EFFECTIVE`);

const RELEASES: readonly (readonly [EventKind, RegExp])[] = [
  [
    "FOMC",
    /\bFOMC\b|FEDERAL OPEN MARKET COMMITTEE|\bFED(?:ERAL)? FUNDS (?:TARGET )?(?:RATE|RANGE)|\bFED(?:ERAL RESERVE)?(?:S)? (?:INTEREST |POLICY |MONETARY |BOARD )*(?:RATE |POLICY )*(?:DECISION|STATEMENT|ANNOUNCEMENT|MEETING|PRESS CONFERENCE)/,
  ],
  ["CPI", /\bCPI\b|\bCPI(?:AUC|LFE)SL\b|CONSUMER PRICE(?:S\b| INDEX)|\bINFLATION RATE\b/],
  ["PPI", /\bPPI\b|\bPPI(?:ACO|FIS)\b|PRODUCER PRICE(?:S\b| INDEX)/],
  ["GDP", /\bGDP\b|\bGDPC1\b|GROSS DOMESTIC PRODUCT/],
];

/** Other entries of calendars that everybody knows. */
const KNOWN =
  /PAYROLL|UNEMPLOY|JOBLESS|EMPLOYMENT|JOLTS|JOB OPENINGS|\bADP\b|RETAIL SALES|\bPCE\b|PERSONAL (?:INCOME|SPENDING|CONSUMPTION)|\bISM\b|\bPMI\b|HOUSING|HOME SALES|HOME PRICE|BUILDING PERMITS|MORTGAGE|DURABLE|FACTORY ORDERS|CONFIDENCE|SENTIMENT|BEIGE BOOK|AUCTION|TRADE BALANCE|CURRENT ACCOUNT|TREASURY|INDUSTRIAL PRODUCTION|INVENTORIES|HOLIDAY|EARLY CLOSE|CLOSED|EXPIR|WITCHING|EARNINGS|CRUDE|OIL STOCK|GAS STORAGE|MICHIGAN|EMPIRE STATE|PHILLY|PHILADELPHIA FED|PRODUCTIVITY|LABOR COST|IMPORT PRICES|EXPORT PRICES|CONSUMER CREDIT|STRESS TEST|JACKSON HOLE|ELECTION|REDBOOK|NFIB|SPEAKS|RATE PROJECTION/;

/**
 * The events of the four that a name speaks of, as agencies and calendars write it: "Core CPI m/m", "F.O.M.C.",
 * "CPI and PPI". None for something else that is known; nothing where nobody knows what it is.
 */
export function eventsOfName(name: string, country: RawCell = null): readonly EventKind[] | undefined {
  const text = spoken(name);
  const isHere = isUnitedStates(country);
  const [first = "", ...others] = text.split(" ");
  // Two letters behind the first word are a word of a language: "Décision de la Fed".
  const isAbroad = [first, ...others.filter((word) => word.length > 2 || word === "UK" || word === "EU")];
  if (isHere === false || isAbroad.some((word) => ABROAD.has(word))) return [];
  if (text.split(" ").some((word) => NO_RELEASE.has(word))) return [];
  const kinds = RELEASES.flatMap(([kind, pattern]) => (pattern.test(text) ? [kind] : []));
  if (kinds.length > 0) return kinds;
  if (isHere === true && text.startsWith("INTEREST RATE DECISION")) return ["FOMC"];
  return KNOWN.test(text) ? [] : undefined;
}

/** Capitals without dots and accents: "F.O.M.C." is "FOMC"; other marks part words. */
function spoken(text: string): string {
  return text
    .normalize("NFD")
    .toUpperCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(UNITED_STATES, "US")
    .replaceAll(".", "")
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();
}

const UNITED_STATES =
  /UNITED STATES(?: OF AMERICA)?|VEREINIGTE STAATEN|ETATS-UNIS|ESTADOS UNIDOS|STATI UNITI|\bEE\.? ?UU\b/g;

/** Whether a column of countries or currencies says United States; nothing where it says nothing, or "all". */
function isUnitedStates(country: RawCell): boolean | undefined {
  const [first = "", ...others] = typeof country === "string" ? spoken(country).split(" ") : [];
  if (/^(?:|ALL|GLOBAL|WORLD)$/.test(first)) return undefined;
  return [first, ...others].some((word) => /^(?:USD?|USA|AMERICA)$/.test(word));
}
