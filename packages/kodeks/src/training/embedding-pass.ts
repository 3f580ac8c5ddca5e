import type { Tensor } from "@kodeks/libtorch";

/** How some documents come from the embedding block to their loss, for what looks into that. */
export interface LossPass {
  /** `[N, W, d]`, what the embedding block makes of the documents. */
  readonly embeddings: Tensor;
  /**
   * The loss of codes, a share of the batch's, with other embeddings in the place of these.
   *
   * @param dropout the `same` as in this step, or `none`
   */
  readonly lossAt: (embeddings: Tensor, dropout: "same" | "none") => Tensor;
}

/** The same, for what looks at predictions, too. */
export interface EmbeddingPass extends LossPass {
  /** Logits `[b, C]` with other embeddings in the place of these. */
  readonly logitsAt: (embeddings: Tensor, dropout: "same" | "none") => Tensor;
  /** `[N, W, d]`, what the embeddings were if all tokens were masked. */
  readonly blank: () => Tensor;
}

/** A loss of how the codes hang on the embeddings, to be added to that of the codes. */
export type EmbeddingLoss = (pass: EmbeddingPass) => Tensor;
