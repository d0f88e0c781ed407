import { readFileSync } from 'node:fs';

const WORDS = 'Der erste Standort ist in Betrieb, die Rückmeldungen sind gut. ';

/** As many pages as `SIZES` names sizes in bytes: each a heading and paragraphs, as large as a page of the site. */
export function pages() {
  const sizes = JSON.parse(readFileSync(process.env.SIZES, 'utf8'));
  return sizes.map((bytes, index) => ({
    id: `seite-${index + 1}`,
    title: `Seite ${index + 1}`,
    text: textOf(bytes),
  }));
}

/** @param {number} bytes */
function textOf(bytes) {
  const length = Buffer.byteLength(WORDS);
  return WORDS.repeat(Math.max(1, Math.round((bytes - 120) / length)));
}
