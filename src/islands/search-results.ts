import type { HitData } from './pagefind.ts';
import { excerptStretches, markedStretches, type Stretch } from './search-marks.ts';
import type { KindChoice } from './search-words.ts';

/** Builds what the search shows. Content becomes text nodes and `<mark>` only, whatever it contains. */

/** One result: kind and state, the title as link, a passage. `sign` draws the status of a measure. */
export function resultItem(
  hit: HitData,
  query: string,
  sign: (status: string) => Node | null,
): HTMLLIElement {
  const { title = '', label = '', status, stand } = hit.meta;
  const item = element('li');
  const heading = element('h2', {}, link(hit.url, markedStretches(title, query)));
  const kind = element('p', { class: 'result-kind' }, label);
  if (stand) {
    const mark = status ? sign(status) : null;
    kind.append(' · ', element('span', { class: 'status' }, ...(mark ? [mark, ' '] : []), stand));
  }
  item.append(kind, heading);
  const passage = passageOf(hit, query);
  if (passage.length > 0) item.append(element('p', {}, ...passage.map(node)));
  return item;
}

/** The excerpt where something in it answers the query, else the short sentence. */
function passageOf(hit: HitData, query: string): Stretch[] {
  const stretches = excerptStretches(hit.excerpt);
  if (!stretches.some(({ marked }) => marked)) return markedStretches(hit.meta.kurz ?? '', query);
  const text = stretches.map((stretch) => stretch.text).join('');
  const cut = (marked: boolean) => (marked ? [{ text: ' … ', marked: false }] : []);
  return [...cut(!hit.content.startsWith(text)), ...stretches, ...cut(!hit.content.endsWith(text))];
}

/** One radio button per kind, with its count. */
export function kindRadios(choices: readonly KindChoice[], chosen: string): HTMLLabelElement[] {
  return choices.map(({ id, label, count }) => {
    const radio = element('input', { type: 'radio', name: 'art', value: id });
    radio.checked = id === chosen;
    return element('label', {}, radio, element('span', {}, `${label} `, element('small', {}, String(count))));
  });
}

/** Words that were not found, and other terms to search for. */
export function insteadNodes(
  unknown: string | null,
  terms: readonly string[],
  addressOf: (term: string) => string,
): Node[] {
  const nodes: Node[] = unknown ? [element('p', {}, unknown)] : [];
  if (terms.length === 0) return nodes;
  const links = terms.map((term) =>
    element('li', {}, link(addressOf(term), [{ text: term, marked: false }])),
  );
  return [
    ...nodes,
    element('p', {}, 'Suchen Sie stattdessen nach:'),
    element('ul', { class: 'choices' }, ...links),
  ];
}

/** What else to try when nothing was found. */
export function tipList(tips: readonly string[]): Node {
  const directory = link('#a-z', [{ text: 'Verzeichnis von A bis Z', marked: false }]);
  const items = tips.map((tip) => element('li', {}, tip));
  return element('ul', {}, ...items, element('li', {}, 'Sehen Sie im ', directory, ' nach.'));
}

function link(href: string, stretches: readonly Stretch[]): HTMLAnchorElement {
  return element('a', { href }, ...stretches.map(node));
}

function node({ text, marked }: Stretch): Node | string {
  return marked ? element('mark', {}, text) : text;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
