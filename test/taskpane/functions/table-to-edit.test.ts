import { catalogue } from "../../../src/functions/catalogue";
import { tableToEdit } from "../../../src/taskpane/functions/table-to-edit";

const named = (id: string) => {
  const found = catalogue.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

test.each(["CONDOR.RULES", "ALVH.RULES", "ALVH.LAYERS", "RISK.RULES"])(
  "%s has its default table to edit",
  (id) => {
    const rows = tableToEdit(named(id));
    expect(rows).toEqual(named(id).call([]));
    expect(rows?.length).toBeGreaterThan(2);
  },
);

test("other functions have none, and none is an error", () => {
  expect(tableToEdit(named("CONDOR.CREDIT"))).toBeUndefined();
  const all = catalogue.flatMap((each) => tableToEdit(each) ?? []);
  expect(all.flat().filter((cell) => typeof cell === "object")).toEqual([]);
});
