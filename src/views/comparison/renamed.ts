import type { Compared } from '../../model/comparison/compared.ts';
import type { Statement } from './document.ts';

/** That a file has another name now, and its page another address. */
export function newName({ id, formerId }: Compared, route: (id: string) => string): Statement[] {
  if (formerId === null) return [];
  const text = `Die Datei hat einen neuen Namen, die Seite damit eine neue Adresse: bisher ${route(formerId)}, künftig ${route(id)}.`;
  return [
    { what: 'renamed', tag: 'umbenannt', tone: 'plain', text, before: route(formerId), after: route(id) },
  ];
}
