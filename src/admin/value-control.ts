import type { Target, ValueMeta } from '../validate/field-form.ts';
import type { Field } from '../validate/field-tree.ts';
import { isOwn } from './own-target.ts';
import { type Option, type Options, UNDOCUMENTED } from './setup.ts';

/** What our own controls are called in Sveltia; `controls.ts` registers them. */
export const WORD_CONTROL = 'termin-oder-zahl';
export const OWN_CONTROL = 'aus-dieser-datei';

/** Sveltia's control for a single value. */
export function valueControl(
  value: ValueMeta,
  { key, help }: Pick<Field, 'key' | 'help'>,
  options: Options,
): Record<string, unknown> {
  switch (value.form) {
    case 'yes-no':
      return { widget: 'boolean' };
    case 'choice':
      return {
        widget: 'select',
        options: value.words.map((word) => ({ value: word, label: help.words?.[word]?.label ?? word })),
        // A few words are seen at a glance.
        dropdown_threshold: 8,
      };
    case 'reference':
      return referenceControl(value.target, value.orUndocumented, options);
    case 'due':
      return { widget: WORD_CONTROL, form: value.form, options: options.sitzungen };
    case 'term':
    case 'day':
    case 'number':
    case 'quantity':
    case 'percent':
      return { widget: WORD_CONTROL, form: value.form };
    default:
      return { widget: LONG.has(key) ? 'text' : 'string', use_emoji_autocomplete: false };
  }
}

/** Keys of texts that are sentences rather than names. */
const LONG = new Set([
  'kurz',
  'text',
  'grund',
  'gegenmassnahme',
  'beschreibung',
  'erklaerung',
  'ergebnis',
  'zugesagt',
  'hinweis',
  'anmerkung',
]);

/** Sveltia refuses a choice of nothing. */
const NOTHING: Option = { value: '', label: '(noch nichts)' };
const NO_SOURCE: Option = { value: UNDOCUMENTED, label: 'nicht dokumentiert: keine Quelle sagt es' };

function referenceControl(
  target: Target,
  orUndocumented: boolean,
  options: Options,
): Record<string, unknown> {
  if (isOwn(target)) return { widget: OWN_CONTROL, of: target };
  const all = [...(options[target] ?? []), ...(orUndocumented ? [NO_SOURCE] : [])];
  return { widget: 'select', options: all.length > 0 ? all : [NOTHING] };
}
