import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toCsv } from "./figure-data.ts";
import type { ReportFigure } from "./figure-data.ts";
import { figurePng } from "./figure-png.ts";

/**
 * Writes a report's page and, for each figure, its drawing (`NAME.svg`, `NAME.png`) and its numbers
 * (`NAME.csv`) into a folder. Without a font on the system there are no PNGs.
 */
export async function writeReportFiles(
  folder: string,
  page: string,
  figures: readonly ReportFigure[],
): Promise<void> {
  await writeFile(join(folder, "index.html"), page);
  for (const { name, svg, table } of figures) {
    await writeFile(join(folder, `${name}.svg`), svg);
    await writeFile(join(folder, `${name}.csv`), toCsv(table));
    const png = figurePng(svg);
    if (png !== null) await writeFile(join(folder, `${name}.png`), png);
  }
}
