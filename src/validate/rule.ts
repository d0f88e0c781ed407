import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Day } from '../model/day.ts';
import type { Content } from './content.ts';

/**
 * A check across fields or files. It looks at content of which parts may be unreadable: about those, and what depends
 * on them, it says nothing, because they have been told. `today` is for what ages by itself; it is never the as-of day.
 * Never throws.
 */
export type Rule = (content: Content, today: Day) => Diagnostic[];
