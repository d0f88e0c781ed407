/** Something in a text that looks like it belongs to a person. */
export interface PersonalData {
  /** German, in the dative. */
  what: string;
  found: string;
  index: number;
}

/** What numbers are taken for that are none of a telephone: web addresses, accounts, papers, days. */
const OTHER_NUMBERS = [
  /https?:\/\/\S+/g,
  /\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,4})?\b/g,
  /\b\d{3,5}(?:-\d+)?\/(?:19|20)?\d{2}\b/g,
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.\d{1,2}\.\d{2,4}\b/g,
];

const SEPARATED = String.raw`(?:[ /–-]?\d){3,}`;

/** With its area code, or named as one. */
const PHONE = new RegExp(
  [
    String.raw`(?<![\w.])(?:\+|00)(?:49|43|41)[ /-]?(?:\(0\))?[ /-]?[1-9](?:[ /–-]?\d){5,12}`,
    String.raw`\(0[1-9]\d{1,4}\)[ /–-]?${SEPARATED}`,
    String.raw`(?<![\w.,/+-])0[1-9]\d{1,4}(?: ?[/–-] ?| )[1-9]\d{2,}(?:[ –-]?\d)*`,
    String.raw`(?<![\w.,/+-])01[5-7]\d(?:[ /-]?\d){6,8}`,
    String.raw`\b(?:Tel(?:\.|efon)?|Fax|Mobil|Handy|Durchwahl|Rufnummer|Telefonnummer)[ :.]{1,3}(?:[(+]?\d[\d()/ –-]{2,}\d)`,
  ].join('|'),
  'g',
);

/** What every telephone begins with: a cheap look before the others. */
const PERHAPS_PHONE = /\+4|004|(?<![\w.,/+-])0[1-9]|\b(?:Tel|Fax|Mobil|Handy|Durchwahl|Rufnummer)/;

const MAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;

/** Providers at which people have mailboxes and offices have none. */
const PRIVATE_HOST =
  /@(?:gmail|googlemail|gmx|web|t-online|hotmail|outlook|live|yahoo|icloud|me|aol|freenet|arcor|posteo|mailbox|protonmail|proton|vodafone|kabelmail|unitybox|online|email|mail)\.(?:de|com|net|org|at|ch|me)$/i;

/** `vorname.nachname@`, `v.nachname@`. */
const PERSON = /^(?:\p{L}|\p{L}{2,}(?:-\p{L}{2,})?)[._](?:\p{L}{2,})(?:-\p{L}{2,})?@/u;

/** Words of which the mailboxes of offices are made. */
const OFFICE =
  /amt|anfrage|beirat|beschwerde|bibliothek|buero|büro|buerger|bürger|daten|dezernat|dienst|digital|fach|fb\d|geschaeft|geschäft|gremien|hilfe|info|kontakt|leitung|meldung|online|personal|post|presse|projekt|rat|redaktion|referat|schule|service|sekretariat|smart|stab|stadt|stelle|support|team|verwaltung|vertrieb|zentrale/i;

/** Before a number that many people answer, or an extension that is the switchboard. */
const SWITCHBOARD = /(?:service|hotline|zentral|sammel|bürgertelefon|behörden|notruf)\p{L}*[\s:.]{0,3}$/iu;

/** `isOffice`: the text names an office's own mailbox and telephone, which may be any. */
export function findPersonalData(text: string, isOffice: boolean): PersonalData[] {
  const mails = mailsIn(text)
    .filter(({ found }) => PRIVATE_HOST.test(found) || (!isOffice && isPersons(found)))
    .map((mail) => ({ what: 'der Mailadresse einer Person', ...mail }));
  if (isOffice || !PERHAPS_PHONE.test(text)) return mails;
  const phones = [...withoutOtherNumbers(text).matchAll(PHONE)]
    .filter(({ 0: found, index }) => isPhone(found) && !SWITCHBOARD.test(text.slice(0, index)))
    .map(({ 0: found, index }) => ({ what: 'einer Telefonnummer', found: found.trim(), index }));
  return [...mails, ...phones].sort((a, b) => a.index - b.index);
}

/** Looks only at lines with the sign that every address has. */
function mailsIn(text: string): { found: string; index: number }[] {
  const mails: { found: string; index: number }[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
    const start = text.lastIndexOf('\n', at) + 1;
    const next = text.indexOf('\n', at);
    at = next < 0 ? text.length : next;
    for (const { 0: found, index } of text.slice(start, at).matchAll(MAIL)) {
      mails.push({ found, index: start + index });
    }
  }
  return mails;
}

/** Long enough, or called one; what ends in a lone zero is a switchboard. */
function isPhone(found: string): boolean {
  return (found.replace(/\D/g, '').length >= 6 || /^\p{L}/u.test(found)) && !/[-–]0$/.test(found.trim());
}

function isPersons(mail: string): boolean {
  return PERSON.test(mail) && !OFFICE.test(mail.split('@', 1)[0] ?? '');
}

/** The text with blanks in their place, so that everything else stays where it is. */
function withoutOtherNumbers(text: string): string {
  return OTHER_NUMBERS.reduce(
    (left, pattern) => left.replace(pattern, (one) => '·'.repeat(one.length)),
    text,
  );
}
