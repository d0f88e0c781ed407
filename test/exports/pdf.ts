import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure tree, as pdf.js gives it. */
export interface Tag {
  role: string;
  alt?: string;
  children: Tag[];
  /** The text of its content, without that of its children. */
  text: string;
}

export interface ReadPdf {
  document: PDFDocumentProxy;
  /** All tags of all pages, in reading order. */
  tags: Tag[];
  /** The text of each page as it stands in the file. */
  pages: string[];
}

/** Reads a PDF the way assistive technology does: by its tags. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), fontExtraProperties: true }).promise;
  const tags: Tag[] = [];
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: (string | undefined)[] = [];
    let all = '';
    for (const item of content.items) {
      if ('str' in item) {
        all += item.str + (item.hasEOL ? '\n' : '');
        const id = open.findLast((one) => one !== undefined);
        if (id) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id);
    }
    pages.push(all);
    const tree = await page.getStructTree();
    if (tree) tags.push(toTag(tree, texts));
  }
  return { document, tags, pages };
}

interface TreeNode {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: TreeNode[];
}

function toTag(node: TreeNode, texts: ReadonlyMap<string, string>): Tag {
  const children = node.children ?? [];
  return {
    role: node.role ?? '',
    ...(node.alt !== undefined && { alt: node.alt }),
    text: children.map((one) => (one.type === 'content' ? (texts.get(one.id ?? '') ?? '') : '')).join(''),
    children: children.filter((one) => one.role !== undefined).map((one) => toTag(one, texts)),
  };
}

/** The tag and all below it, in reading order. */
export function flat(tags: readonly Tag[]): Tag[] {
  return tags.flatMap((tag) => [tag, ...flat(tag.children)]);
}

/** The whole text of a tag, with single spaces. */
export function textOf(tag: Tag): string {
  return [tag.text, ...tag.children.map(textOf)].join(' ').replace(/\s+/g, ' ').trim();
}
