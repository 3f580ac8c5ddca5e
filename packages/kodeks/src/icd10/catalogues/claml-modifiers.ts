import type { SourceEntry } from "../catalogue-entry.ts";
import { kindOf } from "../catalogue-entry.ts";
import { normaliseCode } from "../code.ts";
import type { ClamlClass, ModifierClass } from "./claml-handler.ts";

interface Base {
  readonly code: string;
  readonly title: string;
  readonly where: string;
  /** `modifier code` of the step that made it. */
  readonly step: string | null;
}

/**
 * The codes that a ClaML file describes only by modifiers. A modifier of a category with codes of its
 * own applies to each of these, unless they name modifiers themselves; several modifiers of a
 * class follow one another (`E10` + `.2` + `0`). Classes that stand in the file are never replaced.
 *
 * @param classes by canonical code
 */
export function* expandModifiers(
  classes: ReadonlyMap<string, ClamlClass>,
  modifierClasses: readonly ModifierClass[],
): Generator<SourceEntry> {
  const byModifier = new Map<string, ModifierClass[]>();
  for (const item of modifierClasses) {
    const list = byModifier.get(item.modifier);
    if (list === undefined) byModifier.set(item.modifier, [item]);
    else list.push(item);
  }
  const made = new Set<string>();
  for (const [code, item] of classes) {
    if (item.kind !== "category") continue;
    let bases = basesOf(code, item, classes);
    for (const { modifier, only } of item.modifiedBy) {
      const steps = (byModifier.get(modifier) ?? []).filter(
        (step) => only === null || only.includes(step.code),
      );
      const next: Base[] = [];
      for (const base of bases) {
        for (const step of steps) {
          const entry = extend(base, step);
          if (entry === null || classes.has(entry.code) || made.has(entry.code)) continue;
          made.add(entry.code);
          next.push({ ...entry, step: `${step.modifier} ${step.code}` });
          yield {
            code: entry.code,
            title: entry.title,
            kind: kindOf(entry.code),
            parent: base.code,
            validFrom: null,
            validTo: null,
            billable: null,
            where: entry.where,
          };
        }
      }
      if (next.length > 0) bases = next;
    }
  }
}

function basesOf(
  code: string,
  item: ClamlClass,
  classes: ReadonlyMap<string, ClamlClass>,
): readonly Base[] {
  if (item.modifiedBy.length === 0) return [];
  if (item.subClasses.length === 0)
    return [{ code, title: item.title, where: item.where, step: null }];
  return item.subClasses.flatMap((below) => {
    const key = canonical(below);
    const child = key === null ? undefined : classes.get(key);
    if (key === null || child === undefined) return [];
    if (child.modifiedBy.length > 0 || child.subClasses.length > 0) return [];
    return [{ code: key, title: child.title, where: child.where, step: null }];
  });
}

function extend(base: Base, step: ModifierClass): Omit<Base, "step"> | null {
  if (base.step !== null && step.notAfter.includes(base.step)) return null;
  const code = canonical(base.code + joint(base.code, step) + step.code);
  return code === null ? null : { code, title: `${base.title}: ${step.title}`, where: base.where };
}

/**
 * What goes between a code and a further character: a category needs its dot, and where the
 * character is the fifth (WHO names such modifiers S13M40_5) the fourth is filled with X.
 */
function joint(code: string, step: ModifierClass): string {
  if (code.length > 3 || step.code.startsWith(".")) return "";
  return step.modifier.endsWith("_5") ? ".X" : ".";
}

function canonical(raw: string): string | null {
  try {
    return normaliseCode(raw);
  } catch {
    return null;
  }
}
