import { defineMiddleware } from 'astro:middleware';
import type { Plan } from './model/plan.ts';
import { currentSite } from './site.ts';
import { type Explainer, pageExplainer } from './views/glossary/explain.ts';
import { routes } from './views/routes.ts';
import { url } from './views/url.ts';

const explainers = new WeakMap<Plan, Explainer>();

/** Every page passes here when it is finished: what the glossary explains becomes explained. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(explainerFor(currentSite().plan)(await response.text()), response);
});

function explainerFor(plan: Plan): Explainer {
  const known = explainers.get(plan);
  if (known) return known;
  const explain = pageExplainer(plan.glossary, url(routes.glossary));
  explainers.set(plan, explain);
  return explain;
}
