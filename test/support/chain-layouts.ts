/** One invented SPXW chain of 2024-01-05, expiry 2024-01-12, written in the layouts that vendors and brokers use. */

export const EXPIRY = "2024-01-12";
/** (10.0 + 10.3)/2 - (7.7 + 7.9)/2 + (8.8 + 9.1)/2 - (4.3 + 4.5)/2 */
export const MID_CREDIT = 6.9;
/** 10.0 - 7.9 + 8.8 - 4.5 */
export const NATURAL_CREDIT = 6.4;
export const STRIKES = "4600/4625/4775/4800";
/** At 4700, where call and put are nearest: 4700 + (41.0 + 42.0)/2 - (27.4 + 28.2)/2, without a rate. */
export const FORWARD = 4713.7;

interface Row {
  readonly strike: number;
  readonly call: readonly [bid: string, ask: string];
  readonly put: readonly [bid: string, ask: string];
}

const ROWS: readonly Row[] = [
  { strike: 4600, call: ["121", "122.2"], put: ["7.7", "7.9"] },
  { strike: 4625, call: ["98.4", "99.6"], put: ["10", "10.3"] },
  { strike: 4700, call: ["41", "42"], put: ["27.4", "28.2"] },
  { strike: 4775, call: ["8.8", "9.1"], put: ["70.1", "71.3"] },
  { strike: 4800, call: ["4.3", "4.5"], put: ["90.6", "91.8"] },
];

interface Option {
  readonly strike: number;
  readonly side: "call" | "put";
  /** "C" or "P". */
  readonly letter: string;
  readonly bid: string;
  readonly ask: string;
  /** "SPXW240112C04700000" */
  readonly symbol: string;
}

const optionsOf = ({ strike, call, put }: Row): readonly Option[] =>
  (["call", "put"] as const).map((side) => {
    const letter = side === "call" ? "C" : "P";
    const [bid, ask] = side === "call" ? call : put;
    return { strike, side, letter, bid, ask, symbol: `SPXW240112${letter}0${strike}000` };
  });

export interface ChainLayout {
  readonly name: string;
  readonly fileName: string;
  readonly text: string;
}

const options = (heading: string, line: (option: Option) => string, ...titles: readonly string[]) =>
  [...titles, heading, ...ROWS.flatMap(optionsOf).map(line)].join("\n");
const pairs = (heading: string, line: (call: Option, put: Option) => string, ...titles: readonly string[]) =>
  [...titles, heading, ...ROWS.map((row) => line(...(optionsOf(row) as [Option, Option])))].join("\n");
const symbolsAlone = (symbol: (option: Option) => string) =>
  options("Symbol,Bid,Ask", (option) => `${symbol(option)},${option.bid},${option.ask}`);

const thousands = (strike: number) => `"${strike.toLocaleString("en-US", { minimumFractionDigits: 2 })}"`;
const comma = (text: string) => text.replace(".", ",");
/** Seconds since 1970 of 16:00 in New York: 21:00 universal time in January. */
const EXPIRY_SECONDS = Date.UTC(2024, 0, 12, 21) / 1000;
const QUOTE_SECONDS = Date.UTC(2024, 0, 5, 20, 45) / 1000;

export const chainLayouts: readonly ChainLayout[] = [
  {
    name: "Cboe's quote download of 2025",
    fileName: "spx_quotedata.csv",
    text: pairs(
      "Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest",
      (call, put) =>
        `Fri Jan 12 2024,${call.symbol},1,0,${call.bid},${call.ask},1,0.12,0.5,0.01,10,${call.strike}.00,${put.symbol},1,0,${put.bid},${put.ask},1,0.12,-0.5,0.01,10`,
      "",
      "S&P 500 INDEX,Last: 4705.12,Change: 8.56",
      '"Date: January 5, 2024 at 3:45 PM EST",Bid: 4703.1,Ask: 4707.2,Size: 1*1,"Volume: 0"',
    ),
  },
  {
    name: "Cboe's quote download before 2020",
    fileName: "QuoteData.dat",
    text: pairs(
      "Calls,Last Sale,Net,Bid,Ask,Vol,Open Int,Puts,Last Sale,Net,Bid,Ask,Vol,Open Int,",
      (call, put) =>
        `24 Jan ${call.strike}.00 (SPXW2412A${call.strike}),0.0,0.0,${call.bid},${call.ask},0,10,24 Jan ${put.strike}.00 (SPXW2412M${put.strike}),0.0,0.0,${put.bid},${put.ask},0,10,`,
      "SPX (S&P 500 INDEX),4705.12,+8.56,",
      "Jan 05 2024 @ 15:45 ET,Bid,4703.10,Ask,4707.20,Size,1x1,Vol,0,",
    ),
  },
  {
    name: "Cboe DataShop's end of day",
    fileName: "UnderlyingOptionsEODQuotes_2024-01-05.csv",
    text: options(
      "underlying_symbol,quote_date,root,expiration,strike,option_type,open,high,low,close,trade_volume,bid_size_1545,bid_1545,ask_size_1545,ask_1545,underlying_bid_1545,underlying_ask_1545,bid_size_eod,bid_eod,ask_size_eod,ask_eod,underlying_bid_eod,underlying_ask_eod,vwap,open_interest,delivery_code",
      ({ strike, letter, bid, ask }) =>
        `^SPX,2024-01-05,SPXW,2024-01-12,${strike}.000,${letter},0,0,0,0,0,1,${bid},1,${ask},4703.1,4707.2,1,${bid},1,${ask},4703.1,4707.2,0,10,`,
    ),
  },
  {
    name: "deltaneutral's historical files",
    fileName: "L3_options_20240105.csv",
    text: options(
      "UnderlyingSymbol,UnderlyingPrice,Exchange,OptionSymbol,OptionExt,Type,Expiration,DataDate,Strike,Last,Bid,Ask,Volume,OpenInterest,IV,Delta,Gamma,Theta,Vega,AKA",
      ({ symbol, side, strike, bid, ask }) =>
        `SPX,4705.12,*,${symbol},,${side},01/12/2024,01/05/2024,${strike},0,${bid},${ask},0,10,0.12,0,0,0,0,${symbol}`,
    ),
  },
  {
    name: "optionsdx",
    fileName: "spx_eod_202401.txt",
    text: pairs(
      "[QUOTE_UNIXTIME], [QUOTE_READTIME], [QUOTE_DATE], [QUOTE_TIME_HOURS], [UNDERLYING_LAST], [EXPIRE_DATE], [EXPIRE_UNIX], [DTE], [C_DELTA], [C_IV], [C_VOLUME], [C_LAST], [C_SIZE], [C_BID], [C_ASK], [STRIKE], [P_BID], [P_ASK], [P_SIZE], [P_LAST], [P_DELTA], [P_IV], [P_VOLUME], [STRIKE_DISTANCE]",
      (call, put) =>
        `${QUOTE_SECONDS}, 2024-01-05 15:45, 2024-01-05, 15.75, 4705.12, 2024-01-12, ${EXPIRY_SECONDS}, 7.01, , 0.12, , 0, 1 x 1, ${call.bid}, ${call.ask}, ${call.strike}.0, ${put.bid}, ${put.ask}, 1 x 1, 0, , 0.12, , 5.1`,
    ),
  },
  {
    name: "OptionMetrics",
    fileName: "opprcd2024.csv",
    text: options(
      "secid,date,symbol,symbol_flag,exdate,last_date,cp_flag,strike_price,best_bid,best_offer,volume,open_interest,impl_volatility,optionid,am_settlement,ticker",
      ({ letter, strike, bid, ask }) =>
        `108105,20240105,SPXW 240112${letter}${strike}000,1,20240112,20240104,${letter},${strike}000,${bid},${ask},0,10,0.12,155555,0,SPX`,
    ),
  },
  {
    name: "ORATS strikes, as its interface answers",
    fileName: "orats.csv",
    text: pairs(
      "ticker,tradeDate,expirDate,dte,strike,stockPrice,callVolume,callBidPrice,callValue,callAskPrice,putBidPrice,putValue,putAskPrice,callBidIv,callMidIv,callAskIv,putBidIv,putMidIv,delta,spotPrice,quoteDate,updatedAt,snapShotEstTime,snapShotDate,expiryTod",
      (call, put) =>
        `SPX,2024-01-05,2024-01-12,7,${call.strike},4705.12,0,${call.bid},0,${call.ask},${put.bid},0,${put.ask},0.11,0.12,0.13,0.11,0.12,0.5,4705.12,2024-01-05T20:45:00Z,2024-01-05T20:46:10Z,1545,2024-01-05T20:45:00Z,pm`,
    ),
  },
  {
    name: "ORATS strikes, as its files write them",
    fileName: "ORATS_SMV_Strikes_20240105.csv",
    text: pairs(
      "ticker,stkPx,expirDate,yte,strike,cVolu,cOi,pVolu,pOi,cBidPx,cValue,cAskPx,pBidPx,pValue,pAskPx,cBidIv,cMidIv,cAskIv,smoothSmvVol,pBidIv,pMidIv,pAskIv,iRate,delta,spot_px,trade_date",
      (call, put) =>
        `SPX,4705.12,1/12/2024,0.019,${call.strike},0,0,0,0,${call.bid},0,${call.ask},${put.bid},0,${put.ask},0.11,0.12,0.13,0.12,0.11,0.12,0.13,0.05,0.5,4705.12,1/5/2024`,
    ),
  },
  {
    name: "Databento, prices in billionths",
    fileName: "opra-pillar-20240105.cbbo-1m.csv",
    text: options(
      "ts_recv,ts_event,rtype,publisher_id,instrument_id,side,price,size,flags,bid_px_00,ask_px_00,bid_sz_00,ask_sz_00,bid_pb_00,ask_pb_00,symbol",
      ({ symbol, bid, ask }) =>
        `${QUOTE_SECONDS}000000000,${QUOTE_SECONDS}000000000,194,30,1,N,9223372036854775807,0,0,${Number(bid) * 1e9},${Number(ask) * 1e9},1,1,1,1,${symbol.replace("SPXW", "SPXW  ")}`,
    ),
  },
  {
    name: "Databento, prices and times as people read them",
    fileName: "opra-pillar-20240105.cbbo-1m.csv",
    text: options(
      "ts_recv,ts_event,rtype,publisher_id,instrument_id,side,price,size,flags,bid_px_00,ask_px_00,bid_sz_00,ask_sz_00,bid_pb_00,ask_pb_00,symbol",
      ({ symbol, bid, ask }) =>
        `2024-01-05T20:45:00.000000000Z,2024-01-05T20:44:59.123456789Z,194,30,1,N,,0,0,${bid}00000000,${ask}00000000,1,1,1,1,${symbol.replace("SPXW", "SPXW  ")}`.replace(
          /,(\d+)00000000(?=,)/g,
          ",$1.000000000",
        ),
    ),
  },
  {
    name: "Polygon's and Massive's snapshot",
    fileName: "snapshot.csv",
    text: options(
      "implied_volatility,open_interest,details.contract_type,details.exercise_style,details.expiration_date,details.shares_per_contract,details.strike_price,details.ticker,greeks.delta,last_quote.ask,last_quote.ask_size,last_quote.bid,last_quote.bid_size,last_quote.last_updated,last_quote.midpoint,underlying_asset.ticker",
      ({ side, strike, symbol, bid, ask }) =>
        `0.12,10,${side},european,2024-01-12,100,${strike},O:${symbol},,${ask},1,${bid},1,${QUOTE_SECONDS}000000000,0,I:SPX`,
    ),
  },
  {
    name: "Tradier",
    fileName: "chain.csv",
    text: options(
      "symbol,description,exch,type,last,change,volume,open,high,low,close,bid,ask,underlying,strike,greeks.delta,change_percentage,average_volume,last_volume,trade_date,prevclose,bidsize,bidexch,bid_date,asksize,askexch,ask_date,open_interest,contract_size,expiration_date,expiration_type,option_type,root_symbol",
      ({ symbol, side, strike, bid, ask }) =>
        `${symbol},SPX Jan 12 2024 $${strike}.00 ${side},C,option,,,0,,,,,${bid},${ask},SPX,${strike}.0,,0.0,0,0,${(QUOTE_SECONDS - 90_000) * 1000},0,1,C,${QUOTE_SECONDS * 1000},1,C,${QUOTE_SECONDS * 1000},10,100,2024-01-12,weeklys,${side},SPXW`,
    ),
  },
  {
    name: "marketdata.app",
    fileName: "chain.csv",
    text: options(
      "optionSymbol,underlying,expiration,side,strike,firstTraded,dte,updated,bid,bidSize,mid,ask,askSize,last,openInterest,volume,inTheMoney,intrinsicValue,extrinsicValue,underlyingPrice,iv,delta",
      ({ symbol, side, strike, bid, ask }) =>
        `${symbol},SPX,${EXPIRY_SECONDS},${side},${strike},${QUOTE_SECONDS - 9e6},7,${QUOTE_SECONDS},${bid},1,0,${ask},1,,10,0,TRUE,0,0,4705.12,0.12,`,
    ),
  },
  {
    name: "thinkorswim's export",
    fileName: "2024-01-05-StockAndOptionQuoteForSPX.csv",
    text: pairs(
      ",,Impl Vol,Delta,Volume,Open.Int,BID,BX,ASK,AX,Exp,Strike,BID,BX,ASK,AX,Impl Vol,Delta,Volume,Open.Int,,",
      (call, put) =>
        `,,12.00%,--,1,"1,204",${call.bid},C,${call.ask},C,12 JAN 24,${call.strike},${put.bid},C,${put.ask},C,12.00%,--,2,"2,044",,`,
      "\ufeffStock quote and option quote for SPX on 1/5/24 15:45:00",
      "",
      "UNDERLYING",
      "LAST,LX,Net Chng,BID,BX,ASK,AX",
      "4705.12, ,+8.56,4703.10, ,4707.20, ",
      "",
      "12 JAN 24  (7)  100 (Weeklys)",
    ),
  },
  {
    name: "a watchlist of IBKR's",
    fileName: "watchlist.csv",
    text: options(
      "Financial Instrument,Last,Bid Size,Bid,Ask,Ask Size,Implied Vol.",
      ({ letter, strike, bid, ask }) =>
        `SPX    Jan2024 ${strike} ${letter} [SPXW  240112${letter}0${strike}000 100],,3,${bid},${ask},4,12%`,
    ),
  },
  {
    name: "a table from IBKR's interface",
    fileName: "tickers.csv",
    text: options(
      "symbol,secType,lastTradeDateOrContractMonth,strike,right,multiplier,exchange,currency,localSymbol,tradingClass,bid,bidSize,ask,askSize",
      ({ letter, strike, bid, ask }) =>
        `SPX,OPT,20240112,${strike}.0,${letter},100,CBOE,USD,SPXW  240112${letter}0${strike}000,SPXW,${bid},1,${ask},1`,
    ),
  },
  {
    name: "Barchart, stacked",
    fileName: "$spx-options-exp-2024-01-12-weekly-show-all-stacked-01-05-2024.csv",
    text: `${options(
      'Strike,Moneyness,Bid,Mid,Ask,Latest,Change,%Change,Volume,"Open Int","OI Chg",IV,Delta,Type,Time',
      ({ strike, side, bid, ask }) =>
        `${thousands(strike)},+1.00%,${bid},0,${ask},0,unch,unch,37,"1,129",+43,12.00%,,${side === "call" ? "Call" : "Put"},01/04/24`,
    )}\n"Downloaded from Barchart.com as of 01-05-2024 02:45pm CST"`,
  },
  {
    name: "Barchart, side by side",
    fileName: "$spx-options-exp-2024-01-12-weekly-show-all-side-by-side-01-05-2024.csv",
    text: `${pairs(
      'Type,Latest,Bid,Ask,Change,Volume,"Open Int",IV,"Last Trade",Strike,Type,Latest,Bid,Ask,Change,Volume,"Open Int",IV,"Last Trade"',
      (call, put) =>
        `Call,0,${call.bid},${call.ask},unch,37,"1,129",12.00%,01/04/24,${thousands(call.strike)},Put,0,${put.bid},${put.ask},unch,37,"1,129",12.00%,01/04/24`,
    )}\n"Downloaded from Barchart.com as of 01-05-2024 02:45pm CST"`,
  },
  {
    name: "Nasdaq's page",
    fileName: "nasdaq.csv",
    text: pairs(
      "Exp. Date,Last,Change,Bid,Ask,Volume,Open Int.,Strike,Last,Change,Bid,Ask,Volume,Open Int.",
      (call, put) =>
        `Jan 12,--,--,${call.bid},${call.ask},--,10,${call.strike},--,--,${put.bid},${put.ask},--,10`,
      "Calls,,,,,,,,Puts,,,,,",
    ).replace("\nJan 12", '\n"January 12, 2024",,,,,,,,,,,,,\nJan 12'),
  },
  {
    name: "Nasdaq's interface",
    fileName: "rows.csv",
    text: pairs(
      "expirygroup,expiryDate,c_Last,c_Change,c_Bid,c_Ask,c_Volume,c_Openinterest,c_colour,strike,p_Last,p_Change,p_Bid,p_Ask,p_Volume,p_Openinterest,p_colour,drillDownURL",
      (call, put) =>
        `,Jan 12,--,--,${call.bid},${call.ask},--,10,true,${call.strike}.00,--,--,${put.bid},${put.ask},--,10,false,/market-activity/index/spx/option-chain/call-put-options/spxw--240112c0${call.strike}000`,
    ).replace("\n,Jan 12", '\n"January 12, 2024",,,,,,,,,,,,,,,,,\n,Jan 12'),
  },
  {
    name: "calls left and puts right, as the NSE writes a chain",
    fileName: "option-chain-ED-SPX-12-Jan-2024.csv",
    text: pairs(
      ",OI,CHNG IN OI,VOLUME,IV,LTP,CHNG,BID QTY,BID,ASK,ASK QTY,STRIKE,BID QTY,BID,ASK,ASK QTY,CHNG,LTP,IV,VOLUME,CHNG IN OI,OI,",
      (call, put) =>
        `,"1,129",-,37,12.1,0,-,1,${call.bid},${call.ask},1,${thousands(call.strike)},1,${put.bid},${put.ask},1,-,0,12.1,37,-,"1,129",`,
      "CALLS,,PUTS",
    ),
  },
  ...(
    [
      ["OCC symbols", (option: Option) => option.symbol],
      ["padded OCC symbols", ({ symbol }: Option) => symbol.replace("SPXW", "SPXW  ")],
      ["TD Ameritrade's symbols", ({ letter, strike }: Option) => `SPXW_011224${letter}${strike}`],
      ["thinkorswim's symbols", ({ letter, strike }: Option) => `.SPXW240112${letter}${strike}`],
      ["Fidelity's symbols", ({ letter, strike }: Option) => `-SPXW240112${letter}${strike}`],
      ["Polygon's symbols", ({ symbol }: Option) => `O:${symbol}`],
      ["IBKR's names", ({ letter, strike }: Option) => `SPXW 12JAN24 ${strike} ${letter}`],
      ["Schwab's names", ({ letter, strike }: Option) => `SPXW 01/12/2024 ${strike}.00 ${letter}`],
      ["Barchart's symbols", ({ letter, strike }: Option) => `$SPX|20240112|${strike}.00W${letter}`],
      ["Bloomberg's names", ({ letter, strike }: Option) => `SPXW US 01/12/24 ${letter}${strike} Index`],
    ] as const
  ).map(([name, symbol]) => ({ name: `${name} alone`, fileName: "quotes.csv", text: symbolsAlone(symbol) })),
  {
    name: "a European sheet with semicolons, decimal commas and the day first",
    fileName: "Optionskette.csv",
    text: options(
      "root;expiry;strike;type;bid;ask",
      ({ strike, side, bid, ask }) =>
        `SPXW;12.01.2024;${strike / 1000 >= 1 ? `${Math.floor(strike / 1000)}.${String(strike % 1000).padStart(3, "0")},00` : strike};${side};${comma(bid)};${comma(ask)}`,
    ),
  },
  {
    name: "a Google sheet with the expiry in a line above",
    fileName: "chain.csv",
    text: pairs(
      "Call Bid,Call Ask,Strike,Put Bid,Put Ask",
      (call, put) => `${call.bid},${call.ask},${call.strike},${put.bid},${put.ask}`,
      "Expiry: 2024-01-12",
    ),
  },
];
