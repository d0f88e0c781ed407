import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportDocx } from '../../src/exports/docx.ts';
import { reportDocument } from '../../src/views/report/compose.ts';
import { documentOf, reportWithId } from './documents.ts';

const ID = '2026-03-17-digitalausschuss';
const document = documentOf(ID);
let parts: Record<string, string>;

beforeAll(async () => {
  parts = partsOf(await reportDocx(document));
});

describe('the report as a Word file', () => {
  test('has a title and a heading for every section, in real styles', () => {
    expect(textsIn('Title')).toEqual([document.title]);
    expect(textsIn('Heading1')).toEqual(document.sections.map((section) => section.title));
  });

  test('says the same headline and the same figures', () => {
    const text = textOf(parts['word/document.xml'] ?? '');
    expect(textsIn('Headline')).toEqual([document.headline]);
    const figures = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : [])),
    );
    expect(figures.length).toBeGreaterThan(5);
    for (const { value, label, change } of figures) expect(text).toContain(`${value} ${label} (${change})`);
  });

  test('repeats the head of every table on the next page', () => {
    const tables = parts['word/document.xml']?.split('<w:tbl>').slice(1) ?? [];
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) expect(table.slice(0, table.indexOf('</w:tr>'))).toContain('<w:tblHeader/>');
  });

  test('is German, on A4, with the number of the page and of all pages', () => {
    expect(parts['word/styles.xml']).toContain('w:lang w:val="de-DE"');
    expect(parts['word/document.xml']).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(parts['word/footer1.xml']).toMatch(/PAGE[\s\S]*NUMPAGES/);
  });

  test('loads nothing from elsewhere: only links lead out', () => {
    const external = Object.values(parts).flatMap(
      (text) => text.match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? [],
    );
    expect(external.length).toBeGreaterThan(0);
    for (const one of external) expect(one).toMatch(/Type="[^"]*\/hyperlink" Target="https:\/\//);
  });

  test('is byte for byte the same when made again', async () => {
    const [first, second] = [await reportDocx(document), await reportDocx(document)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

test('signs that XML knows or forbids do no harm', async () => {
  const report = reportWithId(ID);
  const foreword =
    'A < b & "c" \u0001\u000B\uFFFE \uD800 ]]> [link](https://example.org/?a=1&b=%E4"<>) [js](javascript:alert(1))';
  const file = await reportDocx(reportDocument({ ...report, meeting: { ...report.meeting, foreword } }));
  const hostile = partsOf(file);
  expect(textOf(hostile['word/document.xml'] ?? '').includes('A < b & "c"')).toBe(true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML 1.0 forbids
  expect(hostile['word/document.xml']).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  expect(hostile['word/_rels/document.xml.rels']).not.toContain('javascript');
});

test('cells keep their links, their emphasis and their group, and an empty one is still a cell', async () => {
  const cells = [
    [
      [
        { text: 'Vorlage', href: 'https://example.org/vorlage' },
        { text: ' & mehr', emphasis: true as const },
      ],
    ],
    [],
    [
      [{ text: 'nur hier', href: '/massnahmen/wlan/' }],
      [{ text: '' }],
      [{ text: 'spät', tone: 'late' as const }],
    ],
  ];
  const columns = ['Was', 'Wann', 'Wie'].map((title) => ({
    id: title,
    title,
    width: 33,
    align: 'start' as const,
  }));
  const groups = [{ title: [{ text: 'Gruppe' }], rows: [cells] }];
  const table = { kind: 'table' as const, table: { id: 'liste', caption: 'Liste', columns, groups } };
  const sections = [{ id: 'liste', title: 'Liste', blocks: [table] }];
  const { 'word/document.xml': xml = '', 'word/_rels/document.xml.rels': links } = partsOf(
    await reportDocx({ ...document, sections }),
  );
  const body = xml
    .slice(xml.indexOf('Gruppe') - 400, xml.indexOf('</w:tbl>'))
    .split('<w:tr>')
    .slice(1);
  expect(body.join('\n').replaceAll('</w:tc>', '</w:tc>\n')).toMatchInlineSnapshot(`
    "<w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9638"/><w:gridSpan w:val="3"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHead"/></w:pPr><w:r><w:t xml:space="preserve">Gruppe</w:t></w:r></w:p></w:tc>
    </w:tr>
    <w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3181"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:hyperlink w:history="1" r:id="link2"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">Vorlage</w:t></w:r></w:hyperlink><w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve"> &amp; mehr</w:t></w:r></w:p></w:tc>
    <w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3181"/><w:vAlign w:val="top"/></w:tcPr><w:p/></w:tc>
    <w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3181"/><w:vAlign w:val="top"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">nur hier</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:color w:val="A3160F"/></w:rPr><w:t xml:space="preserve">spät</w:t></w:r></w:p></w:tc>
    </w:tr>"
  `);
  expect(links).toContain('Id="link1"');
  expect(links).toContain('Target="https://example.org/vorlage"');
  expect(links).not.toContain('massnahmen/wlan');
});

function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The text of every paragraph in a style. */
function textsIn(style: string): string[] {
  const paragraphs = parts['word/document.xml']?.match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [];
  return paragraphs.filter((one) => one.includes(`<w:pStyle w:val="${style}"/>`)).map(textOf);
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/g)]
    .map(([run]) => run.replace(/<[^>]+>/g, ''))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
