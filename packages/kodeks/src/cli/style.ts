import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Whether colours and other escapes may go to standard output. */
export function hasColour(
  stream: { readonly isTTY?: boolean } = process.stdout,
  environment: NodeJS.ProcessEnv = process.env,
): boolean {
  if (environment["NO_COLOR"] !== undefined && environment["NO_COLOR"] !== "") return false;
  if (environment["FORCE_COLOR"] !== undefined) return environment["FORCE_COLOR"] !== "0";
  return stream.isTTY === true && environment["TERM"] !== "dumb";
}

/** Styles text, or leaves it as it is where there is no colour. */
export type Paint = (style: Style, text: string) => string;

export const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    // Whether there is colour was decided already; newer Nodes would look at the stream once more.
    colour ? styleText(style, text, { validateStream: false }) : text;

/** Control characters of a text would steer the terminal; they are shown as blanks. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ");
}
