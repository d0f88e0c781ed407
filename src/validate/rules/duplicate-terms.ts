import { diagnostic, type Place } from '../../diagnostic/diagnostic.ts';
import { quoted } from '../../diagnostic/quote.ts';
import { readable } from '../draft.ts';
import type { Rule } from '../rule.ts';

/** A word that two terms of the glossary claim could be explained by only one of them. */
export const duplicateTerms: Rule = ({ glossary }) => {
  if (!glossary) return [];
  const first = new Map<string, { owner: number; place: Place }>();
  return readable(glossary.value).flatMap(({ value, index }) => {
    const uses = [
      { form: value.begriff, place: glossary.at(index, 'begriff') },
      ...readable(value.auch).map((also) => ({
        form: also.value,
        place: glossary.at(index, 'auch', also.index),
      })),
    ];
    return uses.flatMap(({ form, place }) => {
      if (form === undefined) return [];
      const earlier = first.get(form);
      if (!earlier) first.set(form, { owner: index, place });
      if (!earlier || earlier.owner === index) return [];
      return diagnostic('duplicate-term', place, `${quoted(form)} steht schon bei einem anderen Begriff.`, {
        expected: 'Jede Schreibweise gehört zu einem Begriff, damit klar ist, welche Erklärung gilt.',
        related: { ...earlier.place, message: 'Hier steht sie zum ersten Mal.' },
      });
    });
  });
};
