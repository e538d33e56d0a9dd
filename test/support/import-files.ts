/** Small made-up files in the layouts that traders have: numbers and names are nobody's. */

/** One condor's quotes of 2024-01-05 for 2024-01-12: strike, call bid and ask, put bid and ask. */
const QUOTES = [
  [4550, 165.2, 166.4, 5.1, 5.3],
  [4575, 141.5, 142.7, 6.4, 6.6],
  [4700, 40, 41, 33.5, 34.5],
  [4775, 9.2, 9.5, 77.4, 78.6],
  [4800, 4.9, 5.1, 97.9, 99.1],
] as const;
/**
 * Its mid: short put 4575 less long put 4550, and short call 4775 less long call 4800, each at the middle of bid and
 * ask: 6.50 - 5.20 + 9.35 - 5.00.
 */
export const CREDIT_AT_MID = 5.65;

const lines = (heading: string, line: (quote: (typeof QUOTES)[number]) => readonly string[]) =>
  `${[heading, ...QUOTES.flatMap(line)].join("\n")}\n`;
const symbols = (name: string, symbol: (right: "C" | "P", strike: number) => string) => ({
  name,
  text: lines("Symbol,Bid,Ask", ([strike, cb, ca, pb, pa]) => [
    `${symbol("C", strike)},${cb},${ca}`,
    `${symbol("P", strike)},${pb},${pa}`,
  ]),
});

const SECTION =
  ",,Impl Vol,Delta,Volume,Open.Int,BID,BX,ASK,AX,Exp,Strike,BID,BX,ASK,AX,Impl Vol,Delta,Volume,Open.Int,,";
const section = (title: string, less: number) => [
  title,
  SECTION,
  ...QUOTES.map(([strike, cb, ca, pb, pa]) => {
    const [bid, ask] = strike === 4775 ? [cb - less, ca - less] : [cb, ca];
    return `,,12.00%,.40,1,"1,204",${bid.toFixed(2)},C,${ask.toFixed(2)},C,19 JAN 24,${strike},${pb.toFixed(2)},C,${pa.toFixed(2)},C,12.00%,-.40,2,"2,044",,`;
  }),
  "",
];

/** thinkorswim: a byte order mark, titles, and two sections of one day, the third Friday, under two roots. */
export const thinkorswim = {
  name: "2024-01-05-StockAndOptionQuoteForSPX.csv",
  text: [
    "\ufeffStock quote and option quote for SPX on 1/5/24 15:59:58",
    "",
    "UNDERLYING",
    "LAST,LX,Net Chng,BID,BX,ASK,AX",
    "4705.00, ,+8.56,4703.10, ,4707.20, ",
    "",
    // The short call of the monthly series is quoted 0.05 lower, and so is its condor.
    ...section("19 JAN 24  (14)  100", 0.05),
    ...section("19 JAN 24  (14)  100 (Weeklys)", 0),
  ].join("\r\n"),
};

export const chains = [
  {
    name: "$spx-options-exp-2024-01-12-weekly-show-all-stacked-01-05-2024.csv",
    text: `${lines(
      'Strike,Moneyness,Bid,Mid,Ask,Latest,Change,%Change,Volume,"Open Int","OI Chg",IV,Delta,Type,Time',
      ([strike, cb, ca, pb, pa]) => {
        const side = (bid: number, ask: number, type: string) =>
          `"${strike.toLocaleString("en-US", { minimumFractionDigits: 2 })}",+1.00%,${bid},0,${ask},0,unch,unch,37,"1,129",+43,12.00%,0.4,${type},01/05/24`;
        return [side(cb, ca, "Call"), side(pb, pa, "Put")];
      },
    )}"Downloaded from Barchart.com as of 01-05-2024 03:12pm CST"\n`,
  },
  {
    name: "datashop_eod.csv",
    text: lines(
      "underlying_symbol,quote_date,root,expiration,strike,option_type,open,high,low,close,trade_volume,bid_size_1545,bid_1545,ask_size_1545,ask_1545,underlying_bid_1545,underlying_ask_1545,bid_size_eod,bid_eod,ask_size_eod,ask_eod,underlying_bid_eod,underlying_ask_eod,vwap,open_interest,delivery_code",
      ([strike, cb, ca, pb, pa]) => {
        const side = (bid: number, ask: number, type: string) =>
          `^SPX,2024-01-05,SPXW,2024-01-12,${strike}.000,${type},0,0,0,0,0,1,${bid},1,${ask},4705,4705,1,${bid},1,${ask},4705,4705,0,10,`;
        return [side(cb, ca, "C"), side(pb, pa, "P")];
      },
    ),
  },
  {
    name: "orats_strikes.csv",
    text: lines(
      "ticker,tradeDate,expirDate,dte,strike,stockPrice,callBidPrice,callValue,callAskPrice,putBidPrice,putValue,putAskPrice,callMidIv,putMidIv,delta,spotPrice",
      ([strike, cb, ca, pb, pa]) => [
        `SPX,2024-01-05,2024-01-12,7,${strike},4705,${cb},0,${ca},${pb},0,${pa},0.12,0.12,0.4,4705`,
      ],
    ),
  },
  {
    name: "polygon_snapshot.csv",
    text: lines(
      "implied_volatility,open_interest,details.contract_type,details.exercise_style,details.expiration_date,details.strike_price,details.ticker,greeks.delta,last_quote.ask,last_quote.bid,underlying_asset.ticker",
      ([strike, cb, ca, pb, pa]) => {
        const side = (bid: number, ask: number, type: string) =>
          `0.12,10,${type},european,2024-01-12,${strike},O:SPXW240112${type.charAt(0).toUpperCase()}0${strike}000,0.4,${ask},${bid},I:SPX`;
        return [side(cb, ca, "call"), side(pb, pa, "put")];
      },
    ),
  },
  symbols("tda_symbols.csv", (right, strike) => `SPXW_011224${right}${strike}`),
  symbols("fidelity_symbols.csv", (right, strike) => `-SPXW240112${right}${strike}`),
] as const;

/** SPX at 4740, 4705, 4690, 4698 from 2024-01-02 to 2024-01-05, as many programs write it. */
export const spxHistories = [
  {
    name: "SP500.csv",
    text: "observation_date,SP500\n2024-01-01,\n2024-01-02,4740\n2024-01-03,4705\n2024-01-04,4690\n2024-01-05,4698\n",
  },
  {
    name: "HistoricalPrices.csv",
    text: "Date, Open, High, Low, Close\n01/05/24, 4690, 4721, 4682, 4698\n01/04/24, 4697, 4726, 4687, 4690\n01/03/24, 4725, 4729, 4699, 4705\n01/02/24, 4745, 4754, 4722, 4740\n",
  },
  {
    name: "S&P 500 Historical Data.csv",
    text: '"Date","Price","Open","High","Low","Vol.","Change %"\n"01/05/2024","4,698.00","4,690.00","4,721.00","4,682.00","","0.18%"\n"01/04/2024","4,690.00","4,697.00","4,726.00","4,687.00","","-0.34%"\n"01/03/2024","4,705.00","4,725.00","4,729.00","4,699.00","","-0.80%"\n"01/02/2024","4,740.00","4,745.00","4,754.00","4,722.00","","-0.57%"\n',
  },
  {
    name: "spx.csv",
    text: "Date,Open,High,Low,Close,Volume,Dividends,Stock Splits\n2024-01-02 00:00:00-05:00,4745,4754,4722,4740,1,0.0,0.0\n2024-01-03 00:00:00-05:00,4725,4729,4699,4705,1,0.0,0.0\n2024-01-04 00:00:00-05:00,4697,4726,4687,4690,1,0.0,0.0\n2024-01-05 00:00:00-05:00,4690,4721,4682,4698,1,0.0,0.0\n",
  },
  {
    name: "SP_SPX, 1D.csv",
    text: "time,open,high,low,close,Volume\n2024-01-02,4745,4754,4722,4740,0\n2024-01-03,4725,4729,4699,4705,0\n2024-01-04,4697,4726,4687,4690,0\n2024-01-05,4690,4721,4682,4698,0\n",
  },
  {
    name: "HistoricalData_1704500000000.csv",
    text: "Date,Close/Last,Open,High,Low\n01/05/2024,4698.00,4690,4721,4682\n01/04/2024,4690.00,4697,4726,4687\n01/03/2024,4705.00,4725,4729,4699\n01/02/2024,4740.00,4745,4754,4722\n",
  },
  {
    name: "SPX mixed dates.csv",
    text: "Date,Close\n02.01.2024,4740\n03-Jan-2024,4705\n2024/01/04,4690\n01/05/24,4698\n",
  },
  {
    name: "spx_bars.csv",
    text: "date,open,high,low,close,volume\n20240102,4745,4754,4722,4740,0\n20240103,4725,4729,4699,4705,0\n20240104,4697,4726,4687,4690,0\n20240105,4690,4721,4682,4698,0\n",
  },
  {
    name: "SPX semicolons.csv",
    text: "Date;Open;High;Low;Close\n02.01.2024;4745,00;4754,00;4722,00;4740,00\n03.01.2024;4725,00;4729,00;4699,00;4705,00\n04.01.2024;4697,00;4726,00;4687,00;4690,00\n05.01.2024;4690,00;4721,00;4682,00;4698,00\n",
  },
  {
    name: "SPX Historische Daten.csv",
    text: '"Datum","Zuletzt","Eröffn.","Hoch","Tief","Vol.","+/- %"\n"05.01.2024","4.698,00","4.690,00","4.721,00","4.682,00","","0,18%"\n"04.01.2024","4.690,00","4.697,00","4.726,00","4.687,00","","-0,34%"\n"03.01.2024","4.705,00","4.725,00","4.729,00","4.699,00","","-0,80%"\n"02.01.2024","4.740,00","4.745,00","4.754,00","4.722,00","","-0,57%"\n',
  },
  {
    name: "SPX historique.csv",
    text: '"Date";"Dernier";"Ouv.";"Plus Haut";"Plus Bas";"Vol.";"Variation %"\n"05/01/2024";"4 698,00";"4 690,00";"4 721,00";"4 682,00";"";"0,18%"\n"04/01/2024";"4 690,00";"4 697,00";"4 726,00";"4 687,00";"";"-0,34%"\n"03/01/2024";"4 705,00";"4 725,00";"4 729,00";"4 699,00";"";"-0,80%"\n"02/01/2024";"4 740,00";"4 745,00";"4 754,00";"4 722,00";"";"-0,57%"\n',
  },
] as const;

/** VIX at 13.2, 14.0, 14.1, 13.4 on the same days, as Cboe writes it. */
export const vixHistory = {
  name: "VIX_History.csv",
  text: "DATE,OPEN,HIGH,LOW,CLOSE\n01/02/2024,13.21,14.23,13.10,13.20\n01/03/2024,13.38,14.22,13.33,14.00\n01/04/2024,13.97,14.20,13.64,14.10\n01/05/2024,14.24,14.58,13.29,13.40\n",
};
export const vixclsHistory = {
  name: "VIXCLS.csv",
  text: "DATE,VIXCLS\n2024-01-01,.\n2024-01-02,13.2\n2024-01-03,14.0\n2024-01-04,14.1\n2024-01-05,13.4\n",
};
export const spxHistory = {
  name: "SPX.csv",
  text: "Date,Close\n2024-01-02,4740\n2024-01-03,4705\n2024-01-04,4690\n2024-01-05,4698\n",
};
export const ownHistory = {
  name: "mine.csv",
  text: "date,SPX,VIX\n2024-01-02,4740,13.2\n2024-01-03,4705,14.0\n2024-01-04,4690,14.1\n2024-01-05,4698,13.4\n",
};

/** A curve with a row for each expiry: futures of 2026-03-05. */
export const settlementCurve = {
  name: "cboe_settlement.csv",
  text: "Product,Symbol,Expiration Date,Price\nVX,VX/H6,2026-03-18,18.4000\nVX,VX/J6,2026-04-15,19.1000\nVX,VX/K6,2026-05-19,19.9000\nVX,VX/M6,2026-06-17,20.3000\nVX,VX/N6,2026-07-22,20.6000\nVX,VX/Q6,2026-08-19,21.2000\nVX,VX/U6,2026-09-16,21.6000\nVX,VX/V6,2026-10-21,21.9000\n",
};

/** The same futures in one row a day, the nearest first. */
export const curveOfDay = {
  name: "vx.csv",
  text: "Fecha,M1,M2,M3,M4,M5,M6,M7,M8\n2026-03-05,18.4,19.1,19.9,20.3,20.6,21.2,21.6,21.9\n",
};

/** A book with other headings than ours. */
export const condors = {
  name: "condors.csv",
  text: "Expiration Date,Qty,Price,Long Put,Short Put,Short Call,Long Call\n2026-03-25,2,1.15,6550,6560,6800,6810\n",
};

/** European quotes of three decimals: a dot would be thousands, the comma is the decimal's. */
export const europeanChain = {
  name: "vix_europe.csv",
  text: "expiry;strike;type;bid;ask\n21.04.2026;22;put;0,125;0,175\n21.04.2026;24;put;0,225;0,275\n21.04.2026;30;call;0,525;0,575\n21.04.2026;32;call;0,325;0,375\n",
};

/** Daily bars of SPX, rising and falling by turns. */
export const spxBars = {
  name: "SPX.csv",
  text: `Date,Open,High,Low,Close\n${Array.from({ length: 30 }, (_, at) => {
    const day = new Date(Date.UTC(2024, 0, 2 + at));
    const close = 4700 + at + (at % 2 === 0 ? 0 : 2);
    return [day, close] as const;
  })
    .filter(([day]) => day.getUTCDay() % 6 !== 0 && day.toISOString().slice(5, 10) !== "01-15")
    .map(
      ([day, close]) => `${day.toISOString().slice(0, 10)},${close - 1},${close + 9},${close - 11},${close}`,
    )
    .join("\n")}\n`,
};
