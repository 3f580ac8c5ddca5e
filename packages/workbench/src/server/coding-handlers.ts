import { checkedCourse, courseOfText } from "../cases/course-input.ts";
import { codingIn } from "../cases/case-view.ts";
import { canonicalCode } from "./codes.ts";
import { codeCourse } from "./code-course.ts";
import { badField } from "./problem.ts";
import type { Handlers } from "./route-call.ts";
import type { Service } from "./service.ts";
import { jobAnswer } from "./job-handlers.ts";

type Names = "code" | "explain" | "startBatch";

export function codingHandlers(service: Service): Pick<Handlers, Names> {
  const { store, model } = service;
  return {
    async code({ body, signal }) {
      const course =
        "course" in body
          ? checkedCourse(body.course, "body.course")
          : courseOfText(body.text, body.id ?? null);
      const { explain, faithfulness, top, offsetUnit } = body;
      if (faithfulness && !explain) throw badField("body.faithfulness", "needs explain");
      const options = { explain, faithfulness, top, codes: null };
      const coding = await codeCourse(service, course, options, signal);
      return { id: course.courseId, ...codingIn(coding, course, offsetUnit) };
    },
    async explain({ body, signal }) {
      const course = checkedCourse(body.course, "body.course");
      const codes = body.codes.map((code, i) => {
        const canonical = canonicalCode(code, `body.codes.${i}`);
        if (model.labels.indexOf(canonical) !== undefined) return canonical;
        throw badField(`body.codes.${i}`, "is not among the codes of the model");
      });
      const options = { explain: true, faithfulness: true, top: null, codes };
      const coding = await codeCourse(service, course, options, signal);
      const { suggestions } = codingIn(coding, course, body.offsetUnit);
      return { model: model.identity, offsetUnit: body.offsetUnit, suggestions };
    },
    async startBatch({ body, actor }) {
      const { courses, explain, faithfulness, top, offsetUnit } = body;
      if (faithfulness && !explain) throw badField("body.faithfulness", "needs explain");
      const items = courses.map((course, i) => ({
        kind: "batch" as const,
        course: checkedCourse(course, `body.courses.${i}`),
      }));
      const options = { explain, faithfulness, top, offsetUnit };
      const job = await store.jobs.create("batch", options, items, actor);
      service.wakeJobs();
      return jobAnswer(job);
    },
  };
}
