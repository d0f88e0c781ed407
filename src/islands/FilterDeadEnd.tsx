import { cleared, type DeadEnd, type ListState } from './list.ts';
import type { ListStore } from './list-store.ts';
import { counted, filterText, looseningText } from './list-words.ts';

interface Props {
  store: ListStore;
  deadEnd: DeadEnd;
  onPick: (state: ListState) => void;
}

/** Nothing found: which filter to loosen, and what each step would show. */
export function FilterDeadEnd({ store, deadEnd: { hopeless, loosenings }, onPick }: Props) {
  const { frame, total } = store;
  const ways = loosenings.map((one) => ({ text: looseningText(frame, one), state: one.state }));
  const whole = {
    text: `ohne Filter (${counted(total, frame.noun)})`,
    state: cleared(store.snapshot().state),
  };
  return (
    <div className="filter-nothing">
      <p>
        <b>Nichts gefunden, das zu allen Filtern passt.</b>
        {hopeless.length > 0 && ` Auch allein ohne Treffer: ${hopeless.map(filterText).join(', ')}.`}
      </p>
      <p>Das bringt Treffer:</p>
      <ul className="plain">
        {[...ways, whole].map(({ text, state }) => (
          <li key={text}>
            <button type="button" className="filter-button" onClick={() => onPick(state)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
