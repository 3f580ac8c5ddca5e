import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates } from "./dates.ts";

/** The text with its dates moved. */
function moved(text: string, days: number, language: string | null = null): string {
  const dates = findDates(text, days, language).sort((a, b) => b.start - a.start);
  return dates.reduce(
    (text, { start, end, replacement }) =>
      replacement === null ? text : text.slice(0, start) + replacement + text.slice(end),
    text,
  );
}

describe("findDates", () => {
  it.each([
    ["2019-01-03", 30, "2019-02-02"],
    ["2019-01-03T10:30:00", -3, "2018-12-31T10:30:00"],
    ["2019/1/3", 30, "2019/2/2"],
    ["03-01-2019", 30, "02-02-2019"],
    ["03.01.2019.", 30, "02.02.2019."],
    ["3/1/2019", 9, "12/1/2019"],
    ["31/12/2019", 1, "01/01/2020"],
    ["31/12/2019-02/01/2020", 1, "01/01/2020-03/01/2020"],
    ["12/31/2019", 1, "01/01/2020"],
    ["1/31/2019", 1, "2/1/2019"],
    ["28.02.00", 1, "29.02.00"],
    ["31.12.99", 1, "01.01.00"],
    ["10-06-03", 1, "11-06-03"],
    ["4-07-03", 1, "5-07-03"],
    ["24.8.10", 1, "25.8.10"],
    ["d. 3/1-2019", 30, "d. 2/2-2019"],
    ["3/1 2019", 30, "2/2 2019"],
  ])("moves %s by %i days to %s", (text, days, expected) => {
    expect(moved(text, days)).toBe(expected);
  });

  it.each([
    ["3. januar 2019", 30, "2. februar 2019"],
    ["3.januar 2019", 100, "13.april 2019"],
    ["3. JAN. 2019", 250, "10. SEP. 2019"],
    ["d. 05. maj 2019", 1, "d. 06. maj 2019"],
    ["January 3, 2019", 30, "February 2, 2019"],
    ["Jan. 3rd 2019", -2, "Jan. 1st 2019"],
    ["the 11th of March 2019", 11, "the 22nd of March 2019"],
    ["3 January 2019", 70, "14 March 2019"],
    ["April 3, 2019", 30, "May 3, 2019"],
    ["3. Januar 2019", 70, "14. März 2019"],
    ["17. Dezember 2019", -10, "7. Dezember 2019"],
    ["3 de enero de 2019", 30, "2 de febrero de 2019"],
    ["3 de Enero del 2.002", 30, "2 de Febrero del 2.002"],
    ["30 de enero 2017", 40, "11 de marzo 2017"],
    ["23-enero-2004", 40, "3-marzo-2004"],
    ["03-dic-2019", 30, "02-ene-2020"],
    ["5 de setiembre de 2019", -10, "26 de agosto de 2019"],
    ["3.\u00a0januar\n2019", 1, "4.\u00a0januar\n2019"],
  ])("moves %s by %i days to %s", (text, days, expected) => {
    expect(moved(text, days)).toBe(expected);
  });

  it("takes the language of a month's name from the way of writing, else from the text", () => {
    expect(moved("10. april 2019", 30)).toBe("10. maj 2019");
    expect(moved("10. april 2019", 30, "de-AT")).toBe("10. mai 2019");
    expect(moved("10. April 2019", 30)).toBe("10. Mai 2019");
    expect(moved("10 April 2019", 30)).toBe("10 May 2019");
    expect(moved("10 April 2019", 30, "da")).toBe("10 Maj 2019");
    expect(moved("10 de abr. de 2019", 30, "da")).toBe("10 de may. de 2019");
    expect(moved("10. january 2019", 30, "da")).toBe("9. february 2019");
  });

  it("leaves impossible dates, and says so", () => {
    for (const text of [
      "31.02.2019",
      "2019-13-01",
      "29.02.1900",
      "45/45/2019",
      "31. april 2019",
      "0 May 2019",
    ]) {
      expect(findDates(text, 5, null)).toEqual([{ start: 0, end: text.length, replacement: null }]);
    }
  });

  it.each([
    "BT 120/80, 120/80-90 og 110/60-70",
    "1-2 mg, 10-20-30 ml, 1/2 2000 mg",
    "insulin 12-8-10, morfin 10-0-10 mg, 6-8-12 timer",
    "Apgar 9/10/10, APGAR-score: 10-10-10, CK 5/6/14, vitamin B1/6/12",
    "ICD 3.5.12.2019, 192.168.10.2019, 5,12.10.2019",
    "citokeratin 5/6/8/18, PAP 70/19/39 mmHg, ballon 10-11-12 mm",
    "10.10.10.10, 12-13-14, 23/18/23 x 8",
    "i 2019, januar 2019, 3. januar, 12 maj 20",
    "1.280, 1.500-2.000 ml, 2019-2020, 10-20-3000",
    "dimarts 3 2019x 3. januarist 2019, 33. mod 2019",
  ])("leaves values, doses and ids: %s", (text) => {
    expect(findDates(text, 5, "da")).toEqual([]);
  });

  it("moves every date that exists by as many days as told, in its own form", () => {
    const anyDate = fc.date({
      min: new Date("1902-01-01"),
      max: new Date("2098-01-01"),
      noInvalidDate: true,
    });
    const pad = (value: number): string => String(value).padStart(2, "0");
    const forms: readonly ((date: Date) => string)[] = [
      (date) => date.toISOString().slice(0, 10),
      ...["-", ".", "/"].map(
        (separator) => (date: Date) =>
          [pad(date.getUTCDate()), pad(date.getUTCMonth() + 1), date.getUTCFullYear()].join(
            separator,
          ),
      ),
      ...["da", "en", "de", "es"].map((language) => (date: Date) => {
        const month = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(
          date,
        );
        const [day, year] = [date.getUTCDate(), date.getUTCFullYear()];
        if (language === "en") return `${month} ${day}, ${year}`;
        return language === "es" ? `${day} de ${month} de ${year}` : `${day}. ${month} ${year}`;
      }),
    ];
    const form = fc.constantFrom(...forms);
    fc.assert(
      fc.property(anyDate, form, fc.integer({ min: -365, max: 365 }), (date, form, days) => {
        const later = new Date(date.getTime() + days * 86_400_000);
        const language = forms.indexOf(form) === 6 ? "de" : "da";
        expect(moved(`(${form(date)})`, days, language)).toBe(`(${form(later)})`);
      }),
      { numRuns: 1_000 },
    );
  });
});
