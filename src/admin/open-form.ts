import CMS from '@sveltia/cms';
import { cmsConfig } from './cms-config.ts';
import { registerControls } from './controls.ts';
import { registerFormats } from './formats.ts';
import type { FormSetup } from './setup.ts';
import { addStyles } from './styles.ts';

/** Fills the page with Sveltia CMS, set up for this site. */
export async function openForm(setup: FormSetup): Promise<void> {
  registerControls();
  addStyles();
  const site = new URL(setup.site, location.href).href;
  await CMS.init({ config: cmsConfig({ ...setup, site }, registerFormats(setup)) });
}
