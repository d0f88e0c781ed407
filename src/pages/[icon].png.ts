import type { APIRoute, GetStaticPaths } from 'astro';
import { accentOf } from '../colour/accent.ts';
import { drawPng } from '../pictures/png.ts';
import { currentSite } from '../site.ts';
import { ICONS, iconSvg } from '../views/icon.ts';

export const getStaticPaths = (() =>
  ICONS.map((icon) => ({ params: { icon: icon.name }, props: icon }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { light } = accentOf(currentSite().plan.strategy.accent);
  const png = await drawPng(iconSvg(light, props.shape), props.size);
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
