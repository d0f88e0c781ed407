import { Window } from 'happy-dom';
import React, { type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { withGlobals } from './globals.ts';

/** Recharts settles after one or two rounds of animation frames. */
const MAX_ROUNDS = 20;

const frames = new Map<number, FrameRequestCallback>();
let lastFrame = 0;

function requestAnimationFrame(callback: FrameRequestCallback): number {
  lastFrame += 1;
  frames.set(lastFrame, callback);
  return lastFrame;
}

function cancelAnimationFrame(frame: number): void {
  frames.delete(frame);
}

const window = Object.assign(new Window(), { requestAnimationFrame, cancelAnimationFrame });
const globals = {
  window,
  document: window.document,
  requestAnimationFrame,
  cancelAnimationFrame,
  IS_REACT_ACT_ENVIRONMENT: true,
};

/**
 * Lets React finish at once what `work` starts. React's development build would also leave tasks behind that look for
 * `window` later; `act`, which only that build has, runs them here.
 */
const finish: (work: () => void) => void = typeof React.act === 'function' ? React.act : flushSync;

/**
 * Mounts `element` in a document of its own, lets `read` look at the finished nodes and unmounts it again.
 *
 * Recharts draws nothing under server rendering (recharts issue 5997), so it needs a DOM. Its follow-up renderings wait
 * for animation frames; these are queued and run here at once, so that everything happens synchronously and the rest of
 * the process never sees a `window`.
 *
 * @throws Error when the drawing does not settle
 */
export function mount<Result>(element: ReactElement, read: (container: Element) => Result): Result {
  return withGlobals(globals, () => {
    const container = window.document.createElement('div');
    window.document.body.append(container);
    const root = createRoot(container as unknown as Element);
    try {
      finish(() => root.render(element));
      for (let round = 0; frames.size > 0; round += 1) {
        if (round === MAX_ROUNDS) throw new Error(`The drawing has not settled after ${MAX_ROUNDS} rounds`);
        runFrames();
      }
      return read(container as unknown as Element);
    } finally {
      finish(() => root.unmount());
      container.remove();
      frames.clear();
    }
  });
}

function runFrames(): void {
  const waiting = [...frames.values()];
  frames.clear();
  finish(() => {
    for (const callback of waiting) callback(0);
  });
}
