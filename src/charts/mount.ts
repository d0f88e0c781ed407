import { Window } from 'happy-dom';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { withGlobals } from './globals.ts';

/** Recharts settles after two or three rounds. */
const MAX_ROUNDS = 20;

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
  const frames = new Map<number, FrameRequestCallback>();
  let lastFrame = 0;
  const requestAnimationFrame = (callback: FrameRequestCallback) => {
    frames.set(++lastFrame, callback);
    return lastFrame;
  };
  const cancelAnimationFrame = (frame: number) => frames.delete(frame);

  const window = new Window();
  Object.assign(window, { requestAnimationFrame, cancelAnimationFrame });
  const { document } = window;
  const globals = { window, document, requestAnimationFrame, cancelAnimationFrame };

  return withGlobals(globals, () => {
    const container = document.body as unknown as Element;
    const root = createRoot(container);
    try {
      flushSync(() => root.render(element));
      for (let round = 0, before = ''; before !== container.innerHTML || frames.size > 0; round += 1) {
        if (round > MAX_ROUNDS) throw new Error(`Drawing has not settled after ${MAX_ROUNDS} rounds`);
        before = container.innerHTML;
        const waiting = [...frames.values()];
        frames.clear();
        flushSync(() => {
          for (const callback of waiting) callback(0);
        });
      }
      return read(container);
    } finally {
      flushSync(() => root.unmount());
    }
  });
}
