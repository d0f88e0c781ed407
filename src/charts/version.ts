/// <reference types="vite/client" />
import { sha256 } from '../kept/entries.ts';

// Vite replaces both globs by what the files say: in a bundle there is no source folder to look into.
const sources = import.meta.glob<string>(['./*.ts', './*.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const packages = import.meta.glob<string>('/node_modules/{happy-dom,react,react-dom,recharts}/package.json', {
  import: 'version',
  eager: true,
});

if (Object.keys(sources).length === 0 || Object.keys(packages).length !== 4) {
  throw new Error(`Sources of the drawings not found, only ${Object.keys(packages).join(', ') || 'nothing'}`);
}

/** Changes whenever the same chart could be drawn differently. */
export const drawingVersion = sha256(JSON.stringify([sources, packages]));
