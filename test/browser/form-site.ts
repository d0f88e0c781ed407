import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { backendOf, policyOf } from '../../src/admin/backend.ts';
import type { ForgeKind } from '../../src/views/forge.ts';
import { build } from '../built/build.ts';
import { serve } from './server.ts';

/** A small city whose files lie on GitHub, built and served. */
export interface FormSite {
  url: string;
  close(): Promise<void>;
}

export const CONTENT = 'test/fixtures/formular';

export async function formSite(): Promise<FormSite> {
  const { folder } = await build({ INHALT: CONTENT });
  const server = await serve(folder);
  return {
    url: server.url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function originOf(forge: ForgeKind): string {
  return `https://${forge}.example.test`;
}

/** Lets the page of the form be what it would be if the city's files lay on another forge. */
export async function moveTo(page: Page, url: string, forge: ForgeKind): Promise<void> {
  const repository = {
    url: `${originOf(forge)}/musterdorf/sachstand`,
    branch: 'main',
    forge,
    folder: 'content',
  };
  const form = { wanted: true, application: null, gateway: null, branch: null, publishes: false };
  const backend = backendOf({ repository, form });
  if (!backend) throw new Error(`There is no form on ${forge}.`);
  await page.route(`${url}admin/`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html
      .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, `$1${policyOf(backend)}`)
      .replace(/"backend":\{[^}]*\}/, `"backend":${JSON.stringify(backend)}`);
    await route.fulfill({ response, body });
  });
}
