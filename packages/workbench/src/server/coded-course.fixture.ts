import type { z } from "zod";
import type { codedCourse } from "../api/coding.ts";

export type CodedCourse = z.output<typeof codedCourse>;
