import { expect, it } from "vitest";
import type { CodedNote } from "../explanation/code-note.ts";
import { codedNote } from "./coded-note.fixture.ts";
import { noteToJson } from "./note-json.ts";

const text = "👩🏽‍⚕️ e\u0301\r\n🫁 pneumonia";
const start = text.indexOf("pneumonia");
const { note, coded } = codedNote(text, ["pneumonia"], { id: "n", droppedTokens: 2 });
const model = {
  sha256: "ab",
  kodeks: "kodeks 0.1.0",
  architecture: "plm-ca",
  level: 5,
  codes: 2,
  tau: 0.5,
};

it("carries everything but the note itself", () => {
  expect(noteToJson(note, coded, model, "utf-16")).toEqual({
    id: "n",
    model,
    offsetUnit: "utf-16",
    tokens: 12,
    droppedTokens: 2,
    automation: null,
    primary: "E11.9",
    codes: coded.suggestions,
  });
});

it("counts offsets in the unit asked for", () => {
  const offsets = (unit: "utf-16" | "code-points"): readonly unknown[] => {
    const printed = noteToJson(note, coded, model, unit) as CodedNote & { codes: unknown };
    return (printed.codes as CodedNote["suggestions"])[0]?.evidence ?? [];
  };
  const points = [...text].length;
  expect(points).toBe(text.length - 3);
  expect(offsets("utf-16")).toMatchObject([{ start, end: start + 9 }]);
  expect(offsets("code-points")).toMatchObject([{ start: points - 9, end: points }]);
  expect([...text].slice(points - 9, points).join("")).toBe("pneumonia");
});

it("has null for what there is not", () => {
  const without = { ...coded, primary: null };
  const printed = noteToJson({ ...note, id: null }, without, model, "utf-16");
  expect(printed).toMatchObject({ id: null, primary: null });
});
