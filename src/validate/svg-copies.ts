/** So many parts may `<use>` draw again in all; drawing programs make some hundreds. */
const MOST_COPIES = 100_000;
/** Parts within parts, or used by each other, one after the other. */
const MOST_STEPS = 200;

/**
 * Counts what `<use>` draws again. A part that uses a part twice, which uses one twice, is drawn a million times after
 * twenty steps.
 */
export class SvgCopies {
  /** By id: the ids of the parts right within a part, and of those that it uses. */
  readonly #drawn = new Map<string, string[]>();
  readonly #used: string[] = [];

  /** An element with its own id, and that of the nearest one around it that has one. */
  add(
    name: string,
    attributes: ReadonlyMap<string, string>,
    id: string | undefined,
    around: string | undefined,
  ): void {
    if (id !== undefined) this.#draws(around, id);
    if (!/^(svg:)?use$/.test(name)) return;
    const target = (attributes.get('href') ?? attributes.get('xlink:href') ?? '').trim().replace(/^#/, '');
    this.#used.push(target);
    this.#draws(id ?? around, target);
  }

  areTooMany(): boolean {
    const known = new Map<string, number>();
    const sizeOf = (id: string, above: ReadonlySet<string>): number => {
      const before = known.get(id);
      if (before !== undefined) return before;
      if (above.has(id) || above.size > MOST_STEPS) return Number.POSITIVE_INFINITY;
      const inside = new Set(above).add(id);
      const size = (this.#drawn.get(id) ?? []).reduce((sum, one) => sum + sizeOf(one, inside), 1);
      known.set(id, size);
      return size;
    };
    return this.#used.reduce((sum, id) => sum + sizeOf(id, new Set()), 0) > MOST_COPIES;
  }

  #draws(id: string | undefined, other: string): void {
    if (id === undefined) return;
    const others = this.#drawn.get(id);
    if (others) others.push(other);
    else this.#drawn.set(id, [other]);
  }
}
