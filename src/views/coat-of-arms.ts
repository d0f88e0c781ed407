import type { Picture } from '../model/types.ts';

/** Where the site has the coat of arms, whatever its file is called in the content. */
export function coatOfArmsRoute({ name }: Picture): string {
  return `/bilder/wappen.${name.split('.').at(-1)}`;
}
