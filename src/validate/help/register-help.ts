import type { z } from 'zod';
import type { glossarySchema, pageSchema, sourcesSchema } from '../schema.ts';
import { below, type HelpFor } from './path.ts';
import { internalHelp, SOURCE_HELP } from './shared-help.ts';

/** Below the id that each source has. */
export const SOURCES_HELP = below('*', SOURCE_HELP) satisfies HelpFor<z.input<typeof sourcesSchema>>;

export const GLOSSARY_HELP = {
  '[].begriff': {
    label: 'Begriff',
    help: 'Das Wort oder die Abkürzung, wie sie in Texten steht.',
    example: 'OZG',
  },
  '[].lang': {
    label: 'Langform',
    help: 'Wofür eine Abkürzung steht.',
    example: 'Onlinezugangsgesetz',
  },
  '[].erklaerung': {
    label: 'Erklärung',
    help: 'Ein oder zwei kurze Sätze ohne Hervorhebungen.',
    example: 'Gesetz, das Verwaltungen verpflichtet, Leistungen online anzubieten.',
  },
  '[].auch': {
    label: 'Andere Schreibweisen',
    help: 'Weitere Formen, die ebenso erklärt werden. Endungen und Wörter mit Bindestrich werden von selbst erkannt.',
    example: '[OZG 2.0]',
  },
} satisfies HelpFor<z.input<typeof glossarySchema>>;

export const PAGE_HELP = {
  titel: {
    label: 'Titel',
    help: 'Wie die Seite heißt. Der Titel steht auch im Fuß jeder Seite.',
    example: 'Impressum',
  },
  kurz: {
    label: 'In einem Satz',
    help: 'Was auf der Seite steht. Suchmaschinen zeigen diesen Satz.',
    example: 'Wer für diese Website verantwortlich ist.',
  },
  reihenfolge: {
    label: 'Reihenfolge',
    help: 'Eine Zahl: Seiten mit kleineren Zahlen stehen vorn. Ohne Angabe: 0.',
    example: '10',
  },
  stand: {
    label: 'Stand',
    help: 'Der Tag, an dem der Text zuletzt überprüft wurde.',
    example: '2025-12-31',
  },
  intern: internalHelp('Die Seite', '').intern,
} satisfies HelpFor<z.input<typeof pageSchema>>;
