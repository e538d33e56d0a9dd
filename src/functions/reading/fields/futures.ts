import { EXPIRY_WORDS } from "./expiries";

/** VIX futures of a day, nearest first: as many as are ever listed by month. */
const MOST_FUTURES = 12;

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
export type FutureField = `m${Month}`;
export type FutureExpiryField = `exp${Month}`;

export const MONTHS_AHEAD = Array.from({ length: MOST_FUTURES }, (_, index) => (index + 1) as Month);

/** "1st month", "front month". */
const ORDINALS = ["1st", "2nd", "3rd"];
const COUNTED = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

const countsOf = (n: Month): readonly string[] => [
  ORDINALS[n - 1] ?? `${n}th`,
  ...COUNTED.slice(n - 1, n),
  ...(n === 1 ? ["front"] : []),
];

/** Headings over the futures of one day: "M1", "F1", "VX1", "UX1 Index", "1st month", and over their expiries. */
export const futureWords = Object.fromEntries(
  MONTHS_AHEAD.flatMap((n) => [
    [
      `m${n}`,
      [
        ...["m", "f", "vx", "vxm", "month", "future", "fut", "ux", "vixf"].map((name) => `${name}${n}`),
        `ux${n}index`,
        ...countsOf(n).flatMap((count) => [`${count}month`, `${count}future`]),
      ],
    ],
    [
      `exp${n}`,
      [`exp${n}`, `expiry${n}`, `expiration${n}`, `m${n}exp`, `m${n}expiry`, `f${n}exp`, `f${n}expiry`],
    ],
  ]),
) as unknown as Readonly<Record<FutureField | FutureExpiryField, readonly string[]>>;

/** Headings over a curve or a surface with a row for each expiry. */
export const curveWords = {
  when: ["days", "when", "dte", "daystoexpiry", "daystoexpiration", "tenor", ...EXPIRY_WORDS],
  future: [
    "future",
    "vixfuture",
    "vixfutures",
    "vx",
    "settle",
    "settlement",
    "settlementprice",
    "dailysettlementprice",
    "settleprice",
    "futures",
    "price",
    "last",
    "lastprice",
    "latest",
    "close",
    "mark",
    "mid",
  ],
  contractName: ["futures", "contractmonth", "contract", "contractname"],
  ratio: ["kf", "strikefuture", "strikeoverfuture", "moneyness"],
  vol: ["vol", "volofvol", "volatility", "iv", "impliedvol", "impliedvolatility"],
} as const;
