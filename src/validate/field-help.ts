import type { EditedKind } from './edited-kind.ts';
import { COMMITMENT_HELP } from './help/commitment-help.ts';
import { MEASURE_HELP } from './help/measure-help.ts';
import { MEETING_HELP } from './help/meeting-help.ts';
import type { FieldHelp } from './help/path.ts';
import { GLOSSARY_HELP, PAGE_HELP, SOURCES_HELP } from './help/register-help.ts';
import { STRATEGY_HELP } from './help/strategy-help.ts';

export type { FieldHelp, WordHelp } from './help/path.ts';

/**
 * Label, sentence and example for every field of every content file, by kind and path: `titel` in a measure,
 * `verlauf[].einschaetzung` in an entry of its log, `verlauf[].meilensteine.*.neu` below an id, `*.titel` in the
 * register of sources, `[].begriff` in the glossary. Each table is complete by its type.
 */
export const FIELD_HELP: Readonly<Record<EditedKind, Readonly<Record<string, FieldHelp>>>> = {
  strategie: STRATEGY_HELP,
  massnahmen: MEASURE_HELP,
  sitzungen: MEETING_HELP,
  zusagen: COMMITMENT_HELP,
  quellen: SOURCES_HELP,
  glossar: GLOSSARY_HELP,
  seiten: PAGE_HELP,
};

/** What one field is called and what belongs into it; throws for a path that no file of this kind has. */
export function fieldHelp(kind: EditedKind, path: string): FieldHelp {
  const help = FIELD_HELP[kind][path];
  if (!help) throw new Error(`No help for ${kind}: ${path}`);
  return help;
}
