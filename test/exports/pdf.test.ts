import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compactPdf } from '../../src/exports/pdf/compact.ts';
import { makePdf } from '../../src/exports/pdf/report-pdf.ts';
import { chooseTypesetter, loadTypesetter, type Typesetter } from '../../src/exports/pdf/typesetter.ts';
import type { MeetingReport } from '../../src/model/report.ts';
import { parseTerm } from '../../src/model/term.ts';
import { checkContent, type Site } from '../../src/site.ts';
import { meetingRows } from '../../src/views/meeting.ts';
import { reportOf } from '../../src/views/now.ts';
import { reportDocument } from '../../src/views/report/compose.ts';
import { musterstadt } from '../musterstadt.ts';
import { flat, type ReadPdf, readPdf, textOf } from './pdf.ts';

const { plan } = musterstadt();
const reports = shown(musterstadt());
const latest = reports[0] as MeetingReport;
const SITE = 'https://musterstadt.example/stand';

const native = await loadTypesetter();
const wasm = await chooseTypesetter([]);

function make(report: MeetingReport, typesetter: Typesetter = native, site: string | null = SITE) {
  return makePdf(report, site, typesetter, mkdtempSync(join(tmpdir(), 'sachstand-pdf-')));
}

test.each(
  [musterstadt(), hagen()].flatMap((site) =>
    shown(site).map((report) => [report.meeting.id, report] as const),
  ),
)('the report %s can be set and weighs less than 300 kB', async (_id, report) => {
  expect((await make(report)).length).toBeLessThan(300_000);
});

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
    expect(figures.length).toBeGreaterThan(plan.measures.length);
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

test('the same report in another cache is not made twice', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'sachstand-pdf-'));
  const first = await makePdf(latest, SITE, native, cache);
  const broken = { ...native, typeset: () => expect.unreachable('set again') };
  expect(Buffer.from(await makePdf(latest, SITE, broken, cache)).equals(Buffer.from(first))).toBe(true);
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

describe('the engine', () => {
  test('is native where there is a program for the machine', async () => {
    expect((await loadTypesetter()).engine).toBe('native');
  });

  test('is WebAssembly where there is none', async () => {
    expect((await chooseTypesetter(['@myriaddreamin/no-such-program'])).engine).toBe('wasm');
  });

  test.each([native, wasm])('$engine refuses what Typst only warns of', ({ typeset }) => {
    const unknownFont = { 'report.typ': `${TITLED}#set text(font: "Gibt es nicht")\nText` };
    expect(() => typeset(unknownFont, 'report.typ')).toThrow(/unknown font family/);
    expect(() => typeset({ 'report.typ': '#let' }, 'report.typ')).toThrow(/report\.typ/);
  });

  test.each([native, wasm])('$engine reads nothing from the disk', ({ typeset }) => {
    expect(() => typeset({ 'report.typ': '#read("/package.json")' }, 'report.typ')).toThrow();
    expect(() => typeset({ 'report.typ': '#read("../package.json")' }, 'report.typ')).toThrow();
  });
});

test('compacting refuses what it does not understand', () => {
  expect(() => compactPdf(Buffer.from('%PDF-1.7\nno table'))).toThrow(/Unexpected layout/);
});

function shown({ plan, asOf }: Site): MeetingReport[] {
  return meetingRows(plan, asOf)
    .filter(({ state }) => state === 'report')
    .map(({ meeting }) => reportOf(plan, meeting));
}

function hagen(): Site {
  const { site, text } = checkContent({ root: 'content', asOf: null, today: '2026-03-31' });
  if (!site) throw new Error(text);
  return site;
}

/** Without a title it would be no PDF/UA. */
const TITLED = '#set document(title: "Titel")\n';

/** The report with a measure of this title, which stands in every part. */
function titled(title: string): MeetingReport {
  const known = latest.fields[0]?.lines[0]?.measure.title ?? '';
  return JSON.parse(JSON.stringify(latest), (_key, value) => (value === known ? title : value));
}

function words(tag: Parameters<typeof textOf>[0]): string {
  return plain(textOf(tag));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Without spaces, hyphens and soft breaks, because lines end anywhere. */
function flatText(text: string): string {
  return text.replace(/[\s\u00ad\u200b-]/g, '');
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
