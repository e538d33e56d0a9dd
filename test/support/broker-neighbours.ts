/** Neighbours of the brokers' files: other languages, columns and endings. Accounts and numbers are made up. */
export const brokerNeighbours = {
  ibkr_de_activity: `Statement,Header,Feldname,Feldwert
Statement,Data,BrokerName,Interactive Brokers Ireland
Trades,Header,DataDiscriminator,Vermögenswertkategorie,Währung,Symbol,Datum/Zeit,Menge,T.-Kurs,Schlusskurs,Erlös,Prov./Gebühr,Basis,Realisierter G&V,MTM G&V,Code
Trades,Data,Order,Aktien- und Indexoptionen,USD,SPXW 25MAR26 6550 P,"2026-03-16, 09:23:22",2,1.5,1.4,-300,-2.6,302.6,0,-20,O
Trades,Data,Order,Aktien- und Indexoptionen,USD,SPXW 25MAR26 6560 P,"2026-03-16, 09:23:22",-2,2.1,1.9,420,-2.6,-417.4,0,20,O
Trades,Data,Order,Aktien- und Indexoptionen,USD,SPXW 25MAR26 6800 C,"2026-03-16, 09:23:22",-2,1.3,1.1,260,-2.6,-257.4,0,20,O
Trades,Data,Order,Aktien- und Indexoptionen,USD,SPXW 25MAR26 6810 C,"2026-03-16, 09:23:22",2,0.75,.7,-150,-2.6,152.6,0,20,O
Trades,SubTotal,,Aktien- und Indexoptionen,USD,SPXW 25MAR26 6550 P,,2,,,-300,-2.6,302.6,0,-20,
Trades,Total,,Aktien- und Indexoptionen,USD,,,,,,230,-10.4,,0,,
`,
  ibkr_de_full: `Übersicht,Header,Feldname,Feldwert
Übersicht,Data,BrokerName,Interactive Brokers
Offene Positionen,Header,DataDiscriminator,Vermögenswertkategorie,Währung,Symbol,Menge,Mult,Einstandspreis,Einstandswert,Schlusskurs,Wert,Unrealisierter G&V,Code
Offene Positionen,Data,Summary,Aktien- und Indexoptionen,USD,SPXW 25MAR26 6550 P,2,100,1.513,302.6,0.90,180,-122.6,
Offene Positionen,Data,Summary,Aktien- und Indexoptionen,USD,SPXW 25MAR26 6560 P,-2,100,2.087,-417.4,1.20,-240,177.4,
Offene Positionen,Data,Summary,Aktien- und Indexoptionen,USD,SPXW 25MAR26 6800 C,-2,100,1.287,-257.4,0.70,-140,117.4,
Offene Positionen,Data,Summary,Aktien- und Indexoptionen,USD,SPXW 25MAR26 6810 C,2,100,0.763,152.6,0.40,80,-72.6,
Offene Positionen,Total,,Aktien- und Indexoptionen,USD,,,,,-219.8,,-120,174.4,
`,
  ibkr_fr: `Transactions,Header,DataDiscriminator,Catégorie d'actif,Devise,Symbole,Date/Heure,Quantité,Prix trans.,Prix de clôture,Produit,Comm/Frais,Base,P/L réalisé,MTM P/L,Code
Transactions,Data,Order,Options sur actions et indices,USD,SPXW 25MAR26 6550 P,"2026-03-16, 09:23:22",2,1.5,1.4,-300,-2.6,302.6,0,-20,O
Transactions,Data,Order,Options sur actions et indices,USD,SPXW 25MAR26 6560 P,"2026-03-16, 09:23:22",-2,2.1,1.9,420,-2.6,-417.4,0,20,O
Transactions,Data,Order,Options sur actions et indices,USD,SPXW 25MAR26 6800 C,"2026-03-16, 09:23:22",-2,1.3,1.1,260,-2.6,-257.4,0,20,O
Transactions,Data,Order,Options sur actions et indices,USD,SPXW 25MAR26 6810 C,"2026-03-16, 09:23:22",2,0.75,.7,-150,-2.6,152.6,0,20,O
`,
  ibkr_portfolio_de: `Finanzinstrument,Position,Durchschnittspreis,Marktpreis,Marktwert,Unrealisierter G&V
SPXW Mar25'26 6550 PUT,2,1.50,0.90,180,-120
SPXW Mar25'26 6560 PUT,-2,2.10,1.20,-240,180
SPXW Mar25'26 6800 CALL,-2,1.30,0.70,-140,120
SPXW Mar25'26 6810 CALL,2,0.75,0.40,80,-70
VIX Apr21'26 20 CALL,4,1.85,2.05,820,80
`,
  german_generic: `Symbol;Anzahl;Kaufkurs;Gebühren;Datum
SPXW260325P6550;2;1,50;1,30;16.03.2026
SPXW260325P6560;-2;2,10;1,30;16.03.2026
SPXW260325C6800;-2;1,30;1,30;16.03.2026
SPXW260325C6810;2;0,75;1,30;16.03.2026
`,
  german_long: `Basiswert;Verfall;Basispreis;Call/Put;Stück;Kurs;Kauf/Verkauf
SPXW;25.03.2026;6550;Put;2;1,50;Kauf
SPXW;25.03.2026;6560;Put;2;2,10;Verkauf
SPXW;25.03.2026;6800;Call;2;1,30;Verkauf
SPXW;25.03.2026;6810;Call;2;0,75;Kauf
`,
  es_words: `Símbolo;Cantidad;Precio;Comisión;Fecha;Compra/Venta
SPXW260325P6550;2;1,50;1,30;16/03/2026;Compra
SPXW260325P6560;2;2,10;1,30;16/03/2026;Venta
SPXW260325C6800;2;1,30;1,30;16/03/2026;Venta
SPXW260325C6810;2;0,75;1,30;16/03/2026;Compra
`,
  robin: `"Activity Date","Instrument","Description","Trans Code","Quantity","Price","Amount"
"3/16/2026","SPXW","SPXW 3/25/2026 Put $6,560.00","STO","2","$2.10","$417.40"
"3/16/2026","SPXW","SPXW 3/25/2026 Put $6,550.00","BTO","2","$1.50","($302.60)"
"3/18/2026","SPXW","SPXW 3/25/2026 Put $6,560.00","BTC","1","$0.90","($91.30)"
`,
  webull: `Name,Symbol,Side,Status,Filled,Total Qty,Price,Avg Price,Time-in-Force,Placed Time,Filled Time
SPXW260325P06560000,SPXW260325P06560000,Sell,Filled,2,2,@2.10,2.10,DAY,03/16/2026 09:23:00 EDT,03/16/2026 09:23:22 EDT
SPXW260325P06550000,SPXW260325P06550000,Buy,Filled,2,2,@1.50,1.50,DAY,03/16/2026 09:23:00 EDT,03/16/2026 09:23:22 EDT
SPXW260325C06800000,SPXW260325C06800000,Sell,Cancelled,0,2,@1.30,,DAY,03/16/2026 09:23:00 EDT,
`,
  symbols_mix: `Symbol,Quantity,Trade Price
.SPXW260325P6550,2,1.50
SPXW 260325P6560,-2,2.10
SPX 25MAR26 6800 C,-2,1.30
SPXW Mar25'26 6810 CALL,2,0.75
`,
  symbols_mix2: `Symbol,Quantity,Trade Price
SPXW_032526P6550,2,1.50
SPXW  260325P06560000,(2),2.10
SPXW 3/25/26 C6800,(2),1.30
SPXW 25 Mar 2026 6810.0 Call,2,0.75
`,
  paren: `Symbol,Qty,Avg Price,Market Value
SPXW 03/25/2026 6550.00 P,2,$1.50,$180.00
SPXW 03/25/2026 6560.00 P,(2),$2.10,($240.00)
SPXW 03/25/2026 6800.00 C,(2),$1.30,($140.00)
SPXW 03/25/2026 6810.00 C,2,$0.75,$80.00
Cash & Cash Investments,--,--,"$10,000.00"
Account Total,,,"$9,880.00"
`,
  schwab_settled: `"Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"
"03/26/2026 as of 03/25/2026","Expired","SPXW 03/25/2026 6800.00 C","CALL S & P 500 INDEX $6800 EXP 03/25/26","2","","",""
"03/26/2026 as of 03/25/2026","Expired","SPXW 03/25/2026 6810.00 C","CALL S & P 500 INDEX $6810 EXP 03/25/26","-2","","",""
"03/26/2026 as of 03/25/2026","Assigned","SPXW 03/25/2026 6560.00 P","PUT S & P 500 INDEX $6560 EXP 03/25/26","2","","",""
"03/26/2026 as of 03/25/2026","Exchange or Exercise","SPXW 03/25/2026 6550.00 P","PUT S & P 500 INDEX $6550 EXP 03/25/26","-2","","",""
"03/26/2026","Cash In Lieu","SPXW 03/25/2026 6560.00 P","CASH SETTLEMENT","","","","-$1200.00"
"03/16/2026","Sell to Open","SPXW 03/25/2026 6560.00 P","PUT","2","$2.10","$2.60","$417.40"
"03/16/2026","Buy to Open","SPXW 03/25/2026 6550.00 P","PUT","2","$1.50","$2.60","-$302.60"
"03/16/2026","Sell to Open","SPXW 03/25/2026 6800.00 C","CALL","2","$1.30","$2.60","$257.40"
"03/16/2026","Buy to Open","SPXW 03/25/2026 6810.00 C","CALL","2","$0.75","$2.60","-$152.60"
`,
  tos_settled: `DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE
3/16/26,09:23:22,TRD,="1",SOLD -2 IRON CONDOR SPX 100 (Weeklys) 25 MAR 26 6800/6810/6560/6550 CALL/PUT @1.15 CBOE,-2.08,-5.20,230.00,"100,222.72"
3/17/26,10:00:00,TRD,="2",BOT +1 IRON CONDOR SPX 100 (Weeklys) 25 MAR 26 6800/6810/6560/6550 CALL/PUT @.60,-1.04,-2.60,-60.00,"100,159.08"
3/26/26,00:00:00,RAD,="3",REMOVAL OF OPTION DUE TO EXPIRATION -1.0 SPX 100 (Weeklys) 25 MAR 26 6560 PUT,,,,"100,159.08"
3/26/26,00:00:00,RAD,="4",CASH SETTLEMENT OF OPTION -1.0 SPX 100 (Weeklys) 25 MAR 26 6560 PUT,,,-500.00,"99,659.08"
`,
  tos_butterfly: `DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE
3/16/26,09:23:22,TRD,="1",tIP SOLD -1 BUTTERFLY SPX 100 (Weeklys) 25 MAR 26 6550/6560/6570 PUT @1.15,-2.08,-5.20,115.00,"100,107.72"
`,
  fees_rows: `Date,Action,Symbol,Quantity,Price,Amount
03/16/2026,Sell to Open,SPXW260325P6560,2,2.1,420
03/16/2026,Buy to Open,SPXW260325P6550,2,1.5,-300
03/16/2026,Commission,,,,-2.60
03/16/2026,Exchange Fee,SPXW260325P6560,,,-1.04
03/17/2026,Interest,,,,0.12
03/17/2026,Deposit,,,,1000
`,
  correction: `Trade Date,Symbol,Buy/Sell,Qty,Price,Trade ID,Notes
2026-03-16,SPXW260325P6560,SELL,2,2.1,A1,
2026-03-16,SPXW260325P6560,SELL,2,2.2,A1,Corrected
2026-03-16,SPXW260325P6550,BUY,2,1.5,A2,
2026-03-16,SPXW260325P6550,BUY,2,1.5,A3,
2026-03-16,SPXW260325P6550,BUY,-2,1.5,A3,Cancelled
`,
  twin_prices: `Trade Date,Symbol,Buy/Sell,Qty,Price,Trade ID
2026-03-16,SPXW260325P6560,SELL,2,2.1,A1
2026-03-16,SPXW260325P6560,SELL,2,2.2,A1
2026-03-16,SPXW260325P6550,BUY,2,1.5,A2
`,
  dates_as_text: `Underlying,Expiry,Strike,Right,Position,Avg Cost
SPX,25 Mar 2026,"6,550",P,2,151.30
SPX,25 Mar 2026,"6,560",P,-2,208.70
SPX,25 Mar 2026,"6,800",C,-2,128.70
SPX,25 Mar 2026,"6,810",C,2,76.30
`,
  strike_wrong: `Symbol,Strike,Expiry,Put/Call,Quantity,Trade Price
SPXW260325P6550,6555,2026-03-25,P,2,1.5
SPXW260325P6560,6560,2026-03-25,P,-2,2.1
`,
  frac: `Symbol,Quantity,Trade Price
SPXW260325P6550,2.5,1.5
SPXW260325P6560,-2,2.1
`,
  blanks: `Symbol,Quantity,Trade Price
SPXW260325P6550,2,1.5

SPXW260325P6560,-2,2.1
SPXW260325P6999,,
garbage row,abc,def
,,
SPXW260325P6570,1,2.1
Total,,3.6
`,
  third_friday_words: `Symbol,Quantity,Trade Price
SPX 16JAN26 6900 P,-1,5.1
SPX 16JAN26 6890 P,1,4.1
SPXW 260116P6900,-1,5.0
.SPXW260116P6890,1,4.0
SPXW Jan16'26 6900 PUT,-1,5.2
SPXW 16 JAN 26 6890 PUT,1,4.2
`,
  flex_xml_like: `ClientAccountID;AccountAlias;CurrencyPrimary;FXRateToBase;AssetClass;SubCategory;Symbol;Description;Conid;SecurityID;UnderlyingSymbol;Strike;Expiry;Put/Call;TradeID;Multiplier;OrigTradePrice;TradeDate;SettleDateTarget;TransactionType;Exchange;Quantity;TradePrice;TradeMoney;Proceeds;Taxes;IBCommission;NetCash;ClosePrice;Open/CloseIndicator;Notes/Codes;CostBasis;FifoPnlRealized;MtmPnl;OrigTradeID;Buy/Sell;IBOrderID;OrderTime;LevelOfDetail
U1;;USD;1;OPT;P;SPXW  260325P06550000;SPXW 25MAR26 6550 P;1;;SPX;6550;20260325;P;11;100;0;20260316;20260317;ExchTrade;CBOE;2;1.5;300;-300;0;-1.82;-301.82;1.4;O;P;301.82;0;-20;;BUY;901;20260316;EXECUTION
U1;;USD;1;OPT;P;SPXW  260325P06560000;SPXW 25MAR26 6560 P;1;;SPX;6560;20260325;P;12;100;0;20260316;20260317;ExchTrade;CBOE;-2;2.1;-420;420;0;-1.82;418.18;1.9;O;P;-418.18;0;20;;SELL;901;20260316;EXECUTION
U1;;USD;1;OPT;C;SPXW  260325C06800000;SPXW 25MAR26 6800 C;1;;SPX;6800;20260325;C;13;100;0;20260316;20260317;ExchTrade;CBOE;-2;1.3;-260;260;0;-1.82;258.18;1.1;O;;-258.18;0;20;;SELL;901;20260316;EXECUTION
U1;;USD;1;OPT;C;SPXW  260325C06810000;SPXW 25MAR26 6810 C;1;;SPX;6810;20260325;C;14;100;0;20260316;20260317;ExchTrade;CBOE;2;0.75;150;-150;0;-1.82;-151.82;0.7;O;;151.82;0;-10;;BUY;901;20260316;EXECUTION
`,
  trade_confirm: `Order #,Executed,Underlying,Call/Put,Strike,Expiration,Bought/Sold,Contracts,Premium,Fees
1,3/16/2026 10:00,SPX,Put,6560,3/25/2026,Sold,2,2.10,3.28
1,3/16/2026 10:00,SPX,Put,6550,3/25/2026,Bought,2,1.50,3.28
1,3/16/2026 10:00,SPX,Call,6800,3/25/2026,Sold,2,1.30,3.28
1,3/16/2026 10:00,SPX,Call,6810,3/25/2026,Bought,2,0.75,3.28
`,
} as const;
