import { darkShadeOf } from '../colour/accent.ts';
import type { Hex } from '../colour/colour.ts';
import { type Scheme, tokenHex } from '../colour/palette.ts';
import type { Place } from '../diagnostic/diagnostic.ts';
import type { Picture, Strategy } from '../model/types.ts';
import type { Content, WholeContent } from './content.ts';
import { checkPicture } from './picture.ts';

export type Appearance = Pick<Strategy, 'accent' | 'coatOfArms'>;

/** The model's values for how the site looks, from content without faults. */
export function toAppearance({ strategy, pictures }: WholeContent): Appearance {
  const { farbe: light, farbe_dunkel: dark, wappen: name } = strategy.value.erscheinung ?? {};
  const hasColour = light !== undefined || dark !== undefined;
  return {
    accent: hasColour
      ? {
          light: light ?? tokenHex('accent', 'light'),
          dark: dark ?? darkShadeOf(light ?? tokenHex('accent', 'light')),
        }
      : null,
    coatOfArms: name === undefined ? null : toPicture(name, pictures.pictures),
  };
}

function toPicture(name: string, pictures: WholeContent['pictures']['pictures']): Picture | null {
  const picture = pictures.find((one) => one.name === name);
  const size = picture && checkPicture(picture).size;
  return size ? { name, ...size } : null;
}

/** The colours that the strategy sets, as far as they are readable. */
export function coloursOf({ strategy }: Content): { colour: Hex; scheme: Scheme; place: Place }[] {
  const keys = [
    ['farbe', 'light'],
    ['farbe_dunkel', 'dark'],
  ] as const;
  return keys.flatMap(([key, scheme]) => {
    const colour = strategy?.value.erscheinung?.[key];
    return strategy && colour ? [{ colour, scheme, place: strategy.at('erscheinung', key) }] : [];
  });
}
