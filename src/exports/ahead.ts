/**
 * Hands out what is made of each thing, once. Whoever asks for one sets going the next `ahead` in their order: made beside
 * the thread that asks, they are ready when their turn comes, and never are more of them in memory than that.
 */
export function madeAhead<T, R>(
  things: readonly T[],
  make: (thing: T) => Promise<R>,
  ahead: number,
): (thing: T) => Promise<R> {
  const made = new Map<T, Promise<R>>();
  const begin = (thing: T) => {
    const result = made.get(thing) ?? make(thing);
    made.set(thing, result);
    return result;
  };
  return (thing) => {
    const asked = begin(thing);
    const place = things.indexOf(thing);
    // Who asks for what could not be made is told; here nobody asked.
    for (const next of things.slice(place + 1, place + 1 + ahead)) begin(next).catch(() => {});
    return asked;
  };
}
