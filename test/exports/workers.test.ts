import { expect, test } from 'vitest';
import { tablesOf } from '../../src/exports/data/files.ts';
import { workbook } from '../../src/exports/data/workbook.ts';
import { reportDocx } from '../../src/exports/docx.ts';
import { compactPdf } from '../../src/exports/pdf/compact.ts';
import { makeBeside } from '../../src/exports/workers/pool.ts';
import { reportDocument } from '../../src/views/report/compose.ts';
import { musterstadt } from '../musterstadt.ts';
import { sourceOf } from './data/sources.ts';
import { latest, native } from './pdf-reports.ts';

const pdf = (text: string) => ({
  form: 'pdf' as const,
  files: {
    'report.typ': `#set document(title: "Titel", date: datetime(year: 2026, month: 1, day: 31))\n${text}`,
  },
  main: 'report.typ',
});

test('what is made beside the pages is what would be made here', async () => {
  const document = reportDocument(latest);
  const { plan, asOf } = musterstadt();
  const content = {
    tables: tablesOf(sourceOf(plan, asOf)),
    notes: [['Quelle', 'Musterstadt']] as const,
    day: asOf,
  };
  const [word, page, sheets] = await Promise.all([
    makeBeside({ form: 'docx', document }),
    makeBeside(pdf('Text')),
    makeBeside({ form: 'xlsx', content }),
  ]);
  expect(Buffer.from(word).equals(Buffer.from(await reportDocx(document)))).toBe(true);
  const here = compactPdf(native.typeset(pdf('Text').files, 'report.typ'));
  expect(Buffer.from(page).equals(Buffer.from(here))).toBe(true);
  expect(Buffer.from(sheets).equals(Buffer.from(await workbook(content)))).toBe(true);
});

test('more orders than workers are all made, each its own file', async () => {
  const made = await Promise.all(
    Array.from({ length: 9 }, (_, index) => makeBeside(pdf('Wort '.repeat(index * 40)))),
  );
  expect(new Set(made.map(({ length }) => length)).size).toBe(9);
});

test('an order that can not be made says why, and the next is made', async () => {
  const orders = [makeBeside(pdf('#let')), makeBeside(pdf('Text'))];
  const [bad, good] = await Promise.allSettled(orders);
  expect(bad).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringMatching(/report\.typ/) },
  });
  expect(good?.status).toBe('fulfilled');
});
