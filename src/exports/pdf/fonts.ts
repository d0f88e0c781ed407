import { bytesOf } from './packages.ts';

const FAMILY = '@expo-google-fonts/fira-sans';
const WEIGHTS = ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold', '700Bold'];

let fonts: readonly Uint8Array[] | undefined;

/** The typeface of the site as TrueType, which is what Typst embeds; read once. The first is the regular one. */
export function fontFiles(): readonly Uint8Array[] {
  fonts ??= WEIGHTS.map((weight) => bytesOf(`${FAMILY}/${weight}/FiraSans_${weight}.ttf`));
  return fonts;
}
