import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Line, Run } from '../views/report/document.ts';
import { INK } from './docx-styles.ts';

/** A line as Word's runs. Links lead out of the city's site only, as the file is read elsewhere. */
export function runsOf(line: Line): ParagraphChild[] {
  return line.map((run) => {
    const text = new TextRun({ ...look(run), text: wordText(run.text) });
    return isAddress(run.href)
      ? new ExternalHyperlink({
          link: new URL(run.href).href,
          children: [new TextRun({ style: 'Hyperlink', text: wordText(run.text) })],
        })
      : text;
  });
}

/** The text without what XML can't hold. */
export function wordText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML 1.0 forbids
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

/** How a run looks, in Word's words. */
export function look({ strong, emphasis, tone }: Run) {
  return {
    bold: strong || tone === 'late' ? true : undefined,
    italics: emphasis,
    color: tone ? INK[tone] : undefined,
  };
}

function isAddress(href: string | undefined): href is string {
  return href !== undefined && /^(https?|mailto|tel):/i.test(href) && URL.canParse(href);
}
