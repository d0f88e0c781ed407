import type { Page } from 'playwright-core';

/**
 * Fills itself with whatever a strict reader would object to who knows only these origins. Violations of the policy
 * arrive as console errors.
 */
export function recordTrouble(page: Page, ...known: string[]): string[] {
  const events: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && !known.includes(origin)) events.push(`request to ${request.url()}`);
  });
  page.on('requestfailed', (request) => events.push(`no answer from ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) events.push(`${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', (error) => events.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') events.push(`console error: ${message.text()}`);
  });
  return events;
}
