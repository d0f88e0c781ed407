import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import type { LoadedFile } from '../../load/content.ts';
import { isSafeUrl } from '../fields.ts';
import type { Rule } from '../rule.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Markdown below the front matter carries no HTML and links only where links may lead. */
export const unsafeMarkdown: Rule = (content) =>
  [...content.measures, ...content.meetings, ...content.commitments, ...content.pages].flatMap((file) =>
    file.body.trim() === '' ? [] : markdownFaults(file),
  );

function markdownFaults(file: LoadedFile): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(parser.parse(file.body), (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const place = { file: file.file, line: file.bodyLine + line - 1, column };
    if (node.type === 'html') {
      const shown = node.value.slice(0, 40).split('\n')[0];
      diagnostics.push(
        diagnostic('raw-html', place, `Im Text steht HTML: „${shown}“.`, {
          expected: 'Texte werden in Markdown geschrieben: **fett**, [Verweis](https://…), - Aufzählung.',
        }),
      );
    }
    if (node.type === 'heading' && node.depth === 1) {
      diagnostics.push(
        diagnostic('first-level-heading', place, 'Im Text steht eine Überschrift erster Ebene (#).', {
          expected: 'Die Seite hat schon eine; im Text beginnen Überschriften mit ##.',
        }),
      );
    }
    if (
      (node.type === 'link' || node.type === 'image' || node.type === 'definition') &&
      !isSafeUrl(node.url)
    ) {
      const message = `„${node.url.slice(0, 80)}“ ist keine erlaubte Adresse.`;
      const expected =
        'Adressen beginnen mit https:// (auch http://, mailto:, tel:) oder mit einem einzelnen /.';
      diagnostics.push(diagnostic('invalid-url', place, message, { expected }));
    }
  });
  return diagnostics;
}
