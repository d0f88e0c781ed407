import type { z } from 'zod';
import type { strategySchema } from '../schema.ts';
import { OPEN_DATA_HELP } from './open-data-help.ts';
import { below, type HelpFor } from './path.ts';
import { FORGE_WORDS, yesOrNo } from './words.ts';

export const STRATEGY_HELP = {
  titel: {
    label: 'Titel der Website',
    help: 'Wie die Website heißt. Der Titel steht auf jeder Seite und auf jedem Bericht.',
    example: 'Sachstand Digitalisierung',
  },
  stadt: {
    label: 'Stadt',
    help: 'Der Name der Stadt, des Kreises oder der Gemeinde.',
    example: 'Musterstadt',
  },
  kurz: {
    label: 'In einem Satz',
    help: 'Worum es auf der Website geht. Suchmaschinen zeigen diesen Satz.',
    example: 'Wo die Maßnahmen der Digitalisierung stehen.',
  },
  zeitraum: {
    label: 'Zeitraum',
    help: 'Für welche Jahre die Strategie gilt.',
    example: '{ von: 2022, bis: 2030 }',
  },
  'zeitraum.von': {
    label: 'Zeitraum: von',
    help: 'Wann die Strategie begonnen hat.',
    example: '2022',
  },
  'zeitraum.bis': {
    label: 'Zeitraum: bis',
    help: 'Wann die Strategie endet. Ohne Angabe ist das Ende offen.',
    example: '2030',
  },
  hinweis: {
    label: 'Hinweis auf jeder Seite',
    help: 'Was alle wissen müssen, zum Beispiel dass die Website nicht amtlich ist.',
    example: 'Inoffizielle Zusammenstellung aus öffentlichen Quellen.',
  },
  demonstration: {
    label: 'Demonstration',
    help: 'Ob die Website nur zeigt, wie es aussehen könnte, und kein Auftritt der Stadt ist.',
    example: 'ja',
    words: yesOrNo(
      'Das steht auf jeder Seite, und die Pflichtseiten dürfen fehlen.',
      'Ein Auftritt der Stadt: Impressum, Datenschutz und Barrierefreiheit sind Pflicht. Gilt auch ohne Angabe.',
    ),
  },
  stichtag: {
    label: 'Stichtag',
    help: 'Der Tag, für den alles berechnet wird. Ohne Angabe ist es der heutige Tag.',
    example: '2025-12-31',
  },
  adresse: {
    label: 'Adresse der Website',
    help: 'Die Adresse der Startseite. Ohne sie gibt es keine Vorschaubilder und keine sitemap.xml.',
    example: 'https://sachstand.example.org/',
  },
  repository: {
    label: 'Ablage der Dateien',
    help: 'Wo die Dateien bearbeitet werden, für „Seite bearbeiten“. Verrät die Adresse nicht, welche Plattform es ist, steht sie dabei.',
    example: '{ url: "https://gitlab.opencode.example/stadt/sachstand", forge: gitlab, zweig: main }',
  },
  'repository.url': {
    label: 'Adresse der Ablage',
    help: 'Die Adresse, unter der die Ablage im Browser zu sehen ist.',
    example: 'https://gitlab.opencode.example/stadt/sachstand',
  },
  'repository.zweig': {
    label: 'Zweig',
    help: 'Der Zweig, aus dem die Website entsteht. Ohne Angabe: main.',
    example: 'main',
  },
  'repository.forge': {
    label: 'Plattform',
    help: 'Welche Plattform es ist. Nur nötig, wenn die Adresse es nicht verrät.',
    example: 'gitlab',
    words: FORGE_WORDS,
  },
  'repository.ordner': {
    label: 'Ordner der Inhalte',
    help: 'In welchem Ordner der Ablage die Inhalte liegen. Nur nötig, wenn die Website ohne Git gebaut wird und es nicht content ist.',
    example: 'content',
  },
  formular: {
    label: 'Formular für die Redaktion',
    help: 'Ob es unter /admin/ ein Formular gibt. Ohne Angabe gibt es eines, wenn die Ablage auf GitHub oder GitLab liegt. In geschweiften Klammern steht, was es für die Anmeldung braucht.',
    example: '{ anwendung: 4f1c0de2a7b95388 }',
  },
  'formular.anwendung': {
    label: 'Kennung der Anwendung',
    help: 'Die Kennung, unter der die Website bei GitLab oder Forgejo als OAuth-Anwendung eingetragen ist. Ohne sie meldet man sich mit einem Zugriffstoken an.',
    example: '4f1c0de2a7b95388',
  },
  'formular.anmeldung': {
    label: 'Adresse des Anmeldedienstes',
    help: 'Nur für GitHub: die Adresse eines eigenen Dienstes für die Anmeldung. Ohne ihn meldet man sich mit einem Zugriffstoken an.',
    example: 'https://anmeldung.example.org',
  },
  'formular.zweig': {
    label: 'Zweig für das Formular',
    help: 'In welchen Zweig das Formular speichert, wenn es ein anderer ist als der der Website. Bei Forgejo verhindert er, dass Änderungen ungeprüft erscheinen.',
    example: 'redaktion',
  },
  'formular.veroeffentlichen': {
    label: 'Veröffentlichen im Formular',
    help: 'Ob man Änderungen auch im Formular veröffentlichen kann. Sonst geschieht das auf der Plattform, wo die Prüfung zu sehen ist.',
    example: 'ja',
    words: yesOrNo(
      'Das Formular hat eine Schaltfläche zum Veröffentlichen.',
      'Veröffentlicht wird auf der Plattform.',
    ),
  },
  lizenz: {
    label: 'Lizenz der Inhalte',
    help: 'Unter welchen Bedingungen andere die Inhalte verwenden dürfen.',
    example: '{ name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/deed.de" }',
  },
  'lizenz.name': {
    label: 'Name der Lizenz',
    help: 'Wie die Lizenz heißt.',
    example: 'CC BY 4.0',
  },
  'lizenz.url': {
    label: 'Adresse der Lizenz',
    help: 'Wo der Text der Lizenz steht.',
    example: 'https://creativecommons.org/licenses/by/4.0/deed.de',
  },
  erscheinung: {
    label: 'Erscheinung',
    help: 'Farbe und Wappen der Stadt.',
    example: '{ farbe: "#1f3fae", wappen: wappen.svg }',
  },
  'erscheinung.farbe': {
    label: 'Farbe der Stadt',
    help: 'Die Farbe für Links und Schaltflächen, als # und sechs Ziffern in geraden Anführungszeichen.',
    example: '"#1f3fae"',
  },
  'erscheinung.farbe_dunkel': {
    label: 'Farbe der Stadt im Dunkeln',
    help: 'Dieselbe Farbe für die dunkle Darstellung. Ohne Angabe wird ein heller Ton genommen.',
    example: '"#9db4ff"',
  },
  'erscheinung.wappen': {
    label: 'Wappen',
    help: 'Der Name einer SVG- oder PNG-Datei im Ordner bilder, höchstens 100 kB. Ein Wappen darf meist nur die Stadt selbst führen.',
    example: 'wappen.svg',
  },
  daten: {
    label: 'Offene Daten',
    help: 'Was Portale für offene Daten über die Daten dieser Website wissen wollen. Mit Herausgeber und Adresse der Website gibt es einen Katalog nach DCAT-AP.de.',
    example:
      '{ herausgeber: { name: Stadt Musterstadt }, kontakt: { name: Pressestelle, mail: daten@example.org } }',
  },
  ...below('daten', OPEN_DATA_HELP),
  handlungsfelder: {
    label: 'Handlungsfelder',
    help: 'Die Themen der Strategie, in der Reihenfolge, in der sie gezeigt werden.',
    example: '[{ id: bildung, titel: Schule und Bildung }]',
  },
  'handlungsfelder[].id': {
    label: 'Kennung des Handlungsfelds',
    help: 'Ein kurzes Wort, mit dem Maßnahmen das Handlungsfeld nennen. Es steht auch in der Adresse seiner Seite.',
    example: 'bildung',
  },
  'handlungsfelder[].titel': {
    label: 'Titel des Handlungsfelds',
    help: 'Wie das Handlungsfeld heißt.',
    example: 'Schule und Bildung',
  },
  'handlungsfelder[].kurz': {
    label: 'Handlungsfeld in einem Satz',
    help: 'Worum es in dem Handlungsfeld geht.',
    example: 'Netze, Geräte und technische Betreuung für die Schulen.',
  },
  einheiten: {
    label: 'Organisationseinheiten',
    help: 'Die Ämter, Fachbereiche und Betriebe, die zuständig oder beteiligt sein können.',
    example: '[{ id: fb40, name: Schule, kuerzel: FB 40 }]',
  },
  'einheiten[].id': {
    label: 'Kennung der Einheit',
    help: 'Ein kurzes Wort, mit dem Maßnahmen die Einheit nennen. Es steht auch in der Adresse ihrer Seite.',
    example: 'fb40',
  },
  'einheiten[].name': {
    label: 'Name der Einheit',
    help: 'Wie die Einheit heißt, ohne ihr Kürzel.',
    example: 'Schule',
  },
  'einheiten[].kuerzel': {
    label: 'Kürzel der Einheit',
    help: 'Wie die Einheit kurz genannt wird.',
    example: 'FB 40',
  },
  'einheiten[].teil_von': {
    label: 'Teil von',
    help: 'Die Einheit, zu der diese gehört: ihre Kennung.',
    example: 'dez2',
  },
  'einheiten[].team': {
    label: 'Team auf der Plattform',
    help: 'Wer dort Änderungen an den Maßnahmen dieser Einheit prüft. Daraus schreibt „npm run codeowners“ die Dateien CODEOWNERS.',
    example: '"@stadt/fb48"',
  },
  gremien: {
    label: 'Gremien',
    help: 'Rat, Ausschüsse und Kommissionen, in denen berichtet wird.',
    example: '[{ id: rat, name: Rat der Stadt }]',
  },
  'gremien[].id': {
    label: 'Kennung des Gremiums',
    help: 'Ein kurzes Wort, mit dem Sitzungen das Gremium nennen. Damit enden ihre Dateinamen.',
    example: 'digitalausschuss',
  },
  'gremien[].name': {
    label: 'Name des Gremiums',
    help: 'Wie das Gremium heißt, ohne sein Kürzel.',
    example: 'Ausschuss für Digitalisierung',
  },
  'gremien[].kuerzel': {
    label: 'Kürzel des Gremiums',
    help: 'Wie das Gremium kurz genannt wird.',
    example: 'ADV',
  },
  'gremien[].von': {
    label: 'Gremium seit',
    help: 'Seit wann es das Gremium gibt.',
    example: '2024-04',
  },
  'gremien[].bis': {
    label: 'Gremium bis',
    help: 'Bis wann es das Gremium gab. Ohne Angabe gibt es das Gremium noch.',
    example: '2022',
  },
  'gremien[].hinweis': {
    label: 'Hinweis zum Gremium',
    help: 'Was man über das Gremium wissen muss.',
    example: 'Unterausschuss des Haupt- und Finanzausschusses.',
  },
  'gremien[].oparl': {
    label: 'OParl-Kennung des Gremiums',
    help: 'Die Adresse des Gremiums in der OParl-Schnittstelle des Ratsinformationssystems, wenn es eine hat. In den OParl-Daten steht sie unter „id“.',
    example: 'https://oparl.example.org/organization/12',
  },
} satisfies HelpFor<z.input<typeof strategySchema>>;
