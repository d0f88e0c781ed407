import type { Strategy } from '../model/types.ts';

/** `Sachstand Digitalisierung Hagen`; the city is not said twice: `Musterstadt digital 2030`. */
export function siteName({ title, city }: Pick<Strategy, 'title' | 'city'>): string {
  return title.toLowerCase().includes(city.toLowerCase()) ? title : `${title} ${city}`;
}
