import { version } from "kodeks/base/version";

/** What the FHIR side of the service can do. */
export function capabilityStatement(date: string) {
  return {
    resourceType: "CapabilityStatement",
    status: "active",
    date,
    kind: "instance",
    software: { name: "Kodeks", version },
    implementation: { description: "ICD-10 coding of patient courses" },
    fhirVersion: "4.0.1",
    format: ["application/fhir+json"],
    rest: [
      {
        mode: "server",
        operation: [
          {
            name: "suggest-codes",
            definition: "urn:kodeks:operation:suggest-codes",
            documentation:
              "A Bundle or DocumentReference in, a Bundle of provisional Conditions with Provenance out",
          },
        ],
        resource: [{ type: "Bundle", interaction: [{ code: "read" }] }],
      },
    ],
  };
}
