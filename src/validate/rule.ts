import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Content } from './content.ts';

/** A check across fields or files. It looks at content whose fields are valid each by itself, and never throws. */
export type Rule = (content: Content) => Diagnostic[];
