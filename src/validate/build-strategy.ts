import type { OpenData } from '../model/open-data.ts';
import type { Strategy } from '../model/types.ts';
import type { Appearance } from './appearance.ts';
import type { Draft } from './draft.ts';
import type { StrategyInput } from './schema.ts';

/** Said on every page of a demonstration that doesn't say so in its own words. */
const DEMONSTRATION = 'Demonstration, keine amtliche Veröffentlichung.';

/** The model's strategy from the file of that name, without how the site looks. */
export function toStrategy(input: StrategyInput): Omit<Strategy, keyof Appearance> {
  return {
    title: input.titel,
    city: input.stadt,
    summary: input.kurz ?? null,
    period: { from: input.zeitraum?.von ?? null, to: input.zeitraum?.bis ?? null },
    notice: input.hinweis ?? (input.demonstration ? DEMONSTRATION : null),
    address: input.adresse ?? null,
    repository: toRepository(input.repository),
    form: toForm(input.formular),
    licence: input.lizenz ? { name: input.lizenz.name, url: input.lizenz.url ?? null } : null,
    openData: toOpenData(input.daten),
    fields: input.handlungsfelder.map(({ id, titel, kurz }) => ({ id, title: titel, summary: kurz ?? null })),
    teams: new Map(
      input.einheiten.flatMap(({ id, team }) => (team ? [[id, team.split(/\s+/)] as const] : [])),
    ),
    units: input.einheiten.map(({ id, name, kuerzel, teil_von }) => ({
      id,
      title: name,
      abbreviation: kuerzel ?? null,
      parent: teil_von ?? null,
    })),
    committees: input.gremien.map(({ id, name, kuerzel, von, bis, hinweis, oparl }) => ({
      id,
      title: name,
      abbreviation: kuerzel ?? null,
      from: von ?? null,
      to: bis ?? null,
      note: hinweis ?? null,
      oparl: oparl ?? null,
    })),
  };
}

/** Where the content is edited; null where that is not said or not readable. */
export function toRepository(input: Draft<StrategyInput['repository']>): Strategy['repository'] {
  if (input === undefined) return null;
  const { url, zweig, forge, ordner } = typeof input === 'string' ? { url: input } : input;
  if (url === undefined) return null;
  const folder = ordner
    ?.split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  return { url, branch: zweig ?? 'main', forge: forge ?? null, folder: folder ?? null };
}

function toForm(input: StrategyInput['formular']): Strategy['form'] {
  const [wanted, details] = typeof input === 'object' ? [true, input] : [input ?? null, null];
  return {
    wanted,
    application: details?.anwendung ?? null,
    gateway: details?.anmeldung ?? null,
    branch: details?.zweig ?? null,
    publishes: details?.veroeffentlichen ?? false,
  };
}

function toOpenData(input: StrategyInput['daten']): OpenData {
  return {
    publisher: toContact(input?.herausgeber),
    contact: toContact(input?.kontakt),
    contributorId: input?.contributor_id ?? null,
    licence: input?.lizenz ?? null,
    attribution: input?.namensnennung ?? null,
    regionalKey: input?.gemeindeschluessel ?? null,
    issued: input?.veroeffentlicht ?? null,
    frequency: input?.aktualisierung ?? null,
    keywords: input?.stichworte ?? [],
  };
}

function toContact(input: NonNullable<StrategyInput['daten']>['kontakt']): OpenData['contact'] {
  return input ? { name: input.name, mail: input.mail ?? null, url: input.url ?? null } : null;
}
