import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { entriesOf, eventsOf, type Placed } from '../entry.ts';
import type { Rule } from '../rule.ts';

/** A new date that was over on the day it was told. It may be what the source says, and deserves a second look. */
export const forecastAlreadyPast: Rule = (content) =>
  entriesOf(content).flatMap((placed, at, all) => {
    const { file, index, entry } = placed;
    return eventsOf(entry).flatMap(({ path, event }) => {
      const told = entry.datum?.first;
      if (!told || !event.neu || event.neu.last >= told) return [];
      // Another entry of the same day goes on to say what happened to it.
      const isContinued = all.slice(at + 1).some((other) => continues(other, placed, path));
      if (isContinued) return [];
      const message = 'Der neue Termin war schon vorbei, als der Eintrag geschrieben wurde.';
      return diagnostic('forecast-already-past', file.at('verlauf', index, ...path, 'neu'), message, {
        severity: 'warning',
        expected: 'Ist er erreicht, heißt es: erledigt. Sonst bitte Termin und Datum vergleichen.',
        related: { ...file.at('verlauf', index, 'datum'), message: 'Das Datum des Eintrags.' },
      });
    });
  });

function continues(other: Placed, placed: Placed, path: readonly PropertyKey[]): boolean {
  if (other.file !== placed.file || other.entry.datum?.text !== placed.entry.datum?.text) return false;
  return eventsOf(other.entry).some((event) => event.path.join() === path.join());
}
