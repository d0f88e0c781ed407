import type { Content } from '../content.ts';

/** Whether the content is meant for readers: not a demonstration, and not of unknown purpose. */
export function isPublication({ strategy }: Content): boolean {
  return strategy?.value.demonstration === false;
}
