import { KodeksError } from "../base/errors.ts";

/**
 * Loads a module of `@kodeks/workbench` by name. That package stands on this one, so that the compiler cannot
 * know it here: the caller says what it takes from it.
 *
 * @throws KodeksError NO_WORKBENCH where the package is not installed or not built
 */
export async function workbenchModule<Module>(name: "serve" | "store"): Promise<Module> {
  const specifier = `@kodeks/workbench/${name}`;
  try {
    return (await import(specifier)) as Module;
  } catch (cause) {
    const { code, message = "" } = cause as { code?: string; message?: string };
    // A package that the workbench itself lacks is another fault, and must be seen.
    if (
      code !== "ERR_MODULE_NOT_FOUND" ||
      !/@kodeks[/\\]workbench|packages[/\\]workbench/.test(message)
    ) {
      throw cause;
    }
    throw new KodeksError("NO_WORKBENCH", "the service is not installed or not built", {
      where: specifier,
      remedy: "Run `npm run setup` in the repository's root.",
      cause,
    });
  }
}
