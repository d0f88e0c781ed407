import { describe, expect, inject, test } from 'vitest';
import { goTo } from './open.ts';
import { htmlFiles, urlOf } from './pages.ts';
import { textByPage } from './pdf-text.ts';
import { sharedBrowser } from './shared-browser.ts';

const browser = sharedBrowser();

describe.each(inject('cities'))('The short forms of $name', (city) => {
  const files = htmlFiles(city).filter((file) => file.includes('/kurzfassung/'));

  test.each(files)('%s prints on exactly one sheet, down to its last line', async (file) => {
    await using page = await browser().newPage();
    await goTo(page, urlOf(city, file));
    const sheets = await textByPage(await page.pdf({ preferCSSPageSize: true }));
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toContain('Kurzfassung');
  });
});
