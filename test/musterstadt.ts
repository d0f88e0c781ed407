import { checkContent } from '../src/site.ts';

/**
 * The fictional city that tests and documentation share, as of its own day, with every report computed anew: what is
 * frozen would hide what the code does today.
 */
export function musterstadt(asOf: string | null = null) {
  const { site, text } = checkContent({ root: 'test/fixtures/musterstadt', asOf, today: '2026-03-31' });
  if (!site) throw new Error(text);
  return { ...site, plan: { ...site.plan, frozen: new Map() } };
}
