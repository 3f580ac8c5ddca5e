import type { Messages } from "../i18n/english.ts";
import type { Binding } from "../keys/keys.ts";
import type { CaseWork } from "./case-work.ts";
import type { Deeds } from "./deeds.ts";

/** What the keys do on the coding page. The sheet is made from the same list. */
export function caseKeys(
  m: Messages,
  work: CaseWork,
  deeds: Deeds,
  page: {
    readonly finish: (thenNext: boolean) => void;
    readonly next: () => void;
    readonly moveOverWords: (step: 1 | -1) => void;
  },
): readonly Binding[] {
  const here = (act: (code: string) => void) => (): void => {
    const code = work.chosen.peek();
    if (code !== null) act(code);
  };
  const codes = (keys: string[], label: string, run: () => void): Binding => ({
    keys,
    label,
    group: m.keysCodes,
    run,
  });
  const evidence = (keys: string[], label: string, run: () => void): Binding => ({
    keys,
    label,
    group: m.keysEvidence,
    run,
  });
  const file = (keys: string[], label: string, run: () => void): Binding => ({
    keys,
    label,
    group: m.keysCase,
    run,
  });
  return [
    codes(["j", "ArrowDown"], m.keyNextCode, () => {
      deeds.step(1);
    }),
    codes(["k", "ArrowUp"], m.keyPreviousCode, () => {
      deeds.step(-1);
    }),
    codes(["a"], m.keyAccept, here(deeds.accept)),
    codes(["r"], m.keyReject, here(deeds.askWhy)),
    codes(["p"], m.keyPrimary, here(deeds.primary)),
    codes(["s"], m.keySpecify, here(deeds.specify)),
    codes(["+", "c"], m.keyAdd, () => {
      deeds.panel.value = { type: "catalogue", at: null, instead: null };
    }),
    codes(
      ["Alt+ArrowUp"],
      m.keyMoveUp,
      here((code) => {
        deeds.move(code, -1);
      }),
    ),
    codes(
      ["Alt+ArrowDown"],
      m.keyMoveDown,
      here((code) => {
        deeds.move(code, 1);
      }),
    ),
    codes(["A"], m.keyAcceptAll, deeds.acceptAll),
    codes(["t"], m.keyThreshold, () => {
      document.getElementById("threshold")?.focus();
    }),
    codes(["!"], m.keyWarnings, () => {
      if (work.detail.peek().warnings.length > 0) deeds.panel.value = { type: "warnings" };
    }),
    evidence(["e", "ArrowRight"], m.keyNextQuote, () => {
      deeds.stepQuote(1);
    }),
    evidence(["E", "ArrowLeft"], m.keyPreviousQuote, () => {
      deeds.stepQuote(-1);
    }),
    evidence(["w"], m.keyNextWord, () => {
      page.moveOverWords(1);
    }),
    evidence(["W"], m.keyPreviousWord, () => {
      page.moveOverWords(-1);
    }),
    evidence(["x"], m.keyTest, here(work.explain)),
    evidence(["d"], m.keyNextDocument, () => {
      deeds.stepDocument(1);
    }),
    evidence(["D"], m.keyPreviousDocument, () => {
      deeds.stepDocument(-1);
    }),
    file(["z", "Mod+z"], m.undo, deeds.undo),
    file(["Z", "Mod+Shift+z", "Mod+y"], m.redo, deeds.redo),
    file(["f", "Mod+Enter"], m.keyFinish, () => {
      page.finish(true);
    }),
    file(["n"], m.keyNextCase, page.next),
    file(["b"], m.keyPreviousCase, () => {
      history.back();
    }),
  ];
}
