import { expect, it } from "vitest";
import { textTable } from "./text-table.ts";

it("lines columns up to the left or right, without blanks at line ends", () => {
  const columns = [{ title: "" }, { title: "value", align: "right" }, { title: "note" }] as const;
  const rows = [
    ["F1", "0.5", ""],
    ["precision", "12.25", "x"],
  ];
  expect(textTable(columns, rows)).toBe(
    ["           value  note", "F1           0.5", "precision  12.25  x"].join("\n"),
  );
});

it("counts characters, not UTF-16 units", () => {
  const rows = [
    ["🫀", "a"],
    ["æø", "b"],
  ];
  expect(textTable([{ title: "" }, { title: "" }], rows)).toBe("\n🫀   a\næø  b");
});

it("fills rows that are too short", () => {
  expect(textTable([{ title: "a" }, { title: "b", align: "right" }], [["x"]])).toBe("a  b\nx");
});
