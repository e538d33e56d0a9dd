/** Every book, paper or page that a formula or a number of the engine rests on. Cite as sources.key, page. */
export const sources = {
  abramowitzStegun1964:
    "M. Abramowitz, I. A. Stegun (eds.), Handbook of Mathematical Functions, National Bureau of Standards, 1964",
  black1976: "F. Black, The pricing of commodity contracts, Journal of Financial Economics 3 (1976), 167-179",
  blackScholes1973:
    "F. Black, M. Scholes, The pricing of options and corporate liabilities, Journal of Political Economy 81 (1973), 637-654",
  breedenLitzenberger1978:
    "D. T. Breeden, R. H. Litzenberger, Prices of state-contingent claims implicit in option prices, Journal of Business 51 (1978), 621-651",
  cboeVixOptions:
    "Cboe, VIX options and VX futures contract specifications: expiry rule, settlement to VRO, strikes, multiplier",
  cboeVxth: "Cboe, VIX Tail Hedge Index (VXTH): rules as published on the index dashboard",
  cboeCondor: "Cboe, S&P 500 Iron Condor Index (CNDR): rules as published on the index dashboard",
  clopperPearson1934:
    "C. J. Clopper, E. S. Pearson, The use of confidence or fiducial limits, Biometrika 26 (1934), 404-413",
  cohen2005: "G. Cohen, The Bible of Options Strategies, Financial Times Prentice Hall, 2005",
  coxMiller1965: "D. R. Cox, H. D. Miller, The Theory of Stochastic Processes, Methuen, 1965",
  choiKimKwak2009:
    "J. Choi, K. Kim, M. Kwak, Numerical approximation of the implied volatility under arithmetic Brownian motion, Applied Mathematical Finance 16 (2009), 261-268",
  coxRossRubinstein1979:
    "J. C. Cox, S. A. Ross, M. Rubinstein, Option pricing: a simplified approach, Journal of Financial Economics 7 (1979), 229-263",
  broadieGlassermanKou1997:
    "M. Broadie, P. Glasserman, S. Kou, A continuity correction for discrete barrier options, Mathematical Finance 7 (1997), 325-349",
  dowellJarratt1971:
    "M. Dowell, P. Jarratt, A modified regula falsi method for computing the root of an equation, BIT 11 (1971), 168-174",
  ibkrMargin: "Interactive Brokers, knowledge base article 600: iron condor margin",
  leanMargin: "QuantConnect Lean, issue 9775: margin of unequal wings, three worked cases",
  tastytradeMargin: "tastytrade help centre, short iron condor: the wider side is held",
  harrison1985: "J. M. Harrison, Brownian Motion and Stochastic Flow Systems, Wiley, 1985",
  haganWoodward1999:
    "P. S. Hagan, D. E. Woodward, Equivalent Black volatilities, Applied Mathematical Finance 6 (1999), 147-157",
  haug2007: "E. G. Haug, The Complete Guide to Option Pricing Formulas, 2nd ed., McGraw-Hill, 2007",
  hinnant2013:
    "H. Hinnant, chrono-Compatible Low-Level Date Algorithms, 2013 (days_from_civil, civil_from_days)",
  householder1970:
    "A. S. Householder, The Numerical Treatment of a Single Nonlinear Equation, McGraw-Hill, 1970",
  hull2018: "J. C. Hull, Options, Futures, and Other Derivatives, 10th ed., Pearson, 2018",
  meeus1998: "J. Meeus, Astronomical Algorithms, 2nd ed., Willmann-Bell, 1998",
  merton1973:
    "R. C. Merton, Theory of rational option pricing, Bell Journal of Economics and Management Science 4 (1973), 141-183",
  method:
    "House rule: the ALVH method's published glossary, guides and answers, read with this product's amendments",
  nyseHolidays: "New York Stock Exchange, Rule 7.2: holidays",
  spVixBeta:
    "S&P, VIX Views education note: beta of the short-term futures index to spot VIX 43 %, of the mid-term index 21 %",
  thetagang: "thetagang, open-source option bot: its VIX hedge configuration (weights by lower edge)",
  blackmanVigna2021:
    "D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical Software 47 (2021), article 36",
  dlmf: "NIST Digital Library of Mathematical Functions, dlmf.nist.gov",
  feller1968:
    "W. Feller, An Introduction to Probability Theory and Its Applications, vol. 1, 3rd ed., Wiley, 1968",
  fleiss2003:
    "J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed., Wiley, 2003",
  gelman2013: "A. Gelman et al., Bayesian Data Analysis, 3rd ed., CRC Press, 2013",
  guyonLekeufack2023:
    "J. Guyon, J. Lekeufack, Volatility is (mostly) path-dependent, Quantitative Finance 23 (2023), 1221-1258",
  kelly1956:
    "J. L. Kelly, A new interpretation of information rate, Bell System Technical Journal 35 (1956), 917-926",
  politisRomano1992:
    "D. N. Politis, J. P. Romano, A circular block-resampling procedure for stationary data, in: Exploring the Limits of Bootstrap, Wiley, 1992, 263-270",
  politisRomano1994:
    "D. N. Politis, J. P. Romano, The stationary bootstrap, Journal of the American Statistical Association 89 (1994), 1303-1313",
  thorp2006:
    "E. O. Thorp, The Kelly criterion in blackjack, sports betting, and the stock market, in: Handbook of Asset and Liability Management, vol. 1, North-Holland, 2006, 385-428",
  wellons2018:
    "C. Wellons, Prospecting for hash functions, nullprogram.com, 2018 (32-bit integer mixing functions found by search)",
  cboeDataShop:
    "Cboe DataShop, end-of-day option quotes: column layout, with a snapshot at 15:45 and one at the close",
  cboeSpecifications:
    "Cboe, SPX, SPXW, XSP and VIX options: product specifications, settlement and last trading day",
  cboeVix: "Cboe, Volatility Index Methodology: Cboe Volatility Index, 2023",
  optionSymbology2010:
    "Options Clearing Corporation, Options Symbology Initiative: the 21-character option symbol, 2010",
  rockafellarUryasev2000:
    "R. T. Rockafellar, S. Uryasev, Optimization of conditional value-at-risk, Journal of Risk 2 (2000), issue 3, 21-41",
  sen1968:
    "P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, Journal of the American Statistical Association 63 (1968), 1379-1389",
  appel2005:
    "G. Appel, Technical Analysis: Power Tools for Active Investors, Financial Times Prentice Hall, 2005",
  bodieKaneMarcus2018: "Z. Bodie, A. Kane, A. J. Marcus, Investments, 11th ed., McGraw-Hill, 2018",
  brealeyMyersAllen2020:
    "R. A. Brealey, S. C. Myers, F. Allen, Principles of Corporate Finance, 13th ed., McGraw-Hill, 2020",
  garmanKlass1980:
    "M. B. Garman, M. J. Klass, On the estimation of security price volatilities from historical data, Journal of Business 53 (1980), 67-78",
  gordon1962: "M. J. Gordon, The Investment, Financing, and Valuation of the Corporation, Irwin, 1962",
  parkinson1980:
    "M. Parkinson, The extreme value method for estimating the variance of the rate of return, Journal of Business 53 (1980), 61-65",
  rogersSatchell1991:
    "L. C. G. Rogers, S. E. Satchell, Estimating variance from high, low and closing prices, Annals of Applied Probability 1 (1991), 504-512",
  sharpe1964:
    "W. F. Sharpe, Capital asset prices: a theory of market equilibrium under conditions of risk, Journal of Finance 19 (1964), 425-442",
  wilder1978: "J. W. Wilder, New Concepts in Technical Trading Systems, Trend Research, 1978",
  yangZhang2000:
    "D. Yang, Q. Zhang, Drift-independent volatility estimation based on high, low, open, and close prices, Journal of Business 73 (2000), 477-491",
  doornik2005:
    "J. A. Doornik, An improved ziggurat method to generate normal random samples, University of Oxford, 2005",
  marsagliaTsang2000:
    "G. Marsaglia, W. W. Tsang, The ziggurat method for generating random variables, Journal of Statistical Software 5 (2000), issue 8",
} as const;
