/** Where the table of a function means something else by a heading. */
const apart: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "RISK.TABLE": { "layer #": "contracts", carry: "US dollars a year" },
  "RISK.CEILING": {
    "missing readings": "count",
    "P(drawdown) at the answer": "probability",
    "P(drawdown) at # %": "probability",
    "P(EV > #)": "probability",
  },
  "RISK.WHY": { open: "fraction" },
  "ALVH.BIGTOP": { weight: "fraction" },
  "ALVH.LADDER": { strike: "VIX points" },
  "ALVH.BOOK": { strike: "VIX points", vega: "US dollars per vol point" },
  "ALVH.POSITIONS": { strike: "VIX points", paid: "VIX points" },
  "ALVH.LAYERS": { strike: "delta", width: "VIX points" },
  "ALVH.SOLVE": { strike: "delta", width: "VIX points" },
  "ALVH.RULES": { from: "ratio", to: "ratio" },
  "CONDOR.RULES": { from: "ratio", to: "ratio" },
  "RISK.RULES": { from: "ratio", to: "ratio", result: "fraction" },
  "SCENARIO.STRESS": { contracts: "contracts", condors: "US dollars" },
  "SCENARIO.GATES": {
    open: "fraction",
    "points a condor": "index points",
    "5 %": "index points",
    "95 %": "index points",
  },
  // "equity *" is every heading that begins with the word.
  "SCENARIO.REPLAY": { "equity *": "US dollars", "drawdown *": "fraction" },
  "SCENARIO.LOSSES": { "condors *": "US dollars", "hedge *": "US dollars" },
  "ALVH.REPORT": { vega: "US dollars per vol point", strike: "VIX points" },
  "RISK.JOURNAL": { result: "index points" },
  "RISK.EXIT": { verdict: "fraction" },
  "CONDOR.GRID": { "": "index points" },
  "SCENARIO.GRID": { "": "US dollars" },
};

export const ownUnits = (id: string): Readonly<Record<string, string>> => apart[id] ?? {};
