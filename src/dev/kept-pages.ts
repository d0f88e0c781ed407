import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { writeInto } from '../kept/place.ts';
import { keepResults, layResult, programVersion, restoreResult } from '../kept/results.ts';
import { drawingOrder } from './drawing-order.ts';

/** Where the site is built, and where it will live, which pages say in their links. */
interface Place {
  project: string;
  /** The folder that the site is built into. */
  folder: string;
  origin: string | null;
  base: string;
}

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
    const places = new Map<string, { key: string | undefined; target: string }>();
    /** False where the page has to be drawn. */
    function restore({ pathname, route, cacheKey: key }: PathWithRoute): boolean {
      const path = trimmed(pathname);
      const target = join(folder, path, route.type === 'page' ? 'index.html' : '');
      // Astro knows best where pages lie that are more than a page, such as that for errors.
      if (key !== undefined || route.type === 'endpoint') places.set(path, { key, target });
      return key !== undefined && restoreResult(key, target);
    }
    return {
      ...prerenderer,
      /** What is kept goes to its place here and now; only the others are left to draw. */
      async getStaticPaths() {
        const paths = await prerenderer.getStaticPaths();
        return drawingOrder(paths.filter((path) => !restore(path)));
      },
      async render(request, options) {
        const path = decodeURI(new URL(request.url).pathname).slice(base.length - 1);
        const place = places.get(trimmed(path));
        if (!place) return prerenderer.render(request, options);
        const { key, target } = place;
        // The files of reports are made together, before their turn comes.
        if (key !== undefined && restoreResult(key, target)) return layingNothing();
        const drawn = await prerenderer.render(request, options);
        const response = drawn instanceof Response ? drawn : drawn.response;
        if (response.status !== 200) return drawn;
        const page = new Uint8Array(await response.arrayBuffer());
        if (key === undefined) writeInto(target, page);
        else layResult(key, page, target);
        return layingNothing();
      },
    };
  };
}

/** What lies in its place already, Astro must not write again. */
function layingNothing(): Response {
  return new Response(null);
}

function trimmed(path: string): string {
  return path.replace(/\/$/, '');
}
