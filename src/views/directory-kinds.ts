/** Kinds of what can be found, as they stand in addresses, and what several of a kind are called. */
export const ENTRY_KINDS = {
  massnahme: 'Maßnahmen',
  zusage: 'Fragen und Zusagen',
  bericht: 'Statusberichte',
  sitzung: 'Sitzungen',
  handlungsfeld: 'Handlungsfelder',
  zustaendigkeit: 'Zuständigkeiten',
  begriff: 'Begriffe',
  seite: 'Seiten',
} as const;
export type EntryKind = keyof typeof ENTRY_KINDS;
