import type { Plugin } from 'vite';
import { currentCheck } from '../site.ts';

const MODULE = 'virtual:sachstand/farben.css';

/**
 * The city's own colours as a stylesheet that is bundled with all others; empty without any, because `tokens.css` has
 * colours of its own.
 */
export function cityColours(): Plugin {
  return {
    name: 'sachstand-city-colours',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      const accent = currentCheck().site?.plan.strategy.accent;
      return accent ? `:root { --city-light: ${accent.light}; --city-dark: ${accent.dark}; }` : '';
    },
  };
}
