import { codingIn } from "../cases/case-view.ts";
import { caseBundle } from "../fhir/case-bundle.ts";
import { capabilityStatement } from "../fhir/capability.ts";
import { bundleOfPrefetch, cardsOf, services } from "../fhir/cds-hooks.ts";
import { suggestionBundle } from "../fhir/conditions.ts";
import { courseFromFhir } from "../fhir/course-from-fhir.ts";
import { casesAnnotations, casesCsv, casesFeedback, casesFhir } from "../exports/case-export.ts";
import { codeCourse } from "./code-course.ts";
import { storedFilter } from "./case-handlers.ts";
import { unknownItem } from "./problem.ts";
import type { Handlers } from "./route-call.ts";
import type { Service } from "./service.ts";

type Names =
  | "exportCases"
  | "fhirMetadata"
  | "fhirCode"
  | "fhirCase"
  | "cdsDiscovery"
  | "cdsDischarge";

const options = { explain: true, faithfulness: false, top: null, codes: null, boundaries: null };

export function interchangeHandlers(service: Service): Pick<Handlers, Names> {
  const { store, codes } = service;
  const started = new Date().toISOString();
  return {
    async exportCases({ query, actor, user }) {
      const { format, offsetUnit, ...filter } = query;
      const cases = store.cases.each({ ...storedFilter(filter, user.user), sort: "oldest" });
      const event = { action: "case.export", subject: null, details: { format } } as const;
      await store.log.append(event, actor);
      switch (format) {
        case "csv":
          return {
            type: "text/csv; charset=utf-8",
            body: casesCsv(cases, codes),
            file: "cases.csv",
          };
        case "fhir":
          return {
            type: "application/fhir+ndjson",
            body: casesFhir(cases, codes, offsetUnit),
            file: "cases.ndjson",
          };
        case "annotations":
          return {
            type: "application/x-ndjson",
            body: casesAnnotations(cases, offsetUnit),
            file: "annotations.jsonl",
          };
        case "feedback":
          return {
            type: "application/x-ndjson",
            body: casesFeedback(cases),
            file: "feedback.jsonl",
          };
        default:
          return format satisfies never;
      }
    },
    async fhirMetadata() {
      return capabilityStatement(started);
    },
    async fhirCode({ body, query, signal }) {
      const { course, patient, encounter } = courseFromFhir(body);
      const coding = await codeCourse(service, course, options, signal);
      const told = codingIn(coding, course, query.offsetUnit);
      return suggestionBundle(told, course, { patient, encounter }, new Date().toISOString());
    },
    async fhirCase({ params, query, actor }) {
      const record = await store.cases.get(params.caseId);
      if (record === null) throw unknownItem("case");
      const event = { action: "case.export", subject: record.caseId, details: { format: "fhir" } };
      await store.log.append({ ...event, action: "case.export" }, actor);
      return caseBundle(record, codes, query.offsetUnit);
    },
    async cdsDiscovery() {
      return services;
    },
    async cdsDischarge({ body, signal }) {
      const { course, patient, encounter } = courseFromFhir(bundleOfPrefetch(body));
      const coding = await codeCourse(service, course, options, signal);
      const subject = {
        patient: patient ?? body.context.patientId,
        encounter: encounter ?? body.context.encounterId,
      };
      return cardsOf(coding, course, subject);
    },
  };
}
