import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPng } from '../../pictures/png.ts';
import { PREVIEW, previewSvg } from '../../pictures/preview-svg.ts';
import { currentSite } from '../../site.ts';
import { previewRoute, previewsOf } from '../../views/preview.ts';
import { publicUrl } from '../../views/url.ts';

/** The pictures for links; none where nobody knows the public address, because no link could name them. */
export const getStaticPaths = (() => {
  if (publicUrl('/') === null) return [];
  const { plan, asOf } = currentSite();
  return [...previewsOf(plan, asOf)].map(([route, make]) => ({
    params: { page: /^\/vorschau\/(.+)\.png$/.exec(previewRoute(route))?.[1] },
    props: { make },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { plan, pictures } = currentSite();
  const { accent, coatOfArms } = plan.strategy;
  const arms = pictures.find(({ name }) => name === coatOfArms?.name);
  const type = arms?.type === 'png' ? 'image/png' : 'image/svg+xml';
  const data = arms ? `data:${type};base64,${Buffer.from(arms.bytes).toString('base64')}` : null;
  const png = await drawPng(previewSvg(props.make(), accent, data), PREVIEW.width);
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
