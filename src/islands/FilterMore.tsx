import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

/** As wide as `measures.css` has it: from here on facets open as panels over the list. */
const WIDE = '(min-width: 44.01rem)';

interface Props {
  chosen: number;
  done: string;
  onDone: () => void;
  children: ReactNode;
}

/** The facets: on a phone behind „Filter (2 aktiv)“, on a wide screen in one row. */
export function FilterMore({ chosen, done, onDone, children }: Props) {
  const more = useRef<HTMLDetailsElement>(null);
  const facets = useRef<HTMLDivElement>(null);

  // On a wide screen a panel covers the list, so it closes as soon as the reader goes elsewhere.
  useEffect(() => {
    const closeOthers = ({ target }: Event) => {
      if (!matchMedia(WIDE).matches) return;
      for (const open of facets.current?.querySelectorAll('details[open]') ?? []) {
        if (!open.contains(target as Node)) open.removeAttribute('open');
      }
    };
    document.addEventListener('pointerdown', closeOthers);
    document.addEventListener('focusin', closeOthers);
    return () => {
      document.removeEventListener('pointerdown', closeOthers);
      document.removeEventListener('focusin', closeOthers);
    };
  }, []);

  function closeOnEscape(event: KeyboardEvent) {
    const open = (event.target as Element).closest('details[open]');
    if (event.key !== 'Escape' || !open) return;
    open.removeAttribute('open');
    open.querySelector('summary')?.focus();
  }

  function finish() {
    more.current?.removeAttribute('open');
    onDone();
  }

  return (
    <>
      <details className="filter-more" ref={more}>
        <summary>{chosen > 0 ? `Filter (${chosen} aktiv)` : 'Filter'}</summary>
      </details>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the controls within. */}
      <div className="filter-facets" ref={facets} onKeyDown={closeOnEscape}>
        {children}
        <button type="button" className="filter-done" onClick={finish}>
          {`${done} zeigen`}
        </button>
      </div>
    </>
  );
}
