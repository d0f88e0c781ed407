/// <reference types="vite/client" />
import { sha256 } from '../../kept/entries.ts';
import { fromProject } from './packages.ts';
import type { Files } from './typesetter.ts';

// Vite replaces the globs by what the files say: in a bundle there is no source folder to look into.
const sources = import.meta.glob<string>('./*.ts', { query: '?raw', import: 'default', eager: true });
const found = import.meta.glob<string>('./*.typ', { query: '?raw', import: 'default', eager: true });

/** The templates by their file names. */
export const templates: Files = Object.fromEntries(
  Object.entries(found).map(([path, text]) => [path.replace('./', ''), text]),
);

const versions = ['@myriaddreamin/typst-ts-web-compiler', '@expo-google-fonts/fira-sans'].map(
  (name) => fromProject(`${name}/package.json`).version,
);

/** Changes whenever the same report could be set differently. */
export const pdfVersion = sha256(JSON.stringify([sources, templates, versions]));
