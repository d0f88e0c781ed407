import type { APIRoute, GetStaticPaths } from 'astro';
import { currentSite } from '../../site.ts';
import { coatOfArmsRoute } from '../../views/coat-of-arms.ts';

/** The coat of arms; no other picture of the content reaches the site. */
export const getStaticPaths = (() => {
  const { plan, pictures } = currentSite();
  const { coatOfArms } = plan.strategy;
  const picture = pictures.find(({ name }) => name === coatOfArms?.name);
  if (!coatOfArms || !picture) return [];
  return [
    {
      params: { name: coatOfArmsRoute(coatOfArms).split('/').at(-1) },
      props: { bytes: picture.bytes, type: picture.type },
    },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props.bytes, {
    headers: { 'Content-Type': props.type === 'png' ? 'image/png' : 'image/svg+xml' },
  });
