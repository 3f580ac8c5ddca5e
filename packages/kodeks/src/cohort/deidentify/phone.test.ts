import { describe, expect, it } from "vitest";
import { findPhones } from "./phone.ts";

const found = (text: string): string[] => [
  ...new Set(findPhones(text).map(({ start, end }) => text.slice(start, end))),
];

describe("findPhones", () => {
  it("takes Danish numbers in their usual groups", () => {
    for (const number of [
      "23 45 67 89",
      "2345 6789",
      "23-45-67-89",
      "23.45.67.89",
      "+45 23 45 67 89",
      "+4523456789",
      "+45 23456789",
      "(+45) 2345 6789",
      "0045 23456789",
      "004523456789",
    ]) {
      expect(found(`Ring på ${number}.`)).toEqual([number]);
    }
  });

  it("takes numbers of other countries after a plus sign", () => {
    for (const number of [
      "+34 912 345 678",
      "(+34) 912345678",
      "+1 (212) 555-0123",
      "+49 30/1234567",
    ]) {
      expect(found(`Ring ${number}, tak`)).toEqual([number]);
    }
  });

  it("takes plain digits behind a word that announces them", () => {
    for (const lead of "tlf. Tlf.: tlf.nr. tel: TELEFON telefonnr. phone Mobil mobilnr: tél. тел. Teléfono:".split(
      " ",
    )) {
      expect(found(`${lead} 23456789`)).toEqual(["23456789"]);
    }
    expect(found("tlf. (privat) 23456789/98765432 eller 12345678 dgl.")).toEqual([
      "23456789",
      "98765432",
      "12345678",
    ]);
    expect(found("tel. 91 582 83 66; Fax: 91 300 35 21")).toEqual(["91 582 83 66", "91 300 35 21"]);
  });

  it.each([
    "Id 23456789, prøve 12345678",
    "BT 120/80, puls 72, sat. 98 %",
    "1-2 mg, 10-20 ml, 2-4 gange",
    "leukocytter 3500 4500, 7800 9000/µl",
    "plaquetas 270 000/l, nistatina 1 000 000 U/ml",
    "CA 125 797.7, CA 19-9 1200",
    "fra 2018 2019 og 2019-2020",
    "Hb 8,1 7,9 8,3 8,0",
    "puls 80 82 84 86 88",
    "80 82 84 86 mmHg",
    "01.02.2019, 2019-02-01, 01-02-2019",
    "+5.50 -1.00 a 10º, +100 000 kopier",
    "telemetri 20190101, telefonisk 12345",
    "mobiliseret 12345678 tel 5 mg",
    "IgG 23 45 67 89 12",
    "ID-23 45 67 89-1",
  ])("leaves values, doses and ids: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("takes long rows of digits in linear time", () => {
    const started = performance.now();
    for (const unit of ["1 ", "+1 ", "23 45 ", "tlf ", "+45 23 (", "00 12 "])
      found(unit.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
