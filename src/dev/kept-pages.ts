import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { bytesResponse } from '../kept/bytes-response.ts';
import { keepResult, keepResults, programVersion, restoreResult } from '../kept/results.ts';
import { drawingOrder } from './drawing-order.ts';

/** Where the site is built, and where it will live, which pages say in their links. */
interface Place {
  project: string;
  /** The folder that the site is built into. */
  folder: string;
  origin: string | null;
  base: string;
}

/** So many files are laid in their place at a time. */
const AT_ONCE = 64;

/** So many may wait to be written; the data of a large report take many megabytes. */
const MOST_WAITING = 8;

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/**
 * Draws only what has changed since an earlier build. Pages and files whose route gives a `cacheKey` are kept by it; it
 * has to stand for all of the content that they are made from. What is kept lies under the name of its key and is written
 * as a whole, so that a build that is killed, or another beside it, leaves nothing wrong behind.
 */
export function withKeptPages({ project, folder, origin, base }: Place) {
  keepResults(
    join(project, 'node_modules', '.cache', 'sachstand', 'pages'),
    JSON.stringify([programVersion(project), origin, base]),
  );
  return (prerenderer: AstroPrerenderer): AstroPrerenderer => {
    const targets = new Map<string, { key: string; target: string }>();
    const keeping = new Set<Promise<void>>();
    /** Writes beside the drawing of the next pages, unless too much is waiting to be written. */
    async function keep(key: string, page: Uint8Array): Promise<void> {
      const written = keepResult(key, page).finally(() => keeping.delete(written));
      keeping.add(written);
      if (keeping.size >= MOST_WAITING) await Promise.race(keeping);
    }
    async function restore({ pathname, route, cacheKey }: PathWithRoute): Promise<boolean> {
      if (cacheKey === undefined) return false;
      const target = join(folder, trimmed(pathname), route.type === 'page' ? 'index.html' : '');
      targets.set(trimmed(pathname), { key: cacheKey, target });
      return restoreResult(cacheKey, target);
    }
    return {
      ...prerenderer,
      /** What is kept goes to its place here and now; only the others are left to draw. */
      async getStaticPaths() {
        const paths = await prerenderer.getStaticPaths();
        const missing: typeof paths = [];
        for (let begin = 0; begin < paths.length; begin += AT_ONCE) {
          const some = paths.slice(begin, begin + AT_ONCE);
          const done = await Promise.all(some.map(restore));
          missing.push(...some.filter((_, index) => !done[index]));
        }
        return drawingOrder(missing);
      },
      async render(request, options) {
        const path = decodeURI(new URL(request.url).pathname).slice(base.length - 1);
        const kept = targets.get(trimmed(path));
        // The files of reports are made together, before their turn comes. Of what lies in its place nothing is written.
        if (kept && (await restoreResult(kept.key, kept.target))) return new Response(null);
        const drawn = await prerenderer.render(request, options);
        const response = drawn instanceof Response ? drawn : drawn.response;
        if (!kept || response.status !== 200) return drawn;
        const page = new Uint8Array(await response.arrayBuffer());
        await keep(kept.key, page);
        return bytesResponse(page);
      },
      async teardown() {
        await Promise.all(keeping);
        await prerenderer.teardown?.();
      },
    };
  };
}

function trimmed(path: string): string {
  return path.replace(/\/$/, '');
}
