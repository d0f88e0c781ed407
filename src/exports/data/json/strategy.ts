import { headlineText } from '../../../views/headline.ts';
import { situationNow } from '../../../views/now.ts';
import { routes } from '../../../views/routes.ts';
import type { StrategyData } from '../shape/strategy.ts';
import type { DataSource } from '../source.ts';
import { termData } from './parts.ts';

export function strategyData({ plan, asOf, link }: DataSource): StrategyData {
  const { title, city, summary, period, fields, units, committees } = plan.strategy;
  const { summary: figures, since } = situationNow(plan, asOf);
  const { total, byStatus, bySchedule, byAssessment, byFreshness, progress } = figures;
  return {
    title,
    city,
    page: link(routes.home),
    summary,
    period: { from: termData(period.from), to: termData(period.to) },
    headline: headlineText(figures, asOf !== since),
    figures: { total, byStatus, bySchedule, byAssessment, byFreshness, progress },
    fields: fields.map((field) => ({
      id: field.id,
      title: field.title,
      summary: field.summary,
      page: link(routes.field(field.id)),
    })),
    units: units.map((unit) => ({
      id: unit.id,
      title: unit.title,
      abbreviation: unit.abbreviation,
      parent: unit.parent,
      page: link(routes.unit(unit.id)),
    })),
    committees: committees.map(({ id, title, abbreviation, from, to, note, oparl }) => ({
      id,
      title,
      abbreviation,
      from: termData(from),
      to: termData(to),
      note,
      oparl,
    })),
  };
}
