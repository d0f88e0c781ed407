import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Content } from './content.ts';

/**
 * A check across fields or files. It looks at content of which parts may be unreadable: about those, and what depends
 * on them, it says nothing, because they have been told. Never throws.
 */
export type Rule = (content: Content) => Diagnostic[];
