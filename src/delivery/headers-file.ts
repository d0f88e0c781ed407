import { type Headers, headersFor } from './headers.ts';

/**
 * `_headers`, which static hosts read (Netlify, Cloudflare Pages and others). Hosts differ in what they do where two
 * patterns fit one address, so none do: a folder whose files all get the same headers is one pattern, any other is
 * taken apart.
 *
 * @param files paths below the built folder
 * @param base the path below which the site lives, with slashes at both ends
 */
export function headersFile(files: readonly string[], base: string): string {
  const tree = new Map<string, Folder>();
  const root = folderAt(tree, '/');
  for (const file of files) {
    const route = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    folderAt(tree, route.replace(/[^/]*$/, '')).routes.push(route);
  }
  return patternsOf(root)
    .map(({ pattern, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
      return [`${base.replace(/\/$/, '')}${pattern}`, ...lines, ''].join('\n');
    })
    .join('\n');
}

interface Folder {
  path: string;
  /** Of its own files. */
  routes: string[];
  folders: Folder[];
}

interface Pattern {
  pattern: string;
  headers: Headers;
}

/** The folder at a path, made with all above it where there is none yet. */
function folderAt(tree: Map<string, Folder>, path: string): Folder {
  const known = tree.get(path);
  if (known) return known;
  const folder: Folder = { path, routes: [], folders: [] };
  tree.set(path, folder);
  if (path !== '/') folderAt(tree, path.replace(/[^/]+\/$/, '')).folders.push(folder);
  return folder;
}

function patternsOf(folder: Folder): Pattern[] {
  const own = folder.routes.map((pattern) => ({ pattern, headers: headersFor(pattern) }));
  const all = [...own, ...folder.folders.flatMap(patternsOf)];
  const [first, ...others] = all.map(({ headers }) => JSON.stringify(headers));
  if (others.some((one) => one !== first)) return all;
  return all.slice(0, 1).map(({ headers }) => ({ pattern: `${folder.path}*`, headers }));
}
