import type { Memory } from './visit.ts';

const OFF = 'aus';

/** What this device remembers of the last visit: `off` when the reader wants none, `blocked` without any storage. */
export type Remembered = { state: 'on'; memory: Memory | null } | { state: 'off' | 'blocked' };

export function readMemory(key: string): Remembered {
  try {
    const text = localStorage.getItem(key);
    return text === OFF ? { state: 'off' } : { state: 'on', memory: memoryFrom(text) };
  } catch {
    return { state: 'blocked' };
  }
}

export function writeMemory(key: string, memory: Memory): void {
  attempt(() => localStorage.setItem(key, JSON.stringify(memory)));
}

/** Forgets the last visit, and remembers only that nothing is to be remembered. */
export function switchOff(key: string): void {
  attempt(() => localStorage.setItem(key, OFF));
}

/** Begins anew with the next visit. */
export function switchOn(key: string): void {
  attempt(() => localStorage.removeItem(key));
}

/** What is unreadable, or was written by something else, counts as no visit. */
function memoryFrom(text: string | null): Memory | null {
  try {
    const memory: Partial<Memory> | null = JSON.parse(text ?? 'null');
    return memory?.present?.at && memory.present.prints ? (memory as Memory) : null;
  } catch {
    return null;
  }
}

/** Full or forbidden storage must not break the page. */
function attempt(write: () => void): void {
  try {
    write();
  } catch {
    // Nothing is remembered then.
  }
}
