import type { Field, Shape } from '../validate/field-tree.ts';
import { isChosen } from './own-target.ts';

/** The help of a field, told for the form: without what concerns files only, with what the form understands besides. */
export function formHint({ help, shape }: Pick<Field, 'help' | 'shape'>): string {
  const told = help.help
    .replace(FILE_TALK, '')
    .replace('[nicht-dokumentiert]', 'nicht-dokumentiert')
    .replace('Steht hier „ja“,', 'Ist es eingeschaltet,');
  return `${told} ${extra(shape)}`.trim();
}

/** How references and texts are written in a file; in the form they are chosen, or need no quotation marks. */
const FILE_TALK = new RegExp(
  [
    ': (?:die |eine )?Kennung(?:en)?(?: eine[rs] \\p{L}+)? aus strategie\\.yaml',
    ': (?:der Name|die Namen) ihrer Datei(?:en)? ohne Endung',
    ': ihre Kennung(?=\\.)',
    ' in geraden Anführungszeichen',
    ' In einer \\.md-Datei[^“]*“\\.',
  ].join('|'),
  'gu',
);

function extra(shape: Shape): string {
  if (shape.shape === 'list') {
    return shape.item.shape === 'value' && !isChosen(shape.item.value) ? 'Eine Angabe je Zeile.' : '';
  }
  switch (shape.shape === 'value' && shape.value.form) {
    case 'term':
    case 'due':
      return 'Zum Beispiel 2.9.2025, September 2025, 3. Quartal 2025 oder nur 2025.';
    case 'day':
      return 'Zum Beispiel 2.9.2025.';
    case 'quantity':
      return 'Auch 12.018.861 und rund 1,5 Mio. werden verstanden.';
    default:
      return '';
  }
}
