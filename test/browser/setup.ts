import type { TestProject } from 'vitest/node';
import { launchBrowser } from './browser.ts';
import { type City, serveCities } from './cities.ts';

declare module 'vitest' {
  interface ProvidedContext {
    cities: City[];
    /** The address at which the tests reach the one browser they share. */
    browser: string;
  }
}

/** Once for all browser tests: starts a browser, builds both cities and serves them. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // The browser first: without one there is no need to build.
  const { server, source } = await launchBrowser();
  process.stdout.write(`Browser for the checks: ${source}\n`);
  try {
    const { cities, close } = await serveCities();
    provide('cities', cities);
    provide('browser', server.wsEndpoint());
    return async () => {
      await server.close();
      await close();
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
