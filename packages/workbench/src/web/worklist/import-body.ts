import type { z } from "zod";
import type { routes } from "../../api/routes.ts";

export type ImportBody = z.input<(typeof routes)["importCases"]["body"]>;
export type NewCourse = ImportBody["courses"][number];
