/**
 * One week of five sessions as four brokers write it, from a clean start but for a put spread carried in from the week
 * before. Monday two condors for Wednesday, sold at 1.15, and the carried spread is bought back for 0.10. Tuesday one for
 * Friday, sold at 1.00. Wednesday the index closes at 6555: the put sold at 6560 costs 5 points. Thursday one condor and
 * two more, each at 1.00, which are carried out. Friday the one of Tuesday is bought back for 0.35; interest comes in.
 */
export const brokerWeeks = {
  "Interactive Brokers, activity": `Statement,Header,Field Name,Field Value
Statement,Data,BrokerName,Interactive Brokers LLC
Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code
Trades,Data,Order,Equity and Index Options,USD,SPXW 20MAR26 6410 P,"2026-03-16, 09:35:00",1,0.3,0.3,-30,-0.5,,,,C
Trades,Data,Order,Equity and Index Options,USD,SPXW 20MAR26 6400 P,"2026-03-16, 09:35:00",-1,0.2,0.2,20,-0.5,,,,C
Trades,Data,Order,Equity and Index Options,USD,SPXW 18MAR26 6550 P,"2026-03-16, 10:00:00",2,1.5,1.4,-300,-1,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 18MAR26 6560 P,"2026-03-16, 10:00:00",-2,2.1,1.9,420,-1,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 18MAR26 6800 C,"2026-03-16, 10:00:00",-2,1.3,1.1,260,-1,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 18MAR26 6810 C,"2026-03-16, 10:00:00",2,0.75,0.7,-150,-1,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 20MAR26 6500 P,"2026-03-17, 10:00:00",1,1.3,1.3,-130,-0.5,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 20MAR26 6510 P,"2026-03-17, 10:00:00",-1,1.8,1.7,180,-0.5,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 20MAR26 6850 C,"2026-03-17, 10:00:00",-1,1.1,1,110,-0.5,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 20MAR26 6860 C,"2026-03-17, 10:00:00",1,0.6,0.6,-60,-0.5,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 18MAR26 6550 P,"2026-03-18, 16:20:00",-2,0,0,0,0,,,,C;Ep
Trades,Data,Order,Equity and Index Options,USD,SPXW 18MAR26 6560 P,"2026-03-18, 16:20:00",2,5,5,-1000,0,,,,A;C
Trades,Data,Order,Equity and Index Options,USD,SPXW 18MAR26 6800 C,"2026-03-18, 16:20:00",2,0,0,0,0,,,,C;Ep
Trades,Data,Order,Equity and Index Options,USD,SPXW 18MAR26 6810 C,"2026-03-18, 16:20:00",-2,0,0,0,0,,,,C;Ep
Trades,Data,Order,Equity and Index Options,USD,SPXW 27MAR26 6450 P,"2026-03-19, 10:00:00",1,1.4,1.4,-140,-0.5,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 27MAR26 6460 P,"2026-03-19, 10:00:00",-1,1.9,1.9,190,-0.5,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 27MAR26 6900 C,"2026-03-19, 10:00:00",-1,1.2,1.2,120,-0.5,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 27MAR26 6910 C,"2026-03-19, 10:00:00",1,0.7,0.7,-70,-0.5,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 27MAR26 6450 P,"2026-03-19, 14:00:00",2,1.45,1.4,-290,-1,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 27MAR26 6460 P,"2026-03-19, 14:00:00",-2,2,1.9,400,-1,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 27MAR26 6900 C,"2026-03-19, 14:00:00",-2,1.15,1.2,230,-1,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 27MAR26 6910 C,"2026-03-19, 14:00:00",2,0.7,0.7,-140,-1,,,,O
Trades,Data,Order,Equity and Index Options,USD,SPXW 20MAR26 6500 P,"2026-03-20, 10:00:00",-1,0.3,0.3,30,-0.5,,,,C
Trades,Data,Order,Equity and Index Options,USD,SPXW 20MAR26 6510 P,"2026-03-20, 10:00:00",1,0.5,0.5,-50,-0.5,,,,C
Trades,Data,Order,Equity and Index Options,USD,SPXW 20MAR26 6850 C,"2026-03-20, 10:00:00",1,0.4,0.4,-40,-0.5,,,,C
Trades,Data,Order,Equity and Index Options,USD,SPXW 20MAR26 6860 C,"2026-03-20, 10:00:00",-1,0.25,0.2,25,-0.5,,,,C
Trades,SubTotal,,Equity and Index Options,USD,SPXW 20MAR26 6860 C,,0,,,-35,-1,,,,
Trades,Total,,Equity and Index Options,USD,,,,,,-415,-15,,,,
Fees,Header,Subtitle,Currency,Date,Description,Amount
Fees,Data,Other Fees,USD,2026-03-18,OPRA NP fee,-0.42
Fees,Total,,,,,-0.42
Interest,Header,Currency,Date,Description,Amount
Interest,Data,USD,2026-03-20,USD Credit Interest for Mar-2026,3.21
Interest,Data,Total,,,3.21
Change in Dividend Accruals,Header,Asset Category,Currency,Symbol,Date,Ex Date,Pay Date,Quantity,Tax,Fee,Gross Rate,Gross Amount,Net Amount,Code
Change in Dividend Accruals,Data,Stocks,USD,SPY,2026-03-20,2026-03-20,2026-04-30,10,0,0,1.8,18,18,Po
`,
  "thinkorswim, account statement": `Account Statement for D-XXXX (ira) since 3/16/26 through 3/20/26

Cash Balance
DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE
3/16/26,01:00:00,BAL,,Cash balance at the start of business day 16.03 CST,,,,"100,000.00"
3/16/26,09:35:00,TRD,="1",BOT +1 VERTICAL SPX 100 (Weeklys) 20 MAR 26 6410/6400 PUT @.10,-0.20,-0.80,-10.00,"99,989.00"
3/16/26,10:00:00,TRD,="2",SOLD -2 IRON CONDOR SPX 100 (Weeklys) 18 MAR 26 6800/6810/6560/6550 CALL/PUT @1.15,-0.80,-3.20,230.00,"100,215.00"
3/17/26,10:00:00,TRD,="3",SOLD -1 IRON CONDOR SPX 100 (Weeklys) 20 MAR 26 6850/6860/6510/6500 CALL/PUT @1.00,-0.40,-1.60,100.00,"100,313.00"
3/18/26,16:20:00,RAD,="4",REMOVAL OF OPTION DUE TO EXPIRATION -2.0 SPX 100 (Weeklys) 18 MAR 26 6550 PUT,,,0.00,"100,313.00"
3/18/26,16:20:00,RAD,="5",REMOVAL OF OPTION DUE TO EXPIRATION 2.0 SPX 100 (Weeklys) 18 MAR 26 6800 CALL,,,0.00,"100,313.00"
3/18/26,16:20:00,RAD,="6",REMOVAL OF OPTION DUE TO EXPIRATION -2.0 SPX 100 (Weeklys) 18 MAR 26 6810 CALL,,,0.00,"100,313.00"
3/18/26,16:20:00,RAD,="7",CASH SETTLEMENT OF OPTION 2.0 SPX 100 (Weeklys) 18 MAR 26 6560 PUT,,,"-1,000.00","99,313.00"
3/18/26,17:00:00,ADJ,="8",MARKET DATA FEE,,,-0.42,"99,312.58"
3/19/26,10:00:00,TRD,="9",SOLD -1 IRON CONDOR SPX 100 (Weeklys) 27 MAR 26 6900/6910/6460/6450 CALL/PUT @1.00,-0.40,-1.60,100.00,"99,410.58"
3/19/26,14:00:00,TRD,="10",SOLD -2 IRON CONDOR SPX 100 (Weeklys) 27 MAR 26 6900/6910/6460/6450 CALL/PUT @1.00,-0.80,-3.20,200.00,"99,606.58"
3/20/26,10:00:00,TRD,="11",BOT +1 IRON CONDOR SPX 100 (Weeklys) 20 MAR 26 6850/6860/6510/6500 CALL/PUT @.35,-0.40,-1.60,-35.00,"99,569.58"
3/20/26,16:00:00,CRC,="12",CREDIT INTEREST,,,3.21,"99,572.79"
,,,,TOTAL,-3.00,-12.00,-412.21,

Account Trade History
,Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type
,3/20/26 10:00:00,IRON CONDOR,BUY,+1,TO CLOSE,SPX,20 MAR 26,6850,CALL,.40,.35,LMT
,,,SELL,-1,TO CLOSE,SPX,20 MAR 26,6860,CALL,.25,DEBIT,
,,,BUY,+1,TO CLOSE,SPX,20 MAR 26,6510,PUT,.50,DEBIT,
,,,SELL,-1,TO CLOSE,SPX,20 MAR 26,6500,PUT,.30,DEBIT,
,3/19/26 14:00:00,IRON CONDOR,SELL,-2,TO OPEN,SPX,27 MAR 26,6900,CALL,1.15,1.00,LMT
,,,BUY,+2,TO OPEN,SPX,27 MAR 26,6910,CALL,.70,CREDIT,
,,,SELL,-2,TO OPEN,SPX,27 MAR 26,6460,PUT,2.00,CREDIT,
,,,BUY,+2,TO OPEN,SPX,27 MAR 26,6450,PUT,1.45,CREDIT,
,3/19/26 10:00:00,IRON CONDOR,SELL,-1,TO OPEN,SPX,27 MAR 26,6900,CALL,1.20,1.00,LMT
,,,BUY,+1,TO OPEN,SPX,27 MAR 26,6910,CALL,.70,CREDIT,
,,,SELL,-1,TO OPEN,SPX,27 MAR 26,6460,PUT,1.90,CREDIT,
,,,BUY,+1,TO OPEN,SPX,27 MAR 26,6450,PUT,1.40,CREDIT,
,3/17/26 10:00:00,IRON CONDOR,SELL,-1,TO OPEN,SPX,20 MAR 26,6850,CALL,1.10,1.00,LMT
,,,BUY,+1,TO OPEN,SPX,20 MAR 26,6860,CALL,.60,CREDIT,
,,,SELL,-1,TO OPEN,SPX,20 MAR 26,6510,PUT,1.80,CREDIT,
,,,BUY,+1,TO OPEN,SPX,20 MAR 26,6500,PUT,1.30,CREDIT,
,3/16/26 10:00:00,IRON CONDOR,SELL,-2,TO OPEN,SPX,18 MAR 26,6800,CALL,1.30,1.15,LMT
,,,BUY,+2,TO OPEN,SPX,18 MAR 26,6810,CALL,.75,CREDIT,
,,,SELL,-2,TO OPEN,SPX,18 MAR 26,6560,PUT,2.10,CREDIT,
,,,BUY,+2,TO OPEN,SPX,18 MAR 26,6550,PUT,1.50,CREDIT,
,3/16/26 09:35:00,VERTICAL,BUY,+1,TO CLOSE,SPX,20 MAR 26,6410,PUT,.30,.10,LMT
,,,SELL,-1,TO CLOSE,SPX,20 MAR 26,6400,PUT,.20,DEBIT,
`,
  "Robinhood, activity": `"Activity Date","Process Date","Settle Date","Instrument","Description","Trans Code","Quantity","Price","Amount"
"3/20/2026","3/20/2026","3/20/2026","","Interest Payment","INT","","","$3.21"
"3/20/2026","3/20/2026","3/23/2026","SPXW","SPXW 3/20/2026 Put $6,500.00","STC","1","$0.30","$29.50"
"3/20/2026","3/20/2026","3/23/2026","SPXW","SPXW 3/20/2026 Put $6,510.00","BTC","1","$0.50","($50.50)"
"3/20/2026","3/20/2026","3/23/2026","SPXW","SPXW 3/20/2026 Call $6,850.00","BTC","1","$0.40","($40.50)"
"3/20/2026","3/20/2026","3/23/2026","SPXW","SPXW 3/20/2026 Call $6,860.00","STC","1","$0.25","$24.50"
"3/19/2026","3/19/2026","3/20/2026","SPXW","SPXW 3/27/2026 Put $6,450.00","BTO","2","$1.45","($291.00)"
"3/19/2026","3/19/2026","3/20/2026","SPXW","SPXW 3/27/2026 Put $6,460.00","STO","2","$2.00","$399.00"
"3/19/2026","3/19/2026","3/20/2026","SPXW","SPXW 3/27/2026 Call $6,900.00","STO","2","$1.15","$229.00"
"3/19/2026","3/19/2026","3/20/2026","SPXW","SPXW 3/27/2026 Call $6,910.00","BTO","2","$0.70","($141.00)"
"3/19/2026","3/19/2026","3/20/2026","SPXW","SPXW 3/27/2026 Put $6,450.00","BTO","1","$1.40","($140.50)"
"3/19/2026","3/19/2026","3/20/2026","SPXW","SPXW 3/27/2026 Put $6,460.00","STO","1","$1.90","$189.50"
"3/19/2026","3/19/2026","3/20/2026","SPXW","SPXW 3/27/2026 Call $6,900.00","STO","1","$1.20","$119.50"
"3/19/2026","3/19/2026","3/20/2026","SPXW","SPXW 3/27/2026 Call $6,910.00","BTO","1","$0.70","($70.50)"
"3/18/2026","3/18/2026","3/18/2026","","Market data fee","DFEE","","","($0.42)"
"3/18/2026","3/18/2026","3/18/2026","SPXW","SPXW 3/18/2026 Put $6,550.00","OEXP","2S","",""
"3/18/2026","3/18/2026","3/18/2026","SPXW","SPXW 3/18/2026 Put $6,560.00","OASGN","2","","($1,000.00)"
"3/18/2026","3/18/2026","3/18/2026","SPXW","SPXW 3/18/2026 Call $6,800.00","OEXP","2","",""
"3/18/2026","3/18/2026","3/18/2026","SPXW","SPXW 3/18/2026 Call $6,810.00","OEXP","2S","",""
"3/17/2026","3/17/2026","3/18/2026","SPXW","SPXW 3/20/2026 Put $6,500.00","BTO","1","$1.30","($130.50)"
"3/17/2026","3/17/2026","3/18/2026","SPXW","SPXW 3/20/2026 Put $6,510.00","STO","1","$1.80","$179.50"
"3/17/2026","3/17/2026","3/18/2026","SPXW","SPXW 3/20/2026 Call $6,850.00","STO","1","$1.10","$109.50"
"3/17/2026","3/17/2026","3/18/2026","SPXW","SPXW 3/20/2026 Call $6,860.00","BTO","1","$0.60","($60.50)"
"3/16/2026","3/16/2026","3/17/2026","SPXW","SPXW 3/18/2026 Put $6,550.00","BTO","2","$1.50","($301.00)"
"3/16/2026","3/16/2026","3/17/2026","SPXW","SPXW 3/18/2026 Put $6,560.00","STO","2","$2.10","$419.00"
"3/16/2026","3/16/2026","3/17/2026","SPXW","SPXW 3/18/2026 Call $6,800.00","STO","2","$1.30","$259.00"
"3/16/2026","3/16/2026","3/17/2026","SPXW","SPXW 3/18/2026 Call $6,810.00","BTO","2","$0.75","($151.00)"
"3/16/2026","3/16/2026","3/17/2026","SPXW","SPXW 3/20/2026 Put $6,410.00","BTC","1","$0.30","($30.50)"
"3/16/2026","3/16/2026","3/17/2026","SPXW","SPXW 3/20/2026 Put $6,400.00","STC","1","$0.20","$19.50"
`,
  "OCC symbols, quantity, price": `Time,Symbol,Quantity,Price,Commission,Execution ID,Note
2026-03-16 09:35,SPXW260320P06410000,1,0.30,0.50,E1,
2026-03-16 09:35,SPXW260320P06400000,-1,0.20,0.50,E2,
2026-03-16 10:00,SPXW260318P06550000,2,1.50,1.00,E3,
2026-03-16 10:00,SPXW260318P06560000,-2,2.10,1.00,E4,
2026-03-16 10:00,SPXW260318C06800000,-2,1.30,1.00,E5,
2026-03-16 10:00,SPXW260318C06810000,2,0.75,1.00,E6,
2026-03-17 10:00,SPXW260320P06500000,1,1.30,0.50,E7,
2026-03-17 10:00,SPXW260320P06510000,-1,1.80,0.50,E8,
2026-03-17 10:00,SPXW260320C06850000,-1,1.15,0.50,E9,
2026-03-17 10:00,SPXW260320C06850000,-1,1.10,0.50,E9,corrected
2026-03-17 10:00,SPXW260320C06860000,1,0.60,0.50,E10,
2026-03-17 10:00,SPXW260320C06860000,1,0.60,0.50,E10,
2026-03-18 16:20,SPXW260318P06550000,-2,0,0,E11,expired
2026-03-18 16:20,SPXW260318P06560000,2,5,0,E12,cash settlement
2026-03-18 16:20,SPXW260318C06800000,2,0,0,E13,expired
2026-03-18 16:20,SPXW260318C06810000,-2,0,0,E14,expired
2026-03-18 17:00,,,,0.42,,MARKET DATA FEE
2026-03-19 10:00,SPXW260327P06450000,1,1.40,0.50,E15,
2026-03-19 10:00,SPXW260327P06460000,-1,1.90,0.50,E16,
2026-03-19 10:00,SPXW260327C06900000,-1,1.20,0.50,E17,
2026-03-19 10:00,SPXW260327C06910000,1,0.70,0.50,E18,
2026-03-19 14:00,SPXW260327P06450000,2,1.45,1.00,E19,
2026-03-19 14:00,SPXW260327P06460000,-2,2.00,1.00,E20,
2026-03-19 14:00,SPXW260327C06900000,-2,1.15,1.00,E21,
2026-03-19 14:00,SPXW260327C06910000,2,0.70,1.00,E22,
2026-03-20 10:00,SPXW260320P06500000,-1,0.30,0.50,E23,
2026-03-20 10:00,SPXW260320P06510000,1,0.50,0.50,E24,
2026-03-20 10:00,SPXW260320C06850000,1,0.40,0.50,E25,
2026-03-20 10:00,SPXW260320C06860000,-1,0.25,0.50,E26,
`,
} as const;
