import { describe, expect, test } from 'vitest';
import type { MeetingReport } from '../../src/model/report.ts';
import { parseTerm } from '../../src/model/term.ts';
import { reportDocument } from '../../src/views/report/compose.ts';
import { flat, type ReadPdf, readPdf, textOf } from './pdf.ts';
import { flatText, latest, make, native, plain, realReports, reports, SITE, wasm } from './pdf-reports.ts';

test.each([...reports, ...realReports].map((report) => [report.meeting.id, report] as const))(
  'the report %s can be set and weighs less than 300 kB',
  async (_id, report) => {
    expect((await make(report)).length).toBeLessThan(300_000);
  },
);

describe.each([
  ['native', native],
  ['wasm', wasm],
] as const)('a report set by the %s engine', async (engine, typesetter) => {
  const bytes = await make(latest, typesetter);
  const pdf = await readPdf(bytes);
  const tags = flat(pdf.tags);

  test('is set by that engine', () => {
    expect(typesetter.engine).toBe(engine);
  });

  test('says its language, title, author and that it is tagged', async () => {
    const { info } = (await pdf.document.getMetadata()) as { info: Record<string, unknown> };
    expect(info).toMatchObject({
      Language: 'de-DE',
      Title: 'Statusbericht zur Sitzung vom 17. März 2026'.replaceAll(/(?<=17\.|März) /g, '\u00a0'),
      Author: 'Musterstadt',
      CreationDate: `D:${latest.asOf.replaceAll('-', '')}000000Z`,
    });
    expect(await isTagged(pdf)).toBe(true);
  });

  test('carries the mark of PDF/UA-1 where the engine makes it', async () => {
    const { metadata } = await pdf.document.getMetadata();
    expect(metadata?.getRaw().includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(typesetter.marksUa);
  });

  test('has headings without gaps, one of the first level for each part', () => {
    const headings = tags.filter(({ role }) => /^H\d$/.test(role));
    const levels = headings.map(({ role }) => Number(role.slice(1)));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0), textOf(headings[index] as never)).toBeLessThanOrEqual(1);
    }
    const first = headings.filter(({ role }) => role === 'H1').map(words);
    const titles = reportDocument(latest).sections.map(({ title }) => title);
    expect(first.filter((title) => title !== 'Inhalt').sort()).toEqual([...titles].sort());
  });

  test('has an outline with every part', async () => {
    const titles = (await pdf.document.getOutline()).map(({ title }) => plain(title));
    expect(titles.sort()).toEqual(
      reportDocument(latest)
        .sections.map(({ title }) => title)
        .sort(),
    );
  });

  test('has tables whose columns have heads', () => {
    const tables = tags.filter(({ role }) => role === 'Table');
    const heads = flat(tables).filter(({ role }) => role === 'TH');
    expect(tables.length).toBeGreaterThan(10);
    expect(heads.map(words)).toEqual(expect.arrayContaining(['Maßnahme', 'Terminlage', 'Zuständig']));
    for (const table of tables.filter((one) => flat([one]).some(({ role }) => role === 'THead'))) {
      expect(flat([table]).some(({ role }) => role === 'TH')).toBe(true);
    }
  });

  test('says of every picture what it shows', () => {
    const figures = tags.filter(({ role }) => role === 'Figure');
    expect(figures.length).toBeGreaterThan(24);
    expect(figures.filter(({ alt }) => !alt?.trim())).toEqual([]);
    const alts = figures.map(({ alt }) => plain(alt ?? ''));
    expect(alts.some((alt) => alt.startsWith('Je Handlungsfeld die Zahl'))).toBe(true);
    expect(alts.some((alt) => /^in Umsetzung; Beginn .*; geplantes Ende /.test(alt))).toBe(true);
  });

  test('embeds all its fonts', async () => {
    const fonts = await fontsOf(pdf);
    expect(fonts.map(({ name }) => name.replace(/^.{6}\+/, '')).sort()).toEqual([
      'FiraSans-Bold',
      'FiraSans-Medium',
      'FiraSans-Regular',
      'FiraSans-SemiBold',
    ]);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });

  test('is read in the order of the report', () => {
    const text = plain(pdf.tags.map(textOf).join(' '));
    const order = [
      reportDocument(latest).title,
      reportDocument(latest).headline,
      ...reportDocument(latest)
        .sections.map(({ title }) => title)
        .filter((title) => title !== 'Überblick'),
    ];
    // The contents name the parts too: what counts is where each is said last.
    const places = order.slice(2).map((title) => text.lastIndexOf(title));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(text.indexOf(plain(order[1] ?? ''))).toBeGreaterThan(text.indexOf(plain(order[0] ?? '')));
  });

  test('numbers its pages', () => {
    const count = pdf.document.numPages;
    pdf.pages.forEach((page, index) => {
      expect(plain(page)).toContain(`Seite ${index + 1} von ${count}`);
    });
  });

  test('is the same every time, whatever was set in between', async () => {
    await make(reports[1] as MeetingReport, typesetter);
    expect(Buffer.from(await make(latest, typesetter)).equals(Buffer.from(bytes))).toBe(true);
  });
});

test('a draft says so on every page', async () => {
  const { pages } = await readPdf(await make(latest));
  expect(pages.filter((page) => !page.includes('Entwurf'))).toEqual([]);
});

test('a frozen report gives its checksum and its address on the last page, and is no draft', async () => {
  const sha256 = 'c0ffee'.repeat(11).slice(0, 64);
  const seal = {
    sha256,
    commit: '1a2b3c4',
    committedOn: '2026-03-11',
    uncommitted: false,
    file: `${latest.meeting.id}.json`,
  };
  const { pages } = await readPdf(await make({ ...latest, seal }));
  expect(pages.at(-1)).toContain(sha256);
  expect(flatText(pages.at(-1) ?? '')).toContain(flatText(`${SITE}/sitzungen/${latest.meeting.id}/`));
  expect(plain(pages.at(-1) ?? '')).toContain('CC BY');
  expect(pages.filter((page) => page.includes('Entwurf'))).toEqual([]);
});

test('corrections stand on the first page', async () => {
  const errata = [{ date: parseTerm('2026-04-01') as never, text: 'Die E-Akte läuft in vier Ämtern.' }];
  const { pages } = await readPdf(await make({ ...latest, meeting: { ...latest.meeting, errata } }));
  expect(plain(pages[0] ?? '')).toContain('Berichtigungen');
  expect(plain(pages[0] ?? '')).toContain('Die E-Akte läuft in vier Ämtern.');
});

test('without an address of the site there are no links into it', async () => {
  const { document } = await readPdf(await make(latest, native, null));
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const annotations = await (await document.getPage(number)).getAnnotations();
    links.push(...annotations.flatMap(({ url }) => url ?? []));
  }
  expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
  expect(links.filter((link) => link.includes('/massnahmen/'))).toEqual([]);
});

function words(tag: Parameters<typeof textOf>[0]): string {
  return plain(textOf(tag));
}

/** pdf.js gives a map where its types say object. */
async function isTagged({ document }: ReadPdf): Promise<boolean> {
  const marks: unknown = await document.getMarkInfo();
  return marks instanceof Map && marks.get('Marked') === true;
}

interface Font {
  name: string;
  embedded: boolean;
}

async function fontsOf({ document }: ReadPdf): Promise<Font[]> {
  const fonts = new Map<string, Font>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operation, index) => {
      if (operation !== SET_FONT) return;
      const { name, missingFile, data } = page.commonObjs.get(argsArray[index][0]);
      fonts.set(name, { name, embedded: !missingFile && data.length > 0 });
    });
  }
  return [...fonts.values()];
}

/** pdf.js' number for the operator that chooses a font. */
const SET_FONT = 37;
