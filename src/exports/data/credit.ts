import { formatDay } from '../../views/format.ts';
import { routes } from '../../views/routes.ts';
import { siteName } from '../../views/site-name.ts';
import type { DataSource } from './source.ts';

/** How to name the source: `Musterstadt digital 2030, Stand 31. März 2026, CC BY 4.0, https://…/daten/`. */
export function creditText({ plan, asOf, link }: DataSource): string {
  const { strategy } = plan;
  const page = link(routes.data);
  const parts = [
    strategy.openData.attribution ?? siteName(strategy),
    `Stand ${formatDay(asOf)}`,
    strategy.licence?.name,
    // A path alone tells nobody where that is.
    page.startsWith('/') ? null : page,
  ];
  return parts.filter(Boolean).join(', ');
}
