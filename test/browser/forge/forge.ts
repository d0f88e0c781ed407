import type { Page } from 'playwright-core';

export interface ForgeRequest {
  method: string;
  /** With its query. */
  path: string;
  body: Record<string, unknown>;
}

export interface ForgeAnswer {
  status?: number;
  json?: unknown;
}

/** What stands for a forge: answers what the form asks. */
export interface Forge {
  answer(request: ForgeRequest): ForgeAnswer;
}

/** Lets a page ask the forge at this origin. */
export async function connectForge(page: Page, origin: string, forge: Forge): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const request = route.request();
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS });
    const { pathname, search } = new URL(request.url());
    const body = (request.postDataJSON() ?? {}) as Record<string, unknown>;
    const { status = 200, json } = forge.answer({
      method: request.method(),
      path: `${pathname}${search}`,
      body,
    });
    await route.fulfill({
      status,
      headers: { ...CORS, 'Content-Type': 'application/json; charset=utf-8' },
      body: json === undefined ? '' : JSON.stringify(json),
    });
  });
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Allow-Methods': '*',
};
