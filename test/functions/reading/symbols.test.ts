import fc from "fast-check";
import { futureOfSymbol } from "../../../src/functions/reading/future-symbol";
import { optionOfSymbol, rootOfText, typeOfText } from "../../../src/functions/reading/symbols";
import { excelDate } from "../../support/excel-date";

/** One option, the SPXW 4700 call of 12 January 2024, as brokers and vendors name it. */
const SPXW_4700_CALL = [
  "SPXW240112C04700000",
  "SPXW  240112C04700000",
  "SPXW240112C4700",
  "SPXW240112C4700.00",
  ".SPXW240112C4700",
  "-SPXW240112C4700",
  "+SPXW240112C4700",
  "O:SPXW240112C04700000",
  "OPRA:SPXW240112C4700.0",
  "SPXW--240112C04700000",
  "spxw--240112c04700000",
  "SPXW_011224C4700",
  "SPXW_240112C4700",
  "SPXW20240112C4700",
  "SPXW 240112C4700000",
  "$SPX|20240112|4700.00WC",
  "SPXW 12JAN24 4700 C",
  "SPXW Jan12'24 4700 CALL",
  "SPXW JAN 12 '24 4700 Call",
  "SPXW Jan 12, 2024 4,700.00 Call",
  "SPXW 20240112 4,700.00 C",
  "SPXW 2024-01-12 4700 C",
  "SPXW 01/12/2024 4700.00 C",
  "SPXW 1/12/24 C4700",
  "SPXW 1/12/24 Call 4700",
  "SPXW 1/12/2024 Call $4,700.00",
  "SPXW 4700 Call 1/12/2024",
  "SPXW US 01/12/24 C4700 Index",
  "SPXW 12-Jan-2024 4700 CE",
  "SPX 100 (Weeklys) 12 JAN 24 4700 CALL",
  "CALL (SPXW) S&P 500 INDEX JAN 12 24 $4700 (100 SHS)",
  "SPXW    Jan2024 4700 C [SPXW  240112C04700000 100]",
  "Option(symbol='SPX', localSymbol='SPXW  240112C04700000', tradingClass='SPXW')",
  "/market-activity/index/spx/option-chain/call-put-options/spxw--240112c04700000",
  "24 Jan 4700.00 (SPXW2412A4700-E)",
  "SPXW\u00a0240112C04700000",
];

test.each(SPXW_4700_CALL)("%s is the SPXW 4700 call of 2024-01-12", (text) =>
  expect(optionOfSymbol(text)).toEqual({
    root: "SPXW",
    expiry: excelDate("2024-01-12"),
    type: "call",
    strike: 4700,
  }),
);

test.each([
  ["VIX 21 APR 26 20 C", "VIX", "2026-04-21", "call", 20],
  ["VIX260421C20", "VIX", "2026-04-21", "call", 20],
  ["VIX   260421C00017500", "VIX", "2026-04-21", "call", 17.5],
  ["VIXW_042126P17.5", "VIXW", "2026-04-21", "put", 17.5],
  ["VIX 21APR26 17.5 P", "VIX", "2026-04-21", "put", 17.5],
  ["VIX 04/21/2026 20.00 C", "VIX", "2026-04-21", "call", 20],
  ["SPX 100 19 JAN 24 4550 PUT", "SPX", "2024-01-19", "put", 4550],
  ["SPX 19JAN24 4550 P", "SPX", "2024-01-19", "put", 4550],
  ["SPX240119P04550500", "SPX", "2024-01-19", "put", 4550.5],
  ["SPXW 25MAR26 6550 P", "SPXW", "2026-03-25", "put", 6550],
  ["24 Jan 4700.00 (SPX2419M4700)", "SPX", "2024-01-19", "put", 4700],
  ["XSP 13/02/2026 690 P", "XSP", "2026-02-13", "put", 690],
  // A digit at the end of a root marks contracts that were adjusted.
  ["SOYB1261120C00005000", "SOYB1", "2026-11-20", "call", 5],
] as const)("%s is read whole", (text, root, expiry, type, strike) =>
  expect(optionOfSymbol(text)).toEqual({ root, expiry: excelDate(expiry), type, strike }),
);

test.each([
  "SPX",
  "SPY C600",
  "SPX    Jan2024 4700 C",
  "SPX JAN 24 4700 C",
  "SPXW240112",
  "SPXW241312C04700000",
  "SPXW240230C04700000",
  "SPXW240112X04700000",
  "SPXW 12JAN24 0 C",
  "SPXW 12JAN24 CALL",
  "SPXW 12JAN24 4700",
  "Downloaded from Barchart.com as of 01-05-2024 03:12pm CST",
  "19 JAN 24  (14)  100 (Weeklys)",
  "",
])("%s names no option", (text) => expect(optionOfSymbol(text)).toBeUndefined());

test("every padded symbol is read back as it was written", () => {
  const day = fc.integer({ min: excelDate("2000-01-01"), max: excelDate("2069-12-31") });
  const letters = fc.constantFrom("SPX", "SPXW", "VIX", "VIXW", "XSP", "NDXP");
  fc.assert(
    fc.property(
      letters,
      day,
      fc.boolean(),
      fc.integer({ min: 1, max: 99_999_999 }),
      (root, expiry, isCall, thousandths) => {
        const date = new Date((expiry - 25_569) * 86_400_000).toISOString().slice(2, 10).replaceAll("-", "");
        const symbol = `${root}${date}${isCall ? "C" : "P"}${String(thousandths).padStart(8, "0")}`;
        const type = isCall ? "call" : "put";
        expect(optionOfSymbol(symbol)).toEqual({ root, expiry, type, strike: thousandths / 1000 });
      },
    ),
  );
});

test.each([
  ["$SPX.X", "SPX"],
  ["^SPX", "SPX"],
  [".SPX", "SPX"],
  ["I:SPX", "SPX"],
  ["spx", "SPX"],
  ["SPX Index", "SPX"],
  ["S&P 500 INDEX", "SPX"],
  ["CBOE VOLATILITY INDEX", "VIX"],
  ["SPXW  240112C04700000", "SPXW"],
])("%s is the root %s", (text, root) => expect(rootOfText(text)).toBe(root));

test.each([
  ["C", "call"],
  ["Calls", "call"],
  ["CE", "call"],
  [" put ", "put"],
  ["PE", "put"],
  ["X", undefined],
])("%s is the side %s", (text, type) => expect(typeOfText(text)).toBe(type));

/** Settlement days from Cboe's calendar of VIX futures. */
test.each([
  ["VXF24", "VX", "2024-01-17"],
  ["/VXF24", "VX", "2024-01-17"],
  ["/VXF24:XCBF", "VX", "2024-01-17"],
  ["VX/F4", "VX", "2024-01-17"],
  ["VXF4", "VX", "2024-01-17"],
  ["VXF2024", "VX", "2024-01-17"],
  ["VX F24", "VX", "2024-01-17"],
  ["VX Jan 2024", "VX", "2024-01-17"],
  ["VX 17JAN24", "VX", "2024-01-17"],
  ["VIX JAN 24 FUT", "VX", "2024-01-17"],
  ["VXM24", "VX", "2024-06-18"],
  ["VXMF24", "VXM", "2024-01-17"],
  ["/VXH26", "VX", "2026-03-18"],
] as const)("%s is the %s future that settles on %s", (text, root, expiry) =>
  expect(futureOfSymbol(text)).toMatchObject({ root, expiry: excelDate(expiry) }),
);

test.each(["VIX", "VX", "VXA24", "VX1!", "VIX 21 APR 26 20 C", "VIX JAN 24", "SPXW240112C04700000", ""])(
  "%s is no VIX future",
  (text) => expect(futureOfSymbol(text)).toBeUndefined(),
);

test.each([
  ["SPX 20 ENE 2027 6490 Put", "2027-01-20"],
  ["SPXW 20 ABR 26 6490 P", "2026-04-20"],
  ["SPX 20-AGO-2026 6490 P", "2026-08-20"],
  ["SPXW 20.DEZ.26 6490 P", "2026-12-20"],
  ["SPX 18 D\u00c9C. 26 6490 P", "2026-12-18"],
  ["SPX 18. Dezember 2026 6490 P", "2026-12-18"],
  ["SPX 15 okt 26 6490 P", "2026-10-15"],
  ["SPX MAI 21 2027 6490 P", "2027-05-21"],
  ["SPX 20 f\u00e9vr. 2026 6490 P", "2026-02-20"],
  ["SPX 20 marzo 2026 6490 P", "2026-03-20"],
])("%s names its month in another language", (text, expiry) =>
  expect(optionOfSymbol(text)).toMatchObject({ expiry: excelDate(expiry), strike: 6490, type: "put" }),
);

test("a company whose name begins like a month keeps it", () => {
  expect(optionOfSymbol("MAR 20 MAR 26 250 C")).toMatchObject({
    root: "MAR",
    expiry: excelDate("2026-03-20"),
  });
});
