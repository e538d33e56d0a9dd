import { readOnce } from "../../src/functions/arguments/read-once";

test("rows are read again where a cell, a size or the argument's name differs, and where the host wrote into them", () => {
  let reads = 0;
  const read = readOnce((rows) => [++reads, rows.length]);
  const rows = [
    ["date", "credit"],
    [46_000, 1.1],
  ];
  expect(read(rows, "trades")).toEqual([1, 2]);
  expect(
    read(
      rows.map((cells) => [...cells]),
      "trades",
    ),
  ).toEqual([1, 2]);
  expect(read(rows, "others")).toEqual([2, 2]);
  (rows[1] as number[])[1] = 1.2;
  expect(read(rows, "others")).toEqual([3, 2]);
  expect(read([...rows, ["", ""]], "others")).toEqual([4, 3]);
  expect(read([...rows, [0, ""]], "others")).toEqual([5, 3]);
  // A row that only goes on is another row; so is one that ends early.
  expect(read([...rows, [0, "", 7]], "others")).toEqual([6, 3]);
  expect(read([...rows, [0]], "others")).toEqual([7, 3]);
});
