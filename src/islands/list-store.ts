import type { ListFrame } from '../views/list.ts';
import { type DeadEnd, deadEnd, everything, type ListState, type Row, type Survey, survey } from './list.ts';

/** Everything that the form, the table and the address show at one moment. */
export interface Snapshot {
  state: ListState;
  /** While someone types it lags behind the state for a moment. */
  survey: Survey;
  /** Null unless nothing was found. */
  deadEnd: DeadEnd | null;
  /** What the address asks for that there is not; until the next change. */
  unknown: readonly string[];
}

/**
 * How a state came about. `choice`: a filter set or removed; `typing`: another letter; `order`: the same rows in
 * another order; `address`: the browser went back or forward.
 */
export type Cause = 'choice' | 'typing' | 'order' | 'address';

/** One state that form, table and address follow. */
export interface ListStore {
  frame: ListFrame;
  total: number;
  snapshot: () => Snapshot;
  /** What the page shows before any script: everything. */
  initial: () => Snapshot;
  set: (state: ListState, cause: Cause, unknown?: readonly string[]) => void;
  subscribe: (listener: () => void) => () => void;
  /** Told of every new survey. */
  onSurvey: (listener: (snapshot: Snapshot, cause: Cause) => void) => void;
}

/** Between the last letter typed and the new survey, in milliseconds: unnoticed, but spares the work between. */
const PAUSE = 90;

export function createStore(frame: ListFrame, rows: readonly Row[]): ListStore {
  const initial = surveyed(everything(frame), []);
  const listeners = new Set<() => void>();
  const surveyListeners: ((snapshot: Snapshot, cause: Cause) => void)[] = [];
  let now = initial;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function surveyed(state: ListState, unknown: readonly string[]): Snapshot {
    const answer = survey(frame, rows, state);
    const stuck = answer.order.length === 0 && rows.length > 0;
    return { state, survey: answer, deadEnd: stuck ? deadEnd(frame, rows, state) : null, unknown };
  }

  function publish(snapshot: Snapshot): void {
    now = snapshot;
    for (const listener of listeners) listener();
  }

  function answer(cause: Cause): void {
    publish(surveyed(now.state, now.unknown));
    for (const listener of surveyListeners) listener(now, cause);
  }

  return {
    frame,
    total: rows.length,
    snapshot: () => now,
    initial: () => initial,
    set(state, cause, unknown = []) {
      clearTimeout(timer);
      if (cause === 'typing') {
        publish({ ...now, state, unknown });
        timer = setTimeout(answer, PAUSE, cause);
      } else {
        now = { ...now, state, unknown };
        answer(cause);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSurvey(listener) {
      surveyListeners.push(listener);
    },
  };
}
