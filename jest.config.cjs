const compile = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

module.exports = {
  reporters: ["default", "<rootDir>/src/build/count-reporter.cjs"],
  testEnvironment: "node",
  // Both cores of a small machine. The patience is for a slow one: tests wait for what they expect, not for a time.
  maxWorkers: "100%",
  testTimeout: 300_000,
  // Tests run in a realm of their own, where every use of a global is looked up: this one is handed to each file.
  sandboxInjectedGlobals: ["Math"],
  setupFiles: ["<rootDir>/test/support/property-seed.cjs"],
  testMatch: ["<rootDir>/test/**/*.test.ts?(x)"],
  transform: { "^.+\\.[cm]?[tj]sx?$": compile },
  // office-addin-manifest needs these two as ES modules, which Jest on Node 20 cannot require: compile just them.
  transformIgnorePatterns: ["/node_modules/(?!(?:.*/)?(?:uuid|strip-bom)/)"],
};
