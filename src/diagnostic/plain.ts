/** Lower case, umlauts spelt out, everything else a hyphen: „In Umsetzung“ and `in-umsetzung` are the same. */
export function plain(text: string): string {
  if (/^[a-z0-9-]*$/.test(text)) return text.replace(/^-+|-+$/g, '').replace(/-+/g, '-');
  return text
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
