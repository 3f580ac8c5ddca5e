import { Resvg } from "@resvg/resvg-js";
import { printSvg } from "./print-svg.ts";

/**
 * An SVG figure as PNG, in its colours for print on white.
 *
 * @param scale pixels for each unit of the figure's coordinates
 * @returns null where the system has no font to write with: a figure without words would mislead
 */
export function figurePng(svg: string, scale = 2): Uint8Array | null {
  const font = { loadSystemFonts: true, defaultFontFamily: "DejaVu Sans" };
  if (!canWrite(font)) return null;
  const image = new Resvg(printSvg(svg), {
    font,
    fitTo: { mode: "zoom", value: scale },
    background: "#ffffff",
  });
  return image.render().asPng();
}

let writes: boolean | undefined;

function canWrite(font: NonNullable<ConstructorParameters<typeof Resvg>[1]>["font"]): boolean {
  const probe = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="2" y="16" font-family="sans-serif">x</text></svg>`;
  writes ??= new Resvg(probe, { ...(font && { font }) }).getBBox() !== undefined;
  return writes;
}
