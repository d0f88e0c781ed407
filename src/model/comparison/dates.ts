import type { Deadline, Move } from '../deadline.ts';

/** What is written about a date, without what follows from it on a day, or when it was said. */
export interface DatesSay extends Pick<Deadline, 'planned' | 'doneOn' | 'dropped'> {
  moves: readonly Pick<Move, 'to' | 'days' | 'reason'>[];
}

export function datesSay({ planned, doneOn, dropped, moves }: Deadline): DatesSay {
  return { planned, doneOn, dropped, moves: moves.map(({ to, days, reason }) => ({ to, days, reason })) };
}
