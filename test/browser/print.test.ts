import { describe, expect, inject, test } from 'vitest';
import type { City } from './cities.ts';
import { goTo } from './open.ts';
import { pageOfKind } from './pages.ts';
import { textByPage } from './pdf-text.ts';
import { sharedBrowser } from './shared-browser.ts';

const browser = sharedBrowser();

/** A4 is 210 mm wide; what lies between margins of 20 mm, in CSS pixels of 1/96 inch. */
const PRINTED_WIDTH = Math.round(((210 - 2 * 20) / 25.4) * 96);

/** In points of 1/72 inch, upright. */
const A4 = { width: 595.28, height: 841.89 };

describe.each(inject('cities'))('A printed report of $name', (city) => {
  test.concurrent('has several pages, all of them A4', async () => {
    await using page = await report(city);
    const pages = pageSizes(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter((page) => !isA4(page))).toEqual([]);
  });

  test.concurrent('shows every row of every table whole, below the head of its table', async () => {
    await using page = await printedReport(city);
    const tables = await page.evaluate(markTables);
    const pages = await textByPage(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    const faults = tables.flatMap((table) => table.rows.flatMap((row) => faultsOfRow(pages, table, row)));
    expect(faults).toEqual([]);
    // Otherwise nothing was proved about heads.
    expect(tables.some(({ head }) => pages.filter((text) => text.includes(head)).length > 1)).toBe(true);
  });

  test.concurrent('cuts nothing off at the edge of the paper', async () => {
    await using page = await printedReport(city);
    expect(await page.evaluate(beyondThePaper)).toEqual([]);
  });
});

async function report(city: City) {
  const page = await browser().newPage({ viewport: { width: PRINTED_WIDTH, height: 1000 } });
  await goTo(page, pageOfKind(city, 'a meeting with a report').url);
  return page;
}

async function printedReport(city: City) {
  const page = await report(city);
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** A table of the page, with the marks that were put into it. */
interface MarkedTable {
  caption: string;
  head: string;
  rows: { text: string; begin: string; end: string }[];
}

/** In the page: puts a mark into the head of every table and two into every row, by which a PDF can be judged. */
function markTables(): MarkedTable[] {
  const tables = [...document.querySelectorAll<HTMLTableElement>('main table')];
  return tables
    .filter((table) => table.checkVisibility())
    .map((table, number) => {
      const head = mark(table.tHead?.rows[0]?.cells[0], `{${number}`);
      const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
      return {
        caption: table.caption?.innerText ?? '',
        head,
        rows: rows.map((row, index) => ({
          text: row.innerText.replace(/\s+/g, ' ').slice(0, 60),
          begin: mark(row.cells[0], `{${number}r${index}a`),
          end: mark([...row.cells].at(-1), `{${number}r${index}z`),
        })),
      };
    });

  function mark(cell: HTMLElement | undefined, name: string): string {
    const text = document.createElement('span');
    text.textContent = `${name}}`;
    text.style.whiteSpace = 'nowrap';
    if (name.endsWith('z')) cell?.append(text);
    else cell?.prepend(text);
    return text.textContent;
  }
}

function faultsOfRow(
  pages: string[],
  { caption, head }: MarkedTable,
  row: MarkedTable['rows'][number],
): string[] {
  const name = `${caption}: ${row.text}`;
  const on = pages.filter((text) => text.includes(row.begin));
  const [page = ''] = on;
  if (on.length !== 1) return [`${name} stands on ${on.length} pages`];
  if (!page.includes(row.end)) return [`${name} is torn apart`];
  return page.split(row.begin, 1)[0]?.includes(head) ? [] : [`${name} stands on a page without the head`];
}

interface Size {
  width: number;
  height: number;
}

/** Chromium rounds to whole pixels of the screen, which are larger than points. */
function isA4({ width, height }: Size): boolean {
  return Math.abs(width - A4.width) < 1.5 && Math.abs(height - A4.height) < 1.5;
}

/** The sizes of all pages of a PDF as Chromium writes it, with its page objects in plain text. */
function pageSizes(pdf: Buffer): Size[] {
  const objects = pdf.toString('latin1').split(/\bendobj\b/);
  return objects
    .filter((object) => /\/Type\s*\/Page\b/.test(object))
    .map((object) => {
      const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(object) ?? [];
      return { width: Number(width), height: Number(height) };
    });
}

/** The outermost elements that paper would cut: too wide for it, or with more inside than they show. */
function beyondThePaper(): string[] {
  const edge = document.documentElement.clientWidth;
  const visible = [...document.body.querySelectorAll('*')].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  const tooWide = visible.filter((element) => element.getBoundingClientRect().right > edge + 1);
  const outermost = tooWide.filter((one) => !tooWide.some((other) => other !== one && other.contains(one)));
  const cutting = visible.filter(
    (element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) &&
      getComputedStyle(element).clipPath === 'none',
  );
  return [
    ...outermost.map((element) => `${named(element)} reaches beyond ${edge} px`),
    ...cutting.map((element) => `${named(element)} cuts off what is inside`),
  ];

  function named(element: Element): string {
    const text = element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 60);
    return `<${element.localName} class="${element.getAttribute('class') ?? ''}">${text}`;
  }
}
