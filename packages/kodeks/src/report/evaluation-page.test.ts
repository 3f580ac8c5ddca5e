import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../base/temporary-folder.fixture.ts";
import { evaluationFigures } from "./evaluation-figures.ts";
import { evaluationPage } from "./evaluation-page.ts";
import { evaluationResultFixture } from "./evaluation-result.fixture.ts";
import { toCsv, toJson } from "./figure-data.ts";
import { figurePng } from "./figure-png.ts";
import { printSvg } from "./print-svg.ts";
import { writeReportFiles } from "./write-report.ts";

const result = evaluationResultFixture();
const figures = evaluationFigures(result);
const page = evaluationPage(result, figures);
