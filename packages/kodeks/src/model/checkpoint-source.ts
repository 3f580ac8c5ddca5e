import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { noGrad, ops, SafetensorsFile } from "@kodeks/libtorch";
import type { ParameterSource, Tensor } from "@kodeks/libtorch";
import { KodeksError } from "../base/errors.ts";

/** Parts of published checkpoints that a coding model has no use for. */
const ignorable = /(^|\.)(pooler\.|cls\.|lm_head\.|classifier\.|embeddings\.position_ids$)/;

/** Names of LayerNorm parameters in checkpoints converted from TensorFlow. */
const oldNames: Readonly<Record<string, string>> = { weight: "gamma", bias: "beta" };

/**
 * Parameters from a safetensors file. Faults are gathered while a model is built and reported
 * together by {@link CheckpointSource.finish}, so that one run tells all that is wrong.
 */
export class CheckpointSource implements ParameterSource {
  readonly #file: SafetensorsFile;
  readonly #prefix: string;
  readonly #state: { readonly used: Set<string>; readonly faults: string[] };

  private constructor(
    file: SafetensorsFile,
    prefix: string,
    state: { used: Set<string>; faults: string[] },
  ) {
    this.#file = file;
    this.#prefix = prefix;
    this.#state = state;
  }

  /** @throws KodeksError NOT_FOUND; TorchError BAD_SAFETENSORS */
  static open(path: string): CheckpointSource {
    if (!existsSync(path)) {
      throw new KodeksError("NOT_FOUND", "the folder has no model.safetensors", {
        where: dirname(path),
        remedy:
          "Give a folder in the Hugging Face layout: config.json, tokenizer.json, model.safetensors.",
      });
    }
    return new CheckpointSource(SafetensorsFile.open(path), "", { used: new Set(), faults: [] });
  }

  /** An encoder's checkpoint holds its tensors with or without the model's name in front. */
  startingWith(prefix: string): CheckpointSource {
    const some = [...this.#file.entries.keys()].some((name) => name.startsWith(`${prefix}.`));
    return some ? this.under(prefix) : this;
  }

  has(name: string): boolean {
    return this.#file.entries.has(this.#find(`${this.#prefix}${name}`));
  }

  under(prefix: string): CheckpointSource {
    return new CheckpointSource(this.#file, `${this.#prefix}${prefix}.`, this.#state);
  }

  parameter(name: string, shape: readonly number[]): Tensor {
    const full = this.#find(`${this.#prefix}${name}`);
    const entry = this.#file.entries.get(full);
    if (entry === undefined) {
      this.#state.faults.push(`${full} is missing`);
    } else if (entry.shape.join() !== shape.join()) {
      this.#state.faults.push(
        `${full} has shape [${entry.shape.join()}], [${shape.join()}] was expected`,
      );
      this.#state.used.add(full);
    } else {
      this.#state.used.add(full);
      const tensor = this.#file.tensor(full);
      return tensor.dtype === "float32"
        ? tensor
        : noGrad(() => ops.to(tensor, { dtype: "float32" }));
    }
    return ops.empty(shape, { dtype: "float32" });
  }

  #find(name: string): string {
    if (this.#file.entries.has(name)) return name;
    const last = name.slice(name.lastIndexOf(".") + 1);
    const old = oldNames[last];
    if (old === undefined || !name.includes("LayerNorm")) return name;
    const alternative = name.slice(0, -last.length) + old;
    return this.#file.entries.has(alternative) ? alternative : name;
  }

  /**
   * @throws KodeksError BAD_CHECKPOINT naming every missing, misshapen and unknown tensor
   */
  finish(): void {
    const { used, faults } = this.#state;
    const extra = [...this.#file.entries.keys()].filter(
      (name) => !used.has(name) && !ignorable.test(name),
    );
    const all = [...faults, ...extra.map((name) => `${name} is not part of the model`)];
    if (all.length === 0) return;
    const shown = all.slice(0, 12).join("; ");
    const rest = all.length > 12 ? `; and ${all.length - 12} more` : "";
    throw new KodeksError("BAD_CHECKPOINT", `tensors do not fit config.json: ${shown}${rest}`, {
      where: this.#file.path,
      remedy: "Check that config.json and model.safetensors belong together.",
    });
  }
}
