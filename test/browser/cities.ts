import { rmSync } from 'node:fs';
import { build } from '../built/build.ts';
import { type Server, serve } from './server.ts';

/** A built city that is being served; plain data, because Vitest hands it from the setup to the tests. */
export interface City {
  name: string;
  /** The content folder. */
  content: string;
  /** Where the built files are. */
  folder: string;
  /** The path below which the site lives, with slashes at both ends. */
  base: string;
  /** Where it is served, base included. */
  url: string;
}

type Plan = Pick<City, 'name' | 'content' | 'base'>;

/** The second city lives below a sub-path, so that whatever is checked is checked for both ways of hosting. */
const PLANS: readonly Plan[] = [
  { name: 'Hagen', content: 'content', base: '/' },
  { name: 'Musterstadt', content: 'test/fixtures/musterstadt', base: '/sachstand/' },
];

/** Builds and serves both cities; `close` ends the servers and deletes what was built. */
export async function serveCities(): Promise<{ cities: City[]; close(): Promise<void> }> {
  const cities: City[] = [];
  const servers: Server[] = [];
  // One after the other: two builds at once share Astro's caches.
  for (const { name, content, base } of PLANS) {
    const { folder } = await build({ INHALT: content, BASE: base });
    const server = await serve(folder, base);
    servers.push(server);
    cities.push({ name, content, folder, base, url: server.url });
  }
  return { cities, close };

  async function close(): Promise<void> {
    await Promise.all(servers.map((server) => server.close()));
    for (const { folder } of cities) rmSync(folder, { recursive: true, force: true });
  }
}
