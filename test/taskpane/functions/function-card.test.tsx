/** @jest-environment ./test/taskpane/page-environment.cjs */
import { catalogue } from "../../../src/functions/catalogue";
import { FunctionCard } from "../../../src/taskpane/functions/FunctionCard";
import { draw } from "../page";

test("a card says of each argument what it takes, how it is typed and what stands for it", async () => {
  for (const definition of catalogue.filter(({ id }) => id === "CONDOR.CREDIT"))
    await draw(<FunctionCard definition={definition} insert={() => null} />);
  const [names, said] = ["dt", "dd"].map((kind) =>
    [...document.querySelectorAll(kind)].map(({ textContent }) => textContent),
  );
  expect(names?.[0]).toBe("spot (index points)");
  expect(said?.[0]).toBe(
    "Level of the index now. Takes a number above 0 and at most 1,000,000,000. E.g. 7140. Required.",
  );
  expect(said?.[4]).toBe(
    "Risk-free rate, continuously compounded. Takes a number from -0.5 to 0.5. Left out: 0.",
  );
});
