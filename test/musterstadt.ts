import { checkContent } from '../src/site.ts';

/** The fictional city that tests and documentation share, as of its own day. */
export function musterstadt(asOf: string | null = null) {
  const { site, text } = checkContent({ root: 'test/fixtures/musterstadt', asOf, today: '2026-03-31' });
  if (!site) throw new Error(text);
  return site;
}
