import { diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Rule } from '../rule.ts';
import { isPublication } from './publication.ts';

/** What every German authority's website must have, by the name of its file. */
const REQUIRED = [
  { id: 'impressum', what: 'Ein Impressum ist Pflicht (§ 5 DDG).' },
  { id: 'datenschutz', what: 'Eine Datenschutzerklärung ist Pflicht (Art. 13 DSGVO).' },
  {
    id: 'barrierefreiheit',
    what: 'Eine Erklärung zur Barrierefreiheit ist Pflicht (in NRW: § 10b BGG NRW).',
  },
];

/** A website of a city can't be published without its legal pages. */
export const missingPages: Rule = (content) => {
  const known = content.idsOf('seiten');
  if (!isPublication(content) || !known) return [];
  return REQUIRED.filter(({ id }) => !known.has(id)).map(({ id, what }) =>
    diagnostic('missing-page', { file: `seiten/${id}.md`, line: 1, column: 1 }, `Die Seite „${id}“ fehlt.`, {
      expected: `${what} Vorlage: docs/vorlagen/seiten/${id}.md. Noch kein Auftritt der Stadt? Dann gehört in die strategie.yaml: demonstration: ja`,
    }),
  );
};
