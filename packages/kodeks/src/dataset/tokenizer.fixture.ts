import * as fc from "fast-check";

/** Whatever a note may hold; single characters have no lowercase of more than one character. */
export const noteParts = [
  ...Array.from("abcdeæøåÆØÅéñüß ABCXYZ"),
  ...Array.from("абвгдёЖЯ"),
  ...Array.from("0123456789"),
  ...Array.from("糖尿病ｱ"),
  ...Array.from(" \t\n\r\u00a0\u200b\u00ad\u0007"),
  ...Array.from("e\u0301\u0308\u030a"),
  ...Array.from(".,;:!?()[]/%+-–'\"«»°µ²"),
  "\r\n",
  "smerte",
  "pneumoni",
  "diabetes",
  "mg/l",
  "👍",
  "👍🏽",
  "👩🏽‍⚕️",
  "👨‍👩‍👧",
  "🇩🇰",
  "🫁",
  "𝒜",
];

/** A note that mixes all of them. */
export const anyNote: fc.Arbitrary<string> = fc
  .array(
    // A word with an unknown character is unknown as a whole: without spaces hardly any is known.
    fc.oneof(
      { weight: 1, arbitrary: fc.constant(" ") },
      { weight: 2, arbitrary: fc.constantFrom(...noteParts) },
    ),
    { maxLength: 40, size: "max" },
  )
  .map((parts) => parts.join(""));
