import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { bytesResponse } from '../kept/bytes-response.ts';
import { keepResult, keepResults, programVersion, restoreResult } from '../kept/results.ts';

/** Where the site is built, and where it will live, which pages say in their links. */
interface Place {
  project: string;
  /** The folder that the site is built into. */
  folder: string;
  origin: string | null;
  base: string;
}

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
    const keys = new Map<string, string>();
    return {
      ...prerenderer,
      /** What is kept goes to its place here and now; only the others are left to draw. */
      async getStaticPaths() {
        const paths = await prerenderer.getStaticPaths();
        return paths.filter(({ pathname, route, cacheKey }) => {
          if (cacheKey === undefined) return true;
          const path = trimmed(pathname);
          keys.set(path, cacheKey);
          return !restoreResult(cacheKey, join(folder, path, route.type === 'page' ? 'index.html' : ''));
        });
      },
      async render(request, options) {
        const path = decodeURI(new URL(request.url).pathname).slice(base.length - 1);
        const key = keys.get(trimmed(path));
        const drawn = await prerenderer.render(request, options);
        const response = drawn instanceof Response ? drawn : drawn.response;
        if (key === undefined || response.status !== 200) return drawn;
        const page = new Uint8Array(await response.arrayBuffer());
        await keepResult(key, page);
        return bytesResponse(page);
      },
    };
  };
}

function trimmed(path: string): string {
  return path.replace(/\/$/, '');
}
