import type { EditedKind } from '../edited-kind.ts';
import type { JsonSchema, Snippet } from './json.ts';

/**
 * What the schema of single fields can't say: entries to insert as a whole, and what belongs together. By kind and
 * path like the help; a place that does not exist is a mistake.
 */
export const ADDITIONS: Partial<Record<EditedKind, Readonly<Record<string, JsonSchema>>>> = {
  massnahmen: {
    meilensteine: { defaultSnippets: [milestone()] },
    verlauf: { minItems: 1, defaultSnippets: logEntries() },
  },
  zusagen: {
    verlauf: { defaultSnippets: answers() },
  },
};

export function additionsFor(kind: EditedKind, path: string): JsonSchema {
  return ADDITIONS[kind]?.[path] ?? {};
}

function milestone(): Snippet {
  return {
    label: 'Neuer Meilenstein',
    description: 'Ein Schritt bis zum Ziel, mit dem Termin, der zuerst versprochen war.',
    body: { id: '$1', titel: '$2', termin: '$3' },
  };
}

function logEntries(): Snippet[] {
  return [
    {
      label: 'Neuer Stand',
      description: 'Was geschehen ist, mit dem Status, wenn er sich geändert hat.',
      body: { datum: '$1', status: '$2', text: '$3' },
    },
    {
      label: 'Unverändert',
      description: 'Bestätigt, dass sich nichts geändert hat.',
      body: { datum: '$1', unveraendert: 'ja' },
    },
    {
      label: 'Meilenstein erreicht',
      description: 'Ein Meilenstein ist erledigt.',
      body: { datum: '$1', meilensteine: { $2: { erledigt: '$3' } }, text: '$4' },
    },
    {
      label: 'Meilenstein verschoben',
      description: 'Ein Meilenstein hat einen neuen Termin, mit Grund.',
      body: { datum: '$1', meilensteine: { $2: { neu: '$3', grund: '$4' } } },
    },
    {
      label: 'Ende verschoben',
      description: 'Die Maßnahme wird später fertig, mit Grund.',
      body: { datum: '$1', ende: { neu: '$2', grund: '$3' } },
    },
    {
      label: 'Abgeschlossen',
      description: 'Die Maßnahme ist fertig.',
      body: { datum: '$1', status: 'abgeschlossen', ende: { erledigt: '$2' }, text: '$3' },
    },
    {
      label: 'Einschätzung gelb',
      description: 'Es gibt Probleme, die das Ziel gefährden können.',
      body: { datum: '$1', einschaetzung: 'gelb', grund: '$2', gegenmassnahme: '$3' },
    },
  ];
}

function answers(): Snippet[] {
  return [
    {
      label: 'Beantwortet',
      description: 'Die Antwort ist gegeben.',
      body: { datum: '$1', sitzung: '$2', stand: 'beantwortet', text: '$3' },
    },
    {
      label: 'Zwischenstand',
      description: 'Ein Teil ist beantwortet, der Rest kommt später.',
      body: { datum: '$1', sitzung: '$2', stand: 'teilweise', text: '$3', neu_faellig: '$4' },
    },
    {
      label: 'Verschoben',
      description: 'Die Antwort kommt später, mit Grund.',
      body: { datum: '$1', stand: 'offen', grund: '$2', neu_faellig: '$3' },
    },
  ];
}
