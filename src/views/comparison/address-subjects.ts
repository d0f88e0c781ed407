import type { Comparison } from '../../model/comparison/comparison.ts';
import type { Renamed } from '../../model/comparison/renamed.ts';
import { routes } from '../routes.ts';
import { type Address, addressesOf } from './addresses.ts';
import type { Statement, Subject } from './document.ts';

/** Addresses that come, and those that will lead nowhere, or elsewhere. */
export function addressSubjects({ before, after, asOf, renamed }: Comparison): Subject[] {
  const [had, has] = [addressesOf(before, asOf), addressesOf(after, asOf)];
  const successors = successorsBy(renamed);
  const succeeding = new Set([...successors.values()].map(({ route }) => route));
  const gone = [...had].filter(([route, { leadsTo }]) => has.get(route)?.leadsTo !== leadsTo);
  const come = [...has].filter(([route]) => !had.has(route) && !succeeding.has(route));
  return [
    ...topmost(gone).map(([route, address]) =>
      subjectOf(route, address, 'removed', fate(address, has.get(route), successors.get(route))),
    ),
    ...topmost(come).map(([route, address]) => subjectOf(route, address, 'added', arrival(address))),
  ];
}

/** Without those that lie below another. */
function topmost(addresses: readonly [string, Address][]): [string, Address][] {
  const routesOf = new Set(addresses.map(([route]) => route));
  return addresses.filter(([route]) => !routesOf.has(route.replace(/[^/]+\/$/, '')));
}

function subjectOf(
  route: string,
  { title }: Address,
  state: Subject['state'],
  statement: Statement,
): Subject {
  return { id: route, title, state, address: route, file: null, formerFile: null, statements: [statement] };
}

function arrival({ leadsTo }: Address): Statement {
  if (leadsTo === 'moved') {
    return {
      what: 'redirect',
      tag: 'leitet weiter',
      tone: 'good',
      text: 'Diese frühere Adresse leitet künftig weiter.',
    };
  }
  return { what: 'new-address', tag: 'neu', tone: 'news', text: 'Neue Seite.' };
}

interface Successor {
  route: string;
  formerId: string;
  kind: 'measure' | 'meeting' | 'other';
}

function fate(had: Address, has: Address | undefined, successor: Successor | undefined): Statement {
  const to = successor ? ` Der Inhalt steht dann unter ${successor.route}.` : '';
  if (has?.leadsTo === 'moved') {
    return {
      what: 'redirect',
      tag: 'leitet weiter',
      tone: 'good',
      text: `Diese Adresse leitet künftig weiter.${to}`,
    };
  }
  if (has?.leadsTo === 'page') {
    return {
      what: 'new-address',
      tag: 'neu',
      tone: 'news',
      text: 'Unter dieser Adresse gibt es wieder eine Seite.',
    };
  }
  const advice = adviceFor(had, successor);
  if (has) {
    const text = `Diese Seite sagt künftig nur noch, dass es das nicht mehr gibt: Ein abgeschlossener Bericht nennt sie.${to} ${advice}`;
    return { what: 'stand-in', tag: 'nur noch Hinweis', tone: 'bad', text };
  }
  const text = `Diese Adresse führt künftig ins Leere, auch aus Mails und Lesezeichen.${to} ${advice}`;
  return { what: 'broken-address', tag: 'führt ins Leere', tone: 'bad', text };
}

/** What keeps an address alive. */
function adviceFor({ kind, leadsTo }: Address, successor: Successor | undefined): string {
  if (successor?.kind === 'measure') {
    return `Damit die alte Adresse weiterleitet, kommt in die Datei: fruehere_kennungen: [${successor.formerId}]`;
  }
  if (successor?.kind === 'meeting') return 'Die Datei einer Sitzung heißt nach Tag und Gremium.';
  if (successor) return 'Damit die alte Adresse gilt, bleibt es bei der bisherigen Kennung.';
  if (leadsTo === 'moved') return 'Bisher leitete sie weiter, weil sie unter „fruehere_kennungen“ stand.';
  return ADVICE[kind];
}

const ADVICE: Record<Address['kind'], string> = {
  measure:
    'Damit sie erreichbar bleibt, bleibt die Datei, und ihr Verlauf bekommt einen Eintrag mit „status: eingestellt“ und einem Grund.',
  commitment:
    'Damit sie erreichbar bleibt, bleibt die Datei, und ihr Verlauf bekommt einen Eintrag mit „stand: zurueckgezogen“ und einem Grund.',
  meeting: 'Damit sie erreichbar bleibt, bleibt die Datei der Sitzung unter ihrem Namen.',
  report: 'Es gibt sie, solange in der Datei der Sitzung „bericht: ja“ steht.',
  strategy:
    'Damit sie erreichbar bleibt, bleibt die Kennung in der „strategie.yaml“; der Name darf ein anderer sein.',
  page: 'Damit sie erreichbar bleibt, bleibt die Datei unter ihrem Namen und sagt, wo der Inhalt jetzt steht.',
};

/** By the address before, where the same thing is after. */
function successorsBy({ measures, commitments, meetings, fields, units }: Comparison['renamed']) {
  const kinds: [Renamed, (id: string) => string, Successor['kind']][] = [
    [measures, routes.measure, 'measure'],
    [commitments, routes.commitment, 'other'],
    [meetings, routes.meeting, 'meeting'],
    [fields, routes.field, 'other'],
    [units, routes.unit, 'other'],
  ];
  return new Map<string, Successor>(
    kinds.flatMap(([ids, route, kind]) =>
      [...ids].map(([old, now]) => [route(old), { route: route(now), formerId: old, kind }] as const),
    ),
  );
}
