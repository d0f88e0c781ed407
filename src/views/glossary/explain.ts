import type { GlossaryTerm } from '../../model/types.ts';
import { anchorsOf } from './anchors.ts';
import { type TermUse, termFinder } from './forms.ts';

/** Explains in the HTML of a page what the glossary explains. */
export type Explainer = (html: string) => string;

/**
 * What a page's title, a link, a control or a drawing says is left alone, and so is everything inside of an element
 * with `data-no-glossary`.
 */
const LEFT_ALONE =
  /^(a|button|caption|code|dt|figcaption|h[1-6]|label|nav|noscript|pre|script|search|style|summary|svg|template|textarea|th)$/;

/**
 * An explainer for all pages of a site. In the main part of a page the first use of each term becomes a button that
 * opens its explanation, without script: see `markup`. It works on the finished page, because only there the order in
 * which a reader meets the terms is known; nothing that produces texts has to know of the glossary.
 */
export function pageExplainer(glossary: readonly GlossaryTerm[], glossaryHref: string): Explainer {
  if (glossary.length === 0) return (html) => html;
  const find = termFinder(glossary);
  const anchors = anchorsOf(glossary);
  return (html) => {
    const main = /<main[\s>]/.exec(html);
    const end = html.lastIndexOf('</main>');
    if (!main || end < main.index) return html;
    const seen = new Set<GlossaryTerm>();
    const explained = inTexts(html.slice(main.index, end), (text) => {
      let done = '';
      let at = 0;
      for (const use of find(text)) {
        if (seen.has(use.term)) continue;
        seen.add(use.term);
        done += text.slice(at, use.index) + markup(use, anchors.get(use.term) ?? '', glossaryHref);
        at = use.index + use.written.length;
      }
      return done + text.slice(at);
    });
    return html.slice(0, main.index) + explained + html.slice(end);
  };
}

/**
 * A button and, right behind it, what it opens: keyboard, touch and screen readers know both by themselves. Where a
 * browser doesn't know popovers, and on paper, the explanation stands in brackets; on paper the full name is enough.
 */
function markup({ term, written }: TermUse, anchor: string, glossaryHref: string): string {
  const id = `begriff-${anchor}`;
  const name = escapeHtml(term.long ?? term.term);
  const printsName = term.long !== null && !name.startsWith(written) && !written.includes(name);
  return [
    `<button class="term" type="button" popovertarget="${id}">${written}</button>`,
    `<span class="explanation" id="${id}" popover data-prints="${printsName ? 'name' : 'text'}" data-pagefind-ignore>`,
    `<b>${name}</b><span>${escapeHtml(term.explanation)}</span>`,
    `<a href="${glossaryHref}#${anchor}">${escapeHtml(term.term)} im Glossar</a></span>`,
  ].join('');
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;

/** Changes the texts between the tags, except in what is left alone. The HTML is that of this site, so it is whole. */
function inTexts(html: string, change: (text: string) => string): string {
  let result = '';
  let at = 0;
  /** The element that is left alone, and how many of its name are open. */
  let inside: { name: string; depth: number } | null = null;
  for (const match of html.matchAll(TAG)) {
    const [tag, slash, name = '', attributes = ''] = match;
    const text = html.slice(at, match.index);
    result += (inside ? text : change(text)) + tag;
    at = match.index + tag.length;
    if (name === '' || attributes.endsWith('/')) continue;
    if (inside) {
      if (name === inside.name) inside.depth += slash ? -1 : 1;
      if (inside.depth === 0) inside = null;
    } else if (!slash && (LEFT_ALONE.test(name) || /\sdata-no-glossary\b/.test(attributes))) {
      inside = { name, depth: 1 };
    }
  }
  return result + html.slice(at);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
