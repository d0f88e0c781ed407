import { useRef, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { FilterDeadEnd } from './FilterDeadEnd.tsx';
import { FilterFacet } from './FilterFacet.tsx';
import { FilterMore } from './FilterMore.tsx';
import { activeFilters, cleared, type ListState, without } from './list.ts';
import { sortId, splitSort } from './list-address.ts';
import type { ListStore } from './list-store.ts';
import { counted, resultText, sortOptions } from './list-words.ts';

/**
 * The form that filters and sorts a list: search, facets with counts, what is in force, what was found. The list
 * itself stands in the page; see `list-table.ts`. Also drawn at build time, so that nothing jumps when it comes alive.
 */
export function ListFilter({ store }: { store: ListStore }) {
  const { frame, total } = store;
  const { state, survey, deadEnd, unknown } = useSyncExternalStore(
    store.subscribe,
    store.snapshot,
    store.initial,
  );
  const form = useRef<HTMLFormElement>(null);
  const result = useRef<HTMLParagraphElement>(null);
  const filters = activeFilters(frame, state);
  const everyCount = store.initial().survey.counts;

  /** What was pressed may be gone afterwards; the keyboard then goes on at the result, or at the next chip. */
  function setAndFocus(next: ListState, place = -1) {
    flushSync(() => store.set(next, 'choice'));
    const chips = form.current?.querySelectorAll<HTMLElement>('.filter-chip') ?? [];
    const target = place < 0 ? null : (chips[place] ?? chips[place - 1]);
    (target ?? result.current)?.focus();
  }

  function submit(event: { preventDefault: () => void }) {
    event.preventDefault();
    // A touch keyboard covers the rows it has found.
    if (matchMedia('(pointer: coarse)').matches) (document.activeElement as HTMLElement | null)?.blur();
  }

  function order(event: { target: { value: string } }) {
    const [sort, reversed] = splitSort(event.target.value);
    store.set({ ...state, sort, reversed }, 'order');
  }

  return (
    <form className="filter" autoComplete="off" ref={form} onSubmit={submit}>
      <div className="filter-head">
        <label className="filter-search">
          <span>Liste durchsuchen</span>
          <input
            type="search"
            name="text"
            enterKeyHint="search"
            maxLength={200}
            value={state.text}
            onChange={(event) => store.set({ ...state, text: event.target.value }, 'typing')}
          />
        </label>
        <label className="filter-sort">
          <span>Sortierung</span>
          <select name="sortierung" value={sortId(state)} onChange={order}>
            {sortOptions(frame, state).map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <FilterMore
        chosen={Object.values(state.chosen).flat().length}
        done={counted(survey.order.length, frame.noun)}
        onDone={() => result.current?.focus()}
      >
        {frame.facets.map((facet) => (
          <FilterFacet
            key={facet.id}
            facet={facet}
            chosen={state.chosen[facet.id]}
            counts={survey.counts[facet.id]}
            everyCount={everyCount[facet.id]}
            store={store}
          />
        ))}
      </FilterMore>
      <div className="filter-result">
        <p role="status" tabIndex={-1} ref={result}>
          {resultText(frame, total, state, survey)}
        </p>
        {filters.length > 0 && (
          <ul className="plain" aria-label="Aktive Filter">
            {filters.map((filter, place) => (
              <li key={`${filter.facet} ${filter.facet && filter.value}`}>
                <button
                  className="filter-chip"
                  type="button"
                  onClick={() => setAndFocus(without(frame, state, filter), place)}
                >
                  <span>
                    {`${filter.name}: `}
                    <b>{filter.label}</b>
                  </span>
                  <span className="visually-hidden">, Filter entfernen</span>
                </button>
              </li>
            ))}
            <li>
              <button className="filter-clear" type="button" onClick={() => setAndFocus(cleared(state))}>
                Alle Filter löschen
              </button>
            </li>
          </ul>
        )}
      </div>
      {unknown.length > 0 && (
        <p className="filter-note">{`Der Link enthält Filter, die es hier nicht gibt. Sie gelten nicht: ${unknown.join(', ')}.`}</p>
      )}
      {deadEnd && <FilterDeadEnd store={store} deadEnd={deadEnd} onPick={setAndFocus} />}
    </form>
  );
}
