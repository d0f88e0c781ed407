export const NUMBER_RULE =
  'Zahlen stehen ohne Einheit und ohne Tausenderpunkte, mit Dezimalpunkt (12.5); rund mit ~ (7000~).';

/** Longer texts are no amounts, and the patterns below would need long for them. */
const LONGEST = 80;

/** Reads amounts as people write them, `12.018.861 €`, `1,5 Mio.`, `50 %`, `ca. 300`, `~7000`, and gives the number they mean. */
export function suggestNumber(written: string): string | null {
  if (written.length > LONGEST) return null;
  const about = /^(ca\.?|circa|rund|etwa|ungefähr|~)\s*/i.exec(written.trim());
  const rest = written.trim().slice(about?.[0].length ?? 0);
  const [, digits = '', scale = '', tilde = ''] =
    /^(-?[\d.,\s]*\d)\s*(Mio\.?|Millionen|Tsd\.?|Tausend|Mrd\.?|Milliarden)?\s*(?:€|EUR|Euro|%|Prozent|Stück)?\s*(~)?$/i.exec(
      rest,
    ) ?? [];
  const number = plainNumber(digits.replace(/\s/g, ''));
  if (number === null) return null;
  const value = scale === '' ? number : String(Math.round(Number(number) * scaleOf(scale) * 100) / 100);
  return about || tilde ? `${value}~` : value;
}

function plainNumber(digits: string): string | null {
  const thousands = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits);
  const number = (thousands ? digits.replaceAll('.', '') : digits).replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(number) ? number : null;
}

function scaleOf(word: string): number {
  if (/^T/i.test(word)) return 1_000;
  return /^Mi(o|llionen)/i.test(word) ? 1_000_000 : 1_000_000_000;
}
