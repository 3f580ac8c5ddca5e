import { checkedCourse, courseOfText } from "../cases/course-input.ts";
import type { CodingWork } from "../inference/work.ts";
import { codingIn } from "../cases/case-view.ts";
import { canonicalCode } from "./codes.ts";
import { codeCourse } from "./code-course.ts";
import { badField } from "./problem.ts";
import type { Handlers } from "./route-call.ts";
import type { Service } from "./service.ts";
import { jobAnswer } from "./job-handlers.ts";

/** How a client wants notes coded. */
type Asked = Pick<CodingWork, "explain" | "faithfulness" | "top" | "boundaries">;

type Names = "code" | "explain" | "startBatch";

export function codingHandlers(service: Service): Pick<Handlers, Names> {
  const { store, model } = service;
  const { sets } = model.card.thresholds;

  function checkedOptions({ explain, faithfulness, top, boundaries }: Asked): Asked {
    if (faithfulness && !explain) throw badField("body.faithfulness", "needs explain");
    if (boundaries !== null && !sets.includes(boundaries)) {
      throw badField("body.boundaries", "is no set of boundaries that the model has");
    }
    return { explain, faithfulness, top, boundaries };
  }

  return {
    async code({ body, signal }) {
      const course =
        "course" in body
          ? checkedCourse(body.course, "body.course")
          : courseOfText(body.text, body.id ?? null);
      const { offsetUnit } = body;
      const options = { ...checkedOptions(body), codes: null };
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
      const options = { explain: true, faithfulness: true, top: null, codes, boundaries: null };
      const coding = await codeCourse(service, course, options, signal);
      const { suggestions } = codingIn(coding, course, body.offsetUnit);
      return { model: model.identity, offsetUnit: body.offsetUnit, suggestions };
    },
    async startBatch({ body, actor }) {
      const { courses, offsetUnit } = body;
      const checked = checkedOptions(body);
      const items = courses.map((course, i) => ({
        kind: "batch" as const,
        course: checkedCourse(course, `body.courses.${i}`),
      }));
      const options = { ...checked, offsetUnit };
      const job = await store.jobs.create("batch", options, items, actor);
      service.wakeJobs();
      return jobAnswer(job);
    },
  };
}
