import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import type { OpenAPIV3 } from "openapi-types";
import { openApiDocument } from "./openapi.ts";

/** `/openapi.json`, and a page at `/docs` that shows it; everything it needs is served from here. */
export async function registerDocs(app: FastifyInstance): Promise<void> {
  const document = openApiDocument();
  const text = JSON.stringify(document, null, 2);
  app.get("/openapi.json", { exposeHeadRoute: false }, async (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(text),
  );
  await app.register(swagger, {
    mode: "static",
    // The plugin's types know 3.0 only.
    specification: { document: document as unknown as OpenAPIV3.Document },
  });
  await app.register(swaggerUi, {
    routePrefix: "/docs",
    uiConfig: { deepLinking: true, docExpansion: "none", validatorUrl: null },
    staticCSP: false,
  });
}
