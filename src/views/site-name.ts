import type { Strategy } from '../model/types.ts';

/** `Sachstand Digitalisierung Hagen`; the city is not said twice: `Musterstadt digital 2030`. */
export function siteName({ title, city }: Pick<Strategy, 'title' | 'city'>): string {
  return title.toLowerCase().includes(city.toLowerCase()) ? title : `${title} ${city}`;
}

/** The same in the header, where the city's name is emphasised and stands first. */
export function brandOf({ title, city }: Pick<Strategy, 'title' | 'city'>): { city: string; title: string } {
  const own = title.toLowerCase().startsWith(`${city.toLowerCase()} `);
  return { city, title: own ? title.slice(city.length + 1) : title };
}
