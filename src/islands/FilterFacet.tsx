import { memo, useRef } from 'react';
import type { Facet } from '../views/list.ts';
import { toggled } from './list.ts';
import type { ListStore } from './list-store.ts';
import { number } from './list-words.ts';

interface Props {
  facet: Facet;
  chosen: readonly string[] | undefined;
  /** By value: how many rows it would show now, and how many there are at all. */
  counts: Readonly<Record<string, number>> | undefined;
  everyCount: Readonly<Record<string, number>> | undefined;
  store: ListStore;
}

/** One facet: a panel of checkboxes with counts. Values that no row ever has are offered only while they are chosen. */
export const FilterFacet = memo(({ facet, chosen = [], counts = {}, everyCount = {}, store }: Props) => {
  const details = useRef<HTMLDetailsElement>(null);
  const options = facet.options.filter(({ id }) => everyCount[id] || chosen.includes(id));
  if (options.length === 0) return null;

  /** A panel at the right edge opens to the left. */
  function place() {
    const panel = details.current?.querySelector('fieldset');
    if (!panel || !details.current?.open) return;
    details.current.classList.remove('to-left');
    const room = document.documentElement.clientWidth - panel.getBoundingClientRect().right;
    details.current.classList.toggle('to-left', room < 0);
  }

  return (
    <details className="filter-facet" ref={details} onToggle={place}>
      <summary className={chosen.length > 0 ? 'is-set' : undefined}>
        <span>{facet.label}</span>
        {chosen.length > 0 && (
          <span className="filter-badge">
            {chosen.length}
            <span className="visually-hidden"> gewählt</span>
          </span>
        )}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{facet.label}</legend>
        {options.map(({ id, label }) => {
          const checked = chosen.includes(id);
          const count = counts[id] ?? 0;
          return (
            <label key={id} className={count === 0 ? 'is-empty' : undefined}>
              <input
                type="checkbox"
                name={facet.id}
                value={id}
                checked={checked}
                disabled={count === 0 && !checked}
                onChange={() =>
                  store.set(toggled(store.frame, store.snapshot().state, facet.id, id), 'choice')
                }
              />
              <span>{label}</span> <span className="filter-count">{number(count)}</span>
            </label>
          );
        })}
      </fieldset>
    </details>
  );
});
