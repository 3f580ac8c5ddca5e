/**
 * A figure with its colours for print spelt out, for programs that know neither variables nor dark pages.
 *
 * @param svg a figure made by one of the chart functions
 */
export function printSvg(svg: string): string {
  return svg.replace(/<style>[\s\S]*?<\/style>/, (style) =>
    style
      .replace(/@media \(prefers-color-scheme:dark\)\{\n[\s\S]*?\n\}\n/, "")
      .replaceAll(/var\(--[\w-]+,([^()]+)\)/g, "$1")
      .replaceAll("color-scheme:light dark;", ""),
  );
}
