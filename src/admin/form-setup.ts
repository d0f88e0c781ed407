import type { LoadedPicture } from '../load/pictures.ts';
import type { Plan } from '../model/plan.ts';
import { siteName } from '../views/site-name.ts';
import { backendOf } from './backend.ts';
import { collectionsOf } from './collections.ts';
import { optionsOf } from './options.ts';
import type { FormSetup } from './setup.ts';

/** What the site knows and the content doesn't. */
export interface Surroundings {
  /** The content folder within its repository, without slashes at its ends; empty where it is the repository. */
  folder: string;
  /** Address of the site, ending in a slash. */
  site: string;
  /** Address of a picture for the sign-in page. */
  logo: string;
}

/** All that the form needs to know; null where the site has none. */
export function formSetup(
  plan: Plan,
  pictures: readonly Pick<LoadedPicture, 'name'>[],
  { folder, site, logo }: Surroundings,
): FormSetup | null {
  const backend = backendOf(plan.strategy);
  if (!backend) return null;
  const files = [...plan.measures, ...plan.meetings, ...plan.commitments, ...plan.pages].map(
    ({ file }) => file,
  );
  return {
    title: `Redaktion: ${siteName(plan.strategy)}`,
    logo,
    site,
    pictures: folder === '' ? 'bilder' : `${folder}/bilder`,
    backend,
    collections: collectionsOf(folder, files),
    options: optionsOf(plan, pictures),
  };
}
