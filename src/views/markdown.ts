import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { markdownTables } from './markdown-tables.ts';
import { markdownTasks } from './markdown-tasks.ts';

/**
 * What may remain of Markdown from content files. Raw HTML is refused by the check already; this is the second
 * barrier. Pictures are left out: they would be requests to other hosts.
 */
const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: [
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'a',
    'strong',
    'em',
    'del',
    'blockquote',
    'ul',
    'ol',
    'li',
  ].concat([
    'hr',
    'br',
    'code',
    'pre',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'input',
    'sup',
    'section',
  ]),
  attributes: {
    a: ['href', 'title', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel', 'ariaDescribedBy', 'id'],
    th: ['align'],
    td: ['align'],
    ol: ['start'],
    li: ['id'],
    h2: ['id'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
  },
  // The only ids are those of footnotes, which bear this prefix already; with a second one no link would lead to them.
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, {
    footnoteLabel: 'Fußnoten',
    footnoteBackLabel: (reference: number) => `Zurück zum Verweis ${reference + 1}`,
  })
  .use(rehypeSanitize, schema)
  .use(markdownTables)
  .use(markdownTasks)
  .use(rehypeStringify);

const rendered = new Map<string, string>();

/** Sanitised HTML of a Markdown text. `base` is put before links within the site. */
export function renderMarkdown(markdown: string, base = '/'): string {
  const key = `${base}\n${markdown}`;
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const html = String(processor.processSync(markdown));
  const withBase =
    base === '/' ? html : html.replaceAll(/<a href="\/(?!\/)/g, `<a href="${base.replace(/\/$/, '')}/`);
  rendered.set(key, withBase);
  return withBase;
}

/** The words of a Markdown text alone, in one line. */
export function plainText(markdown: string): string {
  return renderMarkdown(markdown)
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?)])/g, '$1')
    .trim();
}
