import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import type { OpenAPIV3 } from "openapi-types";
import { openApiDocument, openApiText } from "./openapi.ts";

/** `/openapi.json`, and a page at `/docs` that shows it; everything it needs is served from here. */
export async function registerDocs(app: FastifyInstance): Promise<void> {
  const document = openApiDocument();
  const text = openApiText();
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
    logo: { type: "image/svg+xml", content: Buffer.from(logo), href: "/" },
    theme: { title: "Kodeks API" },
  });
}

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 175 40"><text x="0" y="29" ' +
  'font-family="Georgia, serif" font-size="28" fill="#fff">Kodeks API</text></svg>';
