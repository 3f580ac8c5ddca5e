/** A `ModifiedBy` of a class: the modifier, and which of its classes apply (null: all). */
export interface ModifiedBy {
  readonly modifier: string;
  readonly only: readonly string[] | null;
}

/** A `Class` of a ClaML file. */
export interface ClamlClass {
  readonly code: string;
  readonly kind: string;
  readonly where: string;
  readonly superClass: string | null;
  readonly subClasses: readonly string[];
  readonly modifiedBy: readonly ModifiedBy[];
  readonly title: string;
}

/** A `ModifierClass`: what one further character means. */
export interface ModifierClass {
  readonly modifier: string;
  readonly code: string;
  readonly title: string;
  /** `modifier code` of those that it may not follow. */
  readonly notAfter: readonly string[];
}

interface Open {
  readonly isModifier: boolean;
  readonly code: string;
  readonly kind: string;
  readonly modifier: string;
  readonly where: string;
  superClass: string | null;
  readonly subClasses: string[];
  readonly modifiedBy: { modifier: string; all: boolean; valid: string[] }[];
  readonly notAfter: string[];
  /** First label of each kind of rubric. */
  readonly titles: Map<string, string>;
}

/** Elements that part words; others, as Term in "B<Term>12</Term>", do not. */
const parting = new Set(["Fragment", "Para", "ListItem", "List", "Row", "Cell"]);

/** Takes the events of an XML parser and keeps what a catalogue needs of ClaML. */
export class ClamlHandler {
  readonly modifierClasses: ModifierClass[] = [];
  #done: ClamlClass[] = [];
  #open: Open | null = null;
  #rubric: string | null = null;
  /** The text of the label that is open. */
  #label: string | null = null;
  #reference = 0;
  #started = false;

  get started(): boolean {
    return this.#started;
  }

  /** The classes that were closed since the last call. */
  take(): readonly ClamlClass[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>, where: string): void {
    this.#started = true;
    const code = attributes["code"]?.trim() ?? "";
    if (tag === "Class" || tag === "ModifierClass") {
      this.#open = {
        isModifier: tag === "ModifierClass",
        code,
        kind: attributes["kind"] ?? "",
        modifier: attributes["modifier"] ?? "",
        where,
        superClass: null,
        subClasses: [],
        modifiedBy: [],
        notAfter: [],
        titles: new Map(),
      };
      return;
    }
    const open = this.#open;
    if (open === null) return;
    switch (tag) {
      case "SuperClass":
        open.superClass ??= code;
        break;
      case "SubClass":
        open.subClasses.push(code);
        break;
      case "ModifiedBy":
        open.modifiedBy.push({ modifier: code, all: attributes["all"] !== "false", valid: [] });
        break;
      case "ValidModifierClass":
        open.modifiedBy.at(-1)?.valid.push(code);
        break;
      case "Meta":
        if (attributes["name"] === "excludeOnPrecedingModifier") {
          open.notAfter.push(attributes["value"] ?? "");
        }
        break;
      case "Rubric":
        this.#rubric = attributes["kind"] ?? "";
        break;
      case "Label":
        if (this.#rubric !== null && !open.titles.has(this.#rubric)) this.#label = "";
        break;
      case "Reference":
        this.#reference += 1;
        break;
      default:
        if (parting.has(tag)) this.text(" ");
    }
  }

  text(text: string): void {
    if (this.#label !== null && this.#reference === 0) this.#label += text;
  }

  close(tag: string): void {
    const open = this.#open;
    if (open === null) return;
    if (tag === "Label" && this.#label !== null) {
      open.titles.set(this.#rubric ?? "", tidy(this.#label));
      this.#label = null;
    } else if (tag === "Reference") this.#reference -= 1;
    else if (tag === "Rubric") this.#rubric = null;
    else if (parting.has(tag)) this.text(" ");
    else if (tag === "Class" || tag === "ModifierClass") this.#finish(open);
  }

  #finish(open: Open): void {
    const { code, kind, where, superClass, subClasses, notAfter, titles } = open;
    const title = titles.get("preferredLong") ?? titles.get("preferred") ?? "";
    this.#open = null;
    if (open.isModifier) {
      this.modifierClasses.push({ modifier: open.modifier, code, title, notAfter });
      return;
    }
    const modifiedBy = open.modifiedBy.map(({ modifier, all, valid }) => ({
      modifier,
      only: all && valid.length === 0 ? null : valid,
    }));
    this.#done.push({ code, kind, where, superClass, subClasses, modifiedBy, title });
  }
}

/** Blanks of the layout, and the brackets that a dropped reference leaves empty, go. */
function tidy(text: string): string {
  return text
    .replaceAll(/\(\s*\)|\[\s*\]/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[,;:.)\]])/g, "")
    .trim();
}
