// Properties draw the same cases in every run, so that a red run can be had again; another seed looks elsewhere:
// PROPERTY_SEED=7 npm test
const fc = require("fast-check");

const STANDARD_SEED = 20261122;
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? STANDARD_SEED) });
