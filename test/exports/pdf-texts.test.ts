import { describe, expect, test } from 'vitest';
import type { MeetingReport } from '../../src/model/report.ts';
import { readPdf } from './pdf.ts';
import { flatText, latest, make, plain } from './pdf-reports.ts';

describe('texts are texts, whatever they look like', () => {
  test.each([
    [
      'markup',
      '#panic("x") *fett* _kursiv_ $x^2$ @verweis <marke> `code` // Rest [a] {b} \\ ~ -- --- = Titel',
    ],
    ['markup at the beginning of a line', '= Titel'],
    ['a list', '- eins + zwei / drei: vier 1. fünf'],
    ['paths and functions', '#read("/etc/passwd") #import "x.typ" #sys.inputs'],
    ['quotes', '„Anführung“ "gerade" \'einfach\' \\"'],
  ])('%s', async (_name, hostile) => {
    const { pages } = await readPdf(await make(titled(hostile)));
    expect(flatText(pages.join(' '))).toContain(flatText(hostile));
  });

  test('a character that the typeface lacks becomes its code', async () => {
    const { pages } = await readPdf(await make(titled('Start 🚀 und 漢 in Łódź')));
    expect(plain(pages.join(' '))).toContain('Start [U+1F680] und [U+6F22] in Łódź');
  });

  test('characters without a shape cost nothing', async () => {
    const { pages } = await readPdf(await make(titled('Wort\u200d\ufe0f \u202eumgekehrt\u0007 \u2011 fest')));
    expect(plain(pages.join(' '))).toContain('Wort umgekehrt - fest');
  });

  // Typst fails on these when they stand at the end of a link, and with it the whole build would.
  test.each([
    ['a soft hyphen', 'Wort\u00ad'],
    ['nothing but a soft hyphen', '\u00ad'],
    ['a line break', 'Wort\nund noch eins\n'],
  ])('%s at the end of a link does no harm', async (_name, text) => {
    expect((await readPdf(await make(titled(text)))).pages.length).toBeGreaterThan(5);
  });

  test('a word that goes on behind a link does no harm, nor does a heading without words', async () => {
    const meeting = {
      ...latest.meeting,
      foreword: '## \u00ad\n\n[Digitalisierungs](https://a.example)strategie',
    };
    const { pages } = await readPdf(await make({ ...latest, meeting }));
    expect(flatText(pages.join(' '))).toContain('Digitalisierungsstrategie');
  });

  test('a word wider than the page breaks', async () => {
    const address = `https://ratsinfo.example/${'vorlage'.repeat(40)}?id=1`;
    const { pages } = await readPdf(await make(titled(address)));
    expect(pages.join(' ').replace(/[\s\u200b]/g, '')).toContain(address);
  });

  test('a text longer than a page goes on on the next', async () => {
    const long = Array.from({ length: 1500 }, (_, index) => `Wort${index}`).join(' ');
    const { pages } = await readPdf(await make(titled(long)));
    expect(plain(pages.join(' '))).toContain('Wort1499');
  });
});

/** The report with a measure of this title, which stands in every part. */
function titled(title: string): MeetingReport {
  const known = latest.fields[0]?.lines[0]?.measure.title ?? '';
  return JSON.parse(JSON.stringify(latest), (_key, value) => (value === known ? title : value));
}
