let isWanted = false;

/**
 * Runs `body` with self-attention written out in plain operators instead of libtorch's fused one, which cannot
 * be differentiated twice.
 */
export function withPlainAttention<T>(body: () => T): T {
  const enclosing = isWanted;
  isWanted = true;
  try {
    return body();
  } finally {
    isWanted = enclosing;
  }
}

/** @internal Whether {@link withPlainAttention} is in force. */
export function wantsPlainAttention(): boolean {
  return isWanted;
}
