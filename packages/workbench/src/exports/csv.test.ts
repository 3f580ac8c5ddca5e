import { describe, expect, it } from "vitest";
import { csvLine } from "./csv.ts";

describe("csvLine", () => {
  it("quotes where it must, and lets no cell be a formula", () => {
    expect(csvLine(["a", 'b"c', "d,e", "f\ng", null, 1.5, true])).toBe(
      'a,"b""c","d,e","f\ng",,1.5,true\r\n',
    );
    expect(csvLine(["=1+1", "+x", "-x", "@x", "\tx"])).toBe("'=1+1,'+x,'-x,'@x,'\tx\r\n");
    expect(csvLine([-1])).toBe("-1\r\n");
  });
});
