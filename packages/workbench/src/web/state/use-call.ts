import { useCallback, useEffect, useRef, useState } from "preact/hooks";

export type Loaded<T> =
  | { readonly type: "loading" }
  | { readonly type: "loaded"; readonly value: T }
  | { readonly type: "failed"; readonly error: unknown };

/**
 * Loads something when the component appears and whenever `key` changes; answers that come too late
 * are dropped.
 */
export function useLoaded<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
): readonly [Loaded<T>, () => void] {
  const [state, setState] = useState<Loaded<T>>({ type: "loading" });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    const stop = new AbortController();
    setState({ type: "loading" });
    const run = async (): Promise<Loaded<T>> => {
      try {
        return { type: "loaded", value: await latest.current(stop.signal) };
      } catch (error) {
        return { type: "failed", error };
      }
    };
    void run().then((loaded) => (stop.signal.aborted ? undefined : setState(loaded)));
    return () => {
      stop.abort();
    };
  }, [key, round]);
  const again = useCallback(() => {
    setRound((count) => count + 1);
  }, []);
  return [state, again];
}
