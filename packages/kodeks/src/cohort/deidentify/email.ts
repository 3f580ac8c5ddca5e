import type { Finding } from "./replacement.ts";

const local = /[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const domain =
  /[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*\.\p{L}[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]/uy;

/** Finds e-mail addresses. */
export function findEmails(text: string): Finding[] {
  const findings: Finding[] = [];
  let from = 0;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > from && local.test(text[start - 1])) start -= 1;
    // What opens a quotation or ends a sentence is no part of the address.
    while (start < at && /[^\p{L}\p{M}\p{N}_]/u.test(text[start])) start += 1;
    domain.lastIndex = at + 1;
    const match = domain.exec(text);
    if (start === at || match === null) continue;
    from = domain.lastIndex;
    findings.push({ start, end: from, kind: "email", replacement: "[EMAIL]" });
  }
  return findings;
}
