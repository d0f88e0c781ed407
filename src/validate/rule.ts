import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Content, WholeContent } from './content.ts';

/**
 * A check across fields or files. It looks at content of which parts may be unreadable: about those, and what depends
 * on them, it says nothing, because they have been told. `today` is for what ages by itself; it is never the as-of day.
 * Never throws.
 */
export type Rule = (content: Content, today: Day) => Diagnostic[];

/**
 * A check of what the content amounts to on the as-of day. Only content without errors gets there, and what it finds are
 * warnings: they come and go with the day, and the build goes on. Never throws.
 */
export type PlanRule = (content: WholeContent, plan: Plan, asOf: Day) => Diagnostic[];
