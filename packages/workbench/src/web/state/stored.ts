import type { Signal } from "@preact/signals";
import { effect, signal } from "@preact/signals";

const prefix = "kodeks.";

/** Reads what was kept under a name; null where nothing is, or storage is closed to the page. */
export function readStored(name: string): unknown {
  try {
    const text = localStorage.getItem(prefix + name);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps a value; false where it could not be kept (storage full or closed). */
export function writeStored(name: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab writes names that begin with `start`. */
export function onStoredElsewhere(start: string, changed: (name: string) => void): () => void {
  const listen = ({ key, storageArea }: StorageEvent): void => {
    if (storageArea !== localStorage || key?.startsWith(prefix + start) !== true) return;
    changed(key.slice(prefix.length));
  };
  addEventListener("storage", listen);
  return () => {
    removeEventListener("storage", listen);
  };
}

/** A setting that this browser remembers. */
export function stored(name: string, initial: boolean): Signal<boolean>;
export function stored(name: string, initial: string): Signal<string>;
export function stored<T extends string | boolean>(name: string, initial: T): Signal<T> {
  const kept = readStored(name);
  const value = signal<T>(typeof kept === typeof initial ? (kept as T) : initial);
  effect(() => {
    writeStored(name, value.value);
  });
  return value;
}
