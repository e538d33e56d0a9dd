/** What brokers export, in small: accounts, numbers and dates are made up. */
export const brokerFiles = {
  tos_position: `Position Statement for D-XXXX (ira) on 3/17/26 11:35:02

None
Instrument,Qty,Days,Trade Price,Mark,Mrk Chng,P/L Open,P/L Day,BP Effect
"SPX",,,,,,"$122.00","$0.00","($1,770.00)"
"S & P 500 INDEX",0,,.00,6712.50,+3.10,"$0.00","$0.00",
"100 (Weeklys) 25 MAR 26 6550 PUT",+2,8,1.50,.90,-.10,"($120.00)","$0.00",
"100 (Weeklys) 25 MAR 26 6560 PUT",-2,8,2.10,1.20,-.10,"$180.00","$0.00",
"100 (Weeklys) 25 MAR 26 6800 CALL",-2,8,1.30,.70,-.10,"$120.00","$0.00",
"100 (Weeklys) 25 MAR 26 6810 CALL",+2,8,.75,.40,-.10,"($70.00)","$0.00",
"VIX",,,,,,"$80.00","$0.00","$0.00"
"100 21 APR 26 20 CALL",+4,35,1.85,2.05,+.10,"$80.00","$0.00",
"/VX",,,,,,"$80.00","$0.00","$0.00"
"/VXJ26:XCBF",+1,29,18.60,19.05,+.10,"$450.00","$0.00",
`,
  tos_trades: `Account Statement for D-XXXX (ira) since 3/16/26 through 3/16/26

Account Trade History
,Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type
,3/16/26 09:23:22,IRON CONDOR,SELL,-2,TO OPEN,SPX,25 MAR 26,6800,CALL,1.30,1.15,LMT
,,,BUY,+2,TO OPEN,SPX,25 MAR 26,6810,CALL,.75,CREDIT,
,,,SELL,-2,TO OPEN,SPX,25 MAR 26,6560,PUT,2.10,CREDIT,
,,,BUY,+2,TO OPEN,SPX,25 MAR 26,6550,PUT,1.50,CREDIT,
,3/17/26 10:00:00,IRON CONDOR,BUY,+1,TO CLOSE,SPX,25 MAR 26,6800,CALL,.70,.60,LMT
,,,SELL,-1,TO CLOSE,SPX,25 MAR 26,6810,CALL,.40,DEBIT,
,,,BUY,+1,TO CLOSE,SPX,25 MAR 26,6560,PUT,1.20,DEBIT,
,,,SELL,-1,TO CLOSE,SPX,25 MAR 26,6550,PUT,.90,DEBIT,
`,
  tos_cash: `Cash Balance
DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE
3/16/26,09:00:00,BAL,,Cash balance at the start of business day 16.03 CST,,,,"100,000.00"
3/16/26,09:23:22,TRD,="1",SOLD -2 IRON CONDOR SPX 100 (Weeklys) 25 MAR 26 6800/6810/6560/6550 CALL/PUT @1.15,-2.08,-5.20,230.00,"100,222.72"
3/16/26,09:40:22,TRD,="2",BOT +4 VIX 100 21 APR 26 20 CALL @1.85,-1.08,-2.60,-740.00,"99,479.04"
3/16/26,10:40:22,CRC,="3",ADR FEE SOMETHING,,,-1.25,"99,477.79"
`,
  flex: `"ClientAccountID","CurrencyPrimary","AssetClass","Symbol","Description","UnderlyingSymbol","Multiplier","Strike","Expiry","Put/Call","TradeID","TradeDate","DateTime","Buy/Sell","Quantity","TradePrice","Proceeds","IBCommission","Open/CloseIndicator","IBOrderID","LevelOfDetail"
"U1","USD","OPT","SPXW  260325P06550000","SPXW 25MAR26 6550 P","SPX","100","6550","20260325","P","11","20260316","20260316;092322","BUY","2","1.5","-300","-1.82","O","901","EXECUTION"
"U1","USD","OPT","SPXW  260325P06560000","SPXW 25MAR26 6560 P","SPX","100","6560","20260325","P","12","20260316","20260316;092322","SELL","-2","2.1","420","-1.82","O","901","EXECUTION"
"U1","USD","OPT","SPXW  260325C06800000","SPXW 25MAR26 6800 C","SPX","100","6800","20260325","C","13","20260316","20260316;092322","SELL","-2","1.3","260","-1.82","O","901","EXECUTION"
"U1","USD","OPT","SPXW  260325C06810000","SPXW 25MAR26 6810 C","SPX","100","6810","20260325","C","14","20260316","20260316;092322","BUY","2","0.75","-150","-1.82","O","901","EXECUTION"
"U1","USD","OPT","SPXW  260325C06810000","SPXW 25MAR26 6810 C","SPX","100","6810","20260325","C","14","20260316","20260316;092322","BUY","2","0.75","-150","-1.82","O","901","EXECUTION"
"U1","EUR","OPT","ODAX 260320 C 23000","ODAX","DAX","5","23000","20260320","C","15","20260316","20260316;092322","BUY","2","10","-100","-1.82","O","902","EXECUTION"
"U1","USD","STK","AAPL","APPLE INC","","1","","","","16","20260316","20260316;092322","BUY","10","200","-2000","-1","O","903","EXECUTION"
"U1","USD","FUT","VXJ6","VX 15APR26","VIX","1000","","20260415","","17","20260316","20260316;093000","BUY","1","18.6","-18600","-2.3","O","904","EXECUTION"
`,
  tws: `Financial Instrument,Position,Avg Price,Market Price,Market Value,Unrealized P&L
SPXW Mar25'26 6550 PUT,2,1.50,0.90,180,-120
SPXW Mar25'26 6560 PUT,-2,2.10,1.20,-240,180
SPXW Mar25'26 6800 CALL,-2,1.30,0.70,-140,120
SPXW Mar25'26 6810 CALL,2,0.75,0.40,80,-70
VIX Apr21'26 20 CALL,4,1.85,2.05,820,80
`,
  tws2: `Contract Description,Position,Average Cost,Market Price,Market Value
SPXW MAR 25 '26 6550 Put,2,150.00,0.90,180
SPXW MAR 25 '26 6560 Put,-2,210.00,1.20,-240
SPXW MAR 25 '26 6800 Call,-2,130.00,0.70,-140
SPXW MAR 25 '26 6810 Call,2,75.00,0.40,80
`,
  tasty_pos: `Account,Symbol,Type,Quantity,Exp Date,DTE,Strike Price,Call/Put,Underlying Last Price,P/L Open,Trade Price,Mark
5WX,SPXW  260325P06550000,OPTION,2,3/25/26,8d,6550,PUT,6700,-120,1.50,.9
5WX,SPXW  260325P06560000,OPTION,-2,3/25/26,8d,6560,PUT,6700,180,2.10,1.2
5WX,SPXW  260325C06800000,OPTION,-2,3/25/26,8d,6800,CALL,6700,120,1.30,.7
5WX,SPXW  260325C06810000,OPTION,2,3/25/26,8d,6810,CALL,6700,-70,0.75,.4
5WX,VIX   260421C00020000,OPTION,4,4/21/26,35d,20,CALL,18,80,1.85,2.05
`,
  tasty_tx: `Date,Type,Sub Type,Action,Symbol,Instrument Type,Description,Value,Quantity,Average Price,Commissions,Fees,Multiplier,Root Symbol,Underlying Symbol,Expiration Date,Strike Price,Call or Put,Order #,Total,Currency
2026-03-16T09:23:22-0400,Trade,Sell to Open,SELL_TO_OPEN,SPXW  260325P06560000,Equity Option,Sold 2 SPXW 03/25/26 Put 6560.00 @ 2.10,420.00,2,210.00,-2.00,-1.28,100,SPXW,SPX,3/25/26,6560,PUT,7001,416.72,USD
2026-03-16T09:23:22-0400,Trade,Buy to Open,BUY_TO_OPEN,SPXW  260325P06550000,Equity Option,Bought 2 SPXW 03/25/26 Put 6550.00 @ 1.50,-300.00,2,-150.00,-2.00,-1.28,100,SPXW,SPX,3/25/26,6550,PUT,7001,-303.28,USD
2026-03-16T09:23:22-0400,Trade,Sell to Open,SELL_TO_OPEN,SPXW  260325C06800000,Equity Option,Sold 2,260.00,2,130.00,-2.00,-1.28,100,SPXW,SPX,3/25/26,6800,CALL,7001,256.72,USD
2026-03-16T09:23:22-0400,Trade,Buy to Open,BUY_TO_OPEN,SPXW  260325C06810000,Equity Option,Bought 2,-150.00,2,-75.00,-2.00,-1.28,100,SPXW,SPX,3/25/26,6810,CALL,7001,-153.28,USD
2026-03-25T16:00:00-0400,Receive Deliver,Cash Settled Assignment,,SPXW  260325P06560000,Equity Option,Cash settlement,-1200.00,2,,--,-5.00,100,SPXW,SPX,3/25/26,6560,PUT,,-1205.00,USD
2026-03-25T16:00:00-0400,Receive Deliver,Expiration,,SPXW  260325P06550000,Equity Option,Removal of 2,0.00,2,,--,0.00,100,SPXW,SPX,3/25/26,6550,PUT,,0.00,USD
2026-03-17T09:23:22-0400,Money Movement,Balance Adjustment,,,,Regulatory fee adjustment,-0.05,0,,--,0.00,,,,,,,,-0.05,USD
`,
  fid_pos: `Account Number,Account Name,Symbol,Description,Quantity,Last Price,Last Price Change,Current Value,Today's Gain/Loss Dollar,Cost Basis Total,Average Cost Basis,Type
X1,IRA, -SPXW260325P6550,SPXW MAR 25 2026 $6550 PUT,2,$0.90,-$0.10,$180.00,$0,$302.60,$1.51,Margin
X1,IRA, -SPXW260325P6560,SPXW MAR 25 2026 $6560 PUT,-2,$1.20,-$0.10,-$240.00,$0,-$417.40,$2.09,Margin
X1,IRA, -SPXW260325C6800,SPXW MAR 25 2026 $6800 CALL,-2,$0.70,-$0.10,-$140.00,$0,-$257.40,$1.29,Margin
X1,IRA, -SPXW260325C6810,SPXW MAR 25 2026 $6810 CALL,2,$0.40,-$0.10,$80.00,$0,$152.60,$0.76,Margin
X1,IRA,SPAXX**,HELD IN MONEY MARKET,,,,$10000.00,,,,Cash
"The data and information in this spreadsheet is provided to you solely for your use"
"Date downloaded 03/17/2026 11:35 AM ET"
`,
  fid_tx: `Run Date,Action,Symbol,Description,Type,Quantity,Price ($),Commission ($),Fees ($),Accrued Interest ($),Amount ($),Settlement Date
03/16/2026,YOU SOLD OPENING TRANSACTION PUT (SPXW) NEW S & P 500 INDEX MAR 25 26 $6560 (100 SHS) (Margin), -SPXW260325P6560,PUT (SPXW) NEW S & P 500 INDEX MAR 25 26 $6560 (100 SHS),Margin,-2,2.1,1.3,0.08,,418.62,03/17/2026
03/16/2026,YOU BOUGHT OPENING TRANSACTION PUT (SPXW) NEW S & P 500 INDEX MAR 25 26 $6550 (100 SHS) (Margin), -SPXW260325P6550,PUT (SPXW) NEW S & P 500 INDEX MAR 25 26 $6550 (100 SHS),Margin,2,1.5,1.3,0.08,,-301.38,03/17/2026
03/16/2026,YOU SOLD OPENING TRANSACTION CALL (SPXW) NEW S & P 500 INDEX MAR 25 26 $6800 (100 SHS) (Margin), -SPXW260325C6800,CALL,Margin,-2,1.3,1.3,0.08,,258.62,03/17/2026
`,
  schwab_tx: `"Transactions  for account XXXX as of 03/17/2026 11:35 AM ET"
"Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"
"03/16/2026","Sell to Open","SPXW 03/25/2026 6560.00 P","PUT S & P 500 INDEX $6560 EXP 03/25/26","2","$2.10","$2.60","$417.40"
"03/16/2026","Buy to Open","SPXW 03/25/2026 6550.00 P","PUT S & P 500 INDEX $6550 EXP 03/25/26","2","$1.50","$2.60","-$302.60"
"03/16/2026","Sell to Open","SPXW 03/25/2026 6800.00 C","CALL S & P 500 INDEX $6800 EXP 03/25/26","2","$1.30","$2.60","$257.40"
"03/16/2026","Buy to Open","SPXW 03/25/2026 6810.00 C","CALL S & P 500 INDEX $6810 EXP 03/25/26","2","$0.75","$2.60","-$152.60"
"03/17/2026","Service Fee","","ADR FEE","","","","-$1.00"
"Transactions Total","","","","","","","$218.60"
`,
  generic: `SPXW260325P6550,2,1.5
SPXW260325P6560,-2,2.1
SPXW260325C6800,-2,1.3
SPXW260325C6810,2,.75
`,
  ib_trades: `Statement,Header,Field Name,Field Value
Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code
Trades,Data,Order,Equity and Index Options,USD,SPXW 25MAR26 6550 P,"2026-03-16, 09:23:22",2,1.5,1.4,-300,-2.6,302.6,0,-20,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 25MAR26 6560 P,"2026-03-16, 09:23:22",-2,2.1,1.9,420,-2.6,-417.4,0,20,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 25MAR26 6800 C,"2026-03-16, 09:23:22",-2,1.3,1.1,260,-2.6,-257.4,0,20,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 25MAR26 6810 C,"2026-03-16, 09:23:22",2,0.75,.7,-150,-2.6,152.6,0,20,O
Trades,SubTotal,,Equity and Index Options,USD,SPXW 25MAR26 6550 P,,2,,,-300,-2.6,302.6,0,-20,
`,
  ib_both: `Statement,Header,Field Name,Field Value
Statement,Data,BrokerName,Interactive Brokers LLC
Net Asset Value,Header,Asset Class,Prior Total,Current Long,Current Short,Current Total,Change
Net Asset Value,Data,Cash,100,100,0,100,0
Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,Code
Open Positions,Data,Summary,Equity and Index Options,USD,SPXW 25MAR26 6550 P,2,100,1.513,302.6,0.90,180,-122.6,
Open Positions,Data,Lot,Equity and Index Options,USD,SPXW 25MAR26 6550 P,2,100,1.513,302.6,0.90,180,-122.6,
Open Positions,Data,Summary,Equity and Index Options,USD,SPXW 25MAR26 6560 P,-2,100,2.087,-417.4,1.20,-240,177.4,
Open Positions,Data,Summary,Equity and Index Options,USD,SPXW 25MAR26 6800 C,-2,100,1.287,-257.4,0.70,-140,117.4,
Open Positions,Data,Summary,Equity and Index Options,USD,SPXW 25MAR26 6810 C,2,100,0.763,152.6,0.40,80,-72.6,
Open Positions,Data,Summary,Stocks,USD,SPY,10,1,600,6000,610,6100,100,
Open Positions,Total,,Equity and Index Options,USD,,,,,525.6,,700,174.4,
Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code
Trades,Data,Order,Equity and Index Options,USD,SPXW 25MAR26 6550 P,"2026-03-16, 09:23:22",2,1.5,1.4,-300,-2.6,302.6,0,-20,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 25MAR26 6560 P,"2026-03-16, 09:23:22",-2,2.1,1.9,420,-2.6,-417.4,0,20,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 25MAR26 6800 C,"2026-03-16, 09:23:22",-2,1.3,1.1,260,-2.6,-257.4,0,20,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 25MAR26 6810 C,"2026-03-16, 09:23:22",2,0.75,.7,-150,-2.6,152.6,0,20,O
Fees,Header,Subtitle,Currency,Date,Description,Amount
Fees,Data,Other Fees,USD,2026-03-17,OPRA NP fee,-1.50
Fees,Total,,,,,-1.50
`,
  flex_pos: `"ClientAccountID","CurrencyPrimary","AssetClass","Symbol","Description","UnderlyingSymbol","Multiplier","Strike","Expiry","Put/Call","ReportDate","Position","MarkPrice","PositionValue","OpenPrice","CostBasisPrice","CostBasisMoney","Side","LevelOfDetail","OpenDateTime"
"U1","USD","OPT","SPXW  260325P06550000","SPXW 25MAR26 6550 P","SPX","100","6550","2026-03-25","P","20260317","2","0.9","180","1.5","1.513","302.6","Long","SUMMARY",""
"U1","USD","OPT","SPXW  260325P06560000","SPXW 25MAR26 6560 P","SPX","100","6560","2026-03-25","P","20260317","-2","1.2","-240","2.1","2.087","-417.4","Short","SUMMARY",""
"U1","USD","OPT","SPXW  260325C06800000","SPXW 25MAR26 6800 C","SPX","100","6800","2026-03-25","C","20260317","-2","0.7","-140","1.3","1.287","-257.4","Short","SUMMARY",""
"U1","USD","OPT","SPXW  260325C06810000","SPXW 25MAR26 6810 C","SPX","100","6810","2026-03-25","C","20260317","2","0.4","80","0.75","0.763","152.6","Long","SUMMARY",""
"U1","USD","FUT","VXJ6","VX 15APR26","VIX","1000","","2026-04-15","","20260317","-1","19","-19000","18.6","18.6","-18600","Short","SUMMARY",""
`,
  tasty_old: `Date/Time,Transaction Code,Transaction Subcode,Symbol,Buy/Sell,Open/Close,Quantity,Expiration Date,Strike,Call/Put,Price,Fees,Amount,Description,Account Reference
03/16/2026 9:23 AM,Trade,Sell to Open,SPXW,Sell,Open,2,03/25/2026,6560,P,2.10,2.56,420,Sold 2,Individual...00
03/16/2026 9:23 AM,Trade,Buy to Open,SPXW,Buy,Open,2,03/25/2026,6550,P,1.50,2.56,-300,Bought 2,Individual...00
03/16/2026 9:23 AM,Trade,Sell to Open,SPXW,Sell,Open,2,03/25/2026,6800,C,1.30,2.56,260,Sold,Individual...00
03/16/2026 9:23 AM,Trade,Buy to Open,SPXW,Buy,Open,2,03/25/2026,6810,C,0.75,2.56,-150,Bought,Individual...00
`,
  generic_long: `Symbol,Side,Qty,Avg Price
SPXW260325P6550,Long,2,1.50
SPXW260325P6560,Short,2,2.10
SPXW260325C6800,Short,2,1.30
SPXW260325C6810,Long,2,0.75
`,
  generic_parts: `Root,Expiration,Strike,Call/Put,Quantity,Price
SPXW,3/25/2026,6550,Put,2,1.50
SPXW,3/25/2026,6560,Put,-2,2.10
SPXW,3/25/2026,6800,Call,-2,1.30
SPXW,3/25/2026,6810,Call,2,0.75
`,
  semi2: `Symbol;Quantity;Trade Price
SPXW260325P6550;2;1,50
SPXW260325P6560;-2;2,10
SPXW260325C6800;-2;1,30
SPXW260325C6810;2;0,75
`,
  tos_full: `Account Statement for D-XXXX (ira) since 3/16/26 through 3/16/26

Cash Balance
DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE
3/16/26,09:23:22,TRD,="1",SOLD -2 VERTICAL SPX 100 (Weeklys) 25 MAR 26 6560/6550 PUT @.60,-1.04,-2.60,120.00,"100,116.36"
3/16/26,10:23:22,TRD,="2",SOLD -2 VERTICAL SPX 100 (Weeklys) 25 MAR 26 6800/6810 CALL @.55,-1.04,-2.60,110.00,"100,222.72"
,,,,TOTAL,-2.08,-5.20,230.00,

Futures Statements
Trade Date,Exec Date,Exec Time,Type,Ref #,Description,Misc Fees,Commissions & Fees,Amount,Balance

Account Order History
Notes,,Time Placed,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,PRICE,,TIF,Status
,,3/16/26 09:20:22,VERTICAL,SELL,-2,TO OPEN,SPX,25 MAR 26,6560,PUT,.65,LMT,DAY,CANCELED
,,,,BUY,+2,TO OPEN,SPX,25 MAR 26,6550,PUT,,,,

Account Trade History
,Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type
,3/16/26 09:23:22,VERTICAL,SELL,-2,TO OPEN,SPX,25 MAR 26,6560,PUT,2.10,.60,LMT
,,,BUY,+2,TO OPEN,SPX,25 MAR 26,6550,PUT,1.50,CREDIT,
,3/16/26 10:23:22,VERTICAL,SELL,-2,TO OPEN,SPX,25 MAR 26,6800,CALL,1.30,.55,LMT
,,,BUY,+2,TO OPEN,SPX,25 MAR 26,6810,CALL,.75,CREDIT,

Options
Symbol,Option Code,Exp,Strike,Type,Qty,Trade Price,Mark,Mark Value
SPX,SPXW260325P6550,25 MAR 26,6550,PUT,+2,1.50,.90,$180.00
SPX,SPXW260325P6560,25 MAR 26,6560,PUT,-2,2.10,1.20,($240.00)
SPX,SPXW260325C6800,25 MAR 26,6800,CALL,-2,1.30,.70,($140.00)
SPX,SPXW260325C6810,25 MAR 26,6810,CALL,+2,.75,.40,$80.00
,OVERALL TOTALS,,,,,,,$700.00

Profits and Losses
Symbol,Description,P/L Open,P/L %,P/L Day,P/L YTD,P/L Diff,Margin Req,Mark Value
SPX,S & P 500 INDEX,$122.00,+53.04%,$0.00,$0.00,$0.00,"$1,770.00",$0.00

Account Summary
Net Liquidating Value,"$100,000.00"
`,
  schwab_exp: `"Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"
"03/25/2026 as of 03/25/2026","Expired","SPXW 03/25/2026 6560.00 P","PUT S & P 500 INDEX $6560 EXP 03/25/26","2","","",""
"03/25/2026","Cash In Lieu","SPXW 03/25/2026 6550.00 P","PUT","","","","$12.00"
"03/16/2026","Sell to Open","SPXW 03/25/2026 6560.00 P","PUT S & P 500 INDEX $6560 EXP 03/25/26","2","$2.10","$2.60","$417.40"
"03/16/2026","Buy to Open","SPXW 03/25/2026 6550.00 P","PUT S & P 500 INDEX $6550 EXP 03/25/26","2","$1.50","$2.60","-$302.60"
`,
} as const;
