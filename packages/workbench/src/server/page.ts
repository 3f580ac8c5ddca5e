import files from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** The workbench page, as it was built. */
export async function registerPage(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(files, {
    root: folder,
    prefix: "/",
    wildcard: false,
    index: ["index.html"],
    dotfiles: "deny",
  });
}
