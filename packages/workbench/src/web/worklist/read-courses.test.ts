import { describe, expect, it } from "vitest";
import { importRequest } from "../../api/case.ts";
import { partsOf, readCourses } from "./read-courses.ts";

const coursesIn = (name: string, content: string) => {
  const read = readCourses(name, content);
  if (read.type === "bad") throw new Error(`bad: ${read.line}`);
  expect(read.resources).toEqual([]);
  // What is read is what the service takes.
  return importRequest.parse({ courses: read.courses }).courses;
};

describe("files to import", () => {
  it("may be a text: one note, named after the file", () => {
    const [course] = coursesIn("notes/p1.2.txt", "\ufeffKendt sukkersyge.\r\n");
    expect(course?.courseId).toBe("p1.2");
    expect(course?.documents[0]?.text).toBe("Kendt sukkersyge.\r\n");
  });

  it("may be JSONL of notes with codes, or of courses", () => {
    const courses = coursesIn(
      "notes.jsonl",
      [
        '{"id": 7, "text": "a", "codes": ["E11.9", {"code": "I10", "role": "primary"}, 3]}',
        "",
        '{"courseId": "c", "documents": [{"documentId": "d", "text": "b"}]}',
      ].join("\r\n"),
    );
    expect(courses.map(({ courseId }) => courseId)).toEqual(["7", "c"]);
    expect(courses[0]?.humanCodes).toEqual([
      { code: "E11.9", role: null },
      { code: "I10", role: "primary" },
    ]);
  });

  it("may be JSON of one or many", () => {
    expect(coursesIn("a.json", '{"id": "x", "text": "a"}')).toHaveLength(1);
    expect(coursesIn("a.json", '[{"id": "x", "text": "a"}, {"text": "b"}]')).toHaveLength(2);
  });

  it("may be FHIR, alone, in a list or line by line", () => {
    const bundle = { resourceType: "Bundle", type: "collection", entry: [] };
    const document = { resourceType: "DocumentReference", id: "d" };
    expect(readCourses("a.json", JSON.stringify(bundle))).toEqual({
      type: "found",
      courses: [],
      resources: [bundle],
    });
    expect(readCourses("a.json", JSON.stringify([bundle, document, { text: "a" }]))).toMatchObject({
      courses: [{ documents: [{ text: "a" }] }],
      resources: [bundle, document],
    });
    const lines = `${JSON.stringify(document)}\n${JSON.stringify(bundle)}\n`;
    expect(readCourses("a.ndjson", lines)).toMatchObject({ resources: [document, bundle] });
    // Other resources are no course.
    const patient = JSON.stringify({ resourceType: "Patient", text: "a", documents: [] });
    expect(readCourses("a.json", patient)).toEqual({ type: "bad", line: null });
  });

  it("are refused with the line that is none", () => {
    expect(readCourses("a.jsonl", '{"text": "a"}\n{"text": 3}')).toEqual({ type: "bad", line: 2 });
    expect(readCourses("a.jsonl", '{"text": "a"}\nnot JSON')).toEqual({ type: "bad", line: 2 });
    expect(readCourses("a.json", "[]")).toEqual({ type: "bad", line: null });
    expect(readCourses("a.txt", "  \n")).toEqual({ type: "bad", line: null });
  });

  it("go to the service in parts", () => {
    const courses = Array.from({ length: 450 }, () => ({ documents: [] }));
    expect(partsOf(courses).map((part) => part.length)).toEqual([200, 200, 50]);
    const sizes = ["a".repeat(8), "b".repeat(98), "c", "d".repeat(88), "e"];
    expect(partsOf(sizes, 3, 100)).toEqual([sizes.slice(0, 1), sizes.slice(1, 2), sizes.slice(2)]);
  });
});
