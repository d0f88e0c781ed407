import type { z } from 'zod';
import type { measureSchema } from '../schema.ts';
import { LOG_HELP } from './log-help.ts';
import { below, type HelpFor } from './path.ts';
import { internalHelp, PAPER_HELP } from './shared-help.ts';

export const MEASURE_HELP = {
  titel: {
    label: 'Titel',
    help: 'Wie die Maßnahme heißt, kurz und ohne Punkt am Ende. Der Titel darf sich ändern; der Dateiname bleibt, denn er ist die Kennung.',
    example: 'WLAN und Verkabelung in den Schulen',
  },
  kurz: {
    label: 'In einem Satz',
    help: 'Ein einfacher Satz für alle, die nichts davon wissen: Was wird gemacht, und wer hat etwas davon?',
    example: 'In allen 24 städtischen Schulen gibt es in jedem Unterrichtsraum WLAN.',
  },
  fruehere_kennungen: {
    label: 'Frühere Kennungen',
    help: 'Wie die Datei hieß, bevor sie umbenannt wurde. Die alten Adressen führen dann zur neuen Seite.',
    example: '[wlan-schulen]',
  },
  handlungsfeld: {
    label: 'Handlungsfeld',
    help: 'Das Thema der Strategie, zu dem die Maßnahme gehört: die Kennung eines Handlungsfelds aus strategie.yaml.',
    example: 'bildung',
  },
  zustaendig: {
    label: 'Zuständig',
    help: 'Die Organisationseinheit, die Auskunft gibt: eine Kennung aus strategie.yaml. Nennt keine Quelle sie, steht hier nicht-dokumentiert. Ein Wechsel kommt in den Verlauf.',
    example: 'fb40',
  },
  beteiligt: {
    label: 'Beteiligt',
    help: 'Weitere Organisationseinheiten der Stadt, die mitarbeiten: Kennungen aus strategie.yaml.',
    example: '[fb66, it]',
  },
  ansprechstelle: {
    label: 'Ansprechstelle',
    help: 'An wen man sich mit Fragen wendet: eine Stelle, nie eine einzelne Person.',
    example: '{ name: Fachdienst Schulverwaltung, mail: schulverwaltung@example.org }',
  },
  'ansprechstelle.name': {
    label: 'Name der Stelle',
    help: 'Wie die Stelle heißt. Hier steht nie der Name einer Person.',
    example: 'Fachdienst Schulverwaltung',
  },
  'ansprechstelle.mail': {
    label: 'E-Mail der Stelle',
    help: 'Das gemeinsame Postfach der Stelle, nie die Adresse einer Person.',
    example: 'schulverwaltung@example.org',
  },
  'ansprechstelle.telefon': {
    label: 'Telefon der Stelle',
    help: 'Die Nummer der Stelle, wie sie öffentlich bekannt ist.',
    example: '0123 456-0',
  },
  'ansprechstelle.url': {
    label: 'Internetseite der Stelle',
    help: 'Wo mehr über die Stelle steht.',
    example: 'https://www.example.org/schulverwaltung',
  },
  partner: {
    label: 'Partner',
    help: 'Wer von außen mitarbeitet oder Geld gibt: Bund, Land, Unternehmen, Vereine. Personen stehen hier nie.',
    example: '[Bund, Land]',
  },
  beginn: {
    label: 'Beginn',
    help: 'Wann die Arbeit begonnen hat oder beginnen soll, so genau wie bekannt.',
    example: '2022-11',
  },
  ende: {
    label: 'Ende (erster Plan)',
    help: 'Bis wann die Maßnahme fertig sein soll, wie es zuerst versprochen war. Dieser Termin bleibt stehen; ein neuer kommt in den Verlauf.',
    example: '2025',
  },
  meilensteine: {
    label: 'Meilensteine',
    help: 'Die wichtigen Schritte bis zum Ziel. Was aus ihnen wird, steht im Verlauf.',
    example: '[{ id: pilot, titel: Pilotschule mit WLAN, termin: 2022-11 }]',
  },
  'meilensteine[].id': {
    label: 'Kennung des Meilensteins',
    help: 'Ein kurzes Wort, mit dem der Verlauf den Meilenstein nennt. Es bleibt, auch wenn der Titel sich ändert.',
    example: 'pilot',
  },
  'meilensteine[].titel': {
    label: 'Titel des Meilensteins',
    help: 'Was mit diesem Schritt erreicht ist.',
    example: 'Pilotschule mit WLAN',
  },
  'meilensteine[].termin': {
    label: 'Termin des Meilensteins (erster Plan)',
    help: 'Bis wann der Schritt getan sein soll, wie es zuerst versprochen war. Ein neuer Termin kommt in den Verlauf.',
    example: '2022-11',
  },
  'meilensteine[].seit': {
    label: 'Meilenstein hinzugekommen',
    help: 'Wann der Meilenstein in den Plan kam. Ohne Angabe gehört er von Anfang an dazu.',
    example: '2024-06',
  },
  ...below('meilensteine[]', internalHelp('Der Meilenstein', '[termin]')),
  kennzahlen: {
    label: 'Kennzahlen',
    help: 'Was sich an der Maßnahme zählen lässt. Die gemessenen Zahlen stehen im Verlauf.',
    example: '[{ id: schulen, titel: Schulen mit WLAN, einheit: Schulen, ziel: { wert: 24, bis: 2025 } }]',
  },
  'kennzahlen[].id': {
    label: 'Kennung der Kennzahl',
    help: 'Ein kurzes Wort, mit dem der Verlauf die Kennzahl nennt.',
    example: 'schulen',
  },
  'kennzahlen[].titel': {
    label: 'Titel der Kennzahl',
    help: 'Was gezählt wird.',
    example: 'Schulen mit abgenommenem WLAN',
  },
  'kennzahlen[].einheit': {
    label: 'Einheit der Kennzahl',
    help: 'Was hinter der Zahl steht: Schulen, km, Prozent, Euro.',
    example: 'Schulen',
  },
  'kennzahlen[].ziel': {
    label: 'Ziel der Kennzahl',
    help: 'Welche Zahl erreicht werden soll, und bis wann.',
    example: '{ wert: 24, bis: 2025 }',
  },
  'kennzahlen[].ziel.wert': {
    label: 'Zielwert',
    help: 'Die Zahl, die erreicht werden soll, ohne Einheit und ohne Tausenderpunkte.',
    example: '24',
  },
  'kennzahlen[].ziel.bis': {
    label: 'Ziel bis',
    help: 'Bis wann der Zielwert erreicht sein soll.',
    example: '2025',
  },
  ...below('kennzahlen[]', internalHelp('Die Kennzahl', '[ziel]')),
  kosten: {
    label: 'Kosten',
    help: 'Beträge in Euro. Neue Beträge kommen in den Verlauf.',
    example: '{ plan: 3200000, quelle: DigitalPakt Schule }',
  },
  'kosten.plan': {
    label: 'Geplante Kosten (Euro)',
    help: 'Was die Maßnahme kosten soll, in Euro, ohne Punkte und ohne Zeichen. Mit ~ am Ende heißt es „rund“.',
    example: '3200000',
  },
  'kosten.ist': {
    label: 'Bisherige Kosten (Euro)',
    help: 'Was bisher ausgegeben ist, in Euro, ohne Punkte und ohne Zeichen.',
    example: '2400000~',
  },
  'kosten.stand': {
    label: 'Kosten: Stand',
    help: 'Wann diese Beträge galten.',
    example: '2024-06-11',
  },
  'kosten.quelle': {
    label: 'Finanzierung',
    help: 'Woher das Geld kommt: ein Förderprogramm, der eigene Haushalt.',
    example: 'DigitalPakt Schule',
  },
  'kosten.anmerkung': {
    label: 'Kosten: Anmerkung',
    help: 'Was man zu den Beträgen wissen muss.',
    example: 'Ohne die Kosten für das Personal.',
  },
  vorlagen: {
    label: 'Vorlagen',
    help: 'Drucksachen des Rats, die zur Maßnahme gehören.',
    example: '[{ nummer: 0119/2022, titel: Medienentwicklungsplan }]',
  },
  ...below('vorlagen[]', PAPER_HELP),
  abhaengig_von: {
    label: 'Hängt ab von',
    help: 'Maßnahmen, die vorher fertig sein müssen: die Namen ihrer Dateien ohne Endung.',
    example: '[glasfaser-schulen]',
  },
  nicht_dokumentiert: {
    label: 'Nicht dokumentiert',
    help: 'Was in den Quellen gesucht und nicht gefunden wurde. So sehen alle, dass es nicht vergessen ist.',
    example: '[Kosten für den Betrieb ab 2028]',
  },
  'nicht_dokumentiert[].zu': {
    label: 'Betrifft',
    help: 'Was deshalb unbekannt bleibt: stand, ende oder Kennungen von Meilensteinen. Danach fragt die Prüfung nicht mehr.',
    example: '[stand, ende]',
  },
  'nicht_dokumentiert[].text': {
    label: 'Was fehlt',
    help: 'Was in den Quellen gesucht und nicht gefunden wurde.',
    example: 'Der Stand nach September 2025',
  },
  verlauf: {
    label: 'Verlauf',
    help: 'Was wann geschah, je Eintrag ein Tag. Alte Einträge bleiben stehen; ein neuer Stand ist ein neuer Eintrag.',
    example: '[{ datum: 2022-11, status: in-umsetzung, text: Die erste Schule hat WLAN. }]',
  },
  ...below('verlauf[]', LOG_HELP),
  ...internalHelp('Die Maßnahme', '[kosten, ansprechstelle]'),
  beschreibung: {
    label: 'Beschreibung',
    help: 'Freier Text zur Maßnahme in Markdown. In einer .md-Datei steht er besser unter der zweiten Linie „---“.',
    example: 'Jede Schule wird vorab baulich und technisch geprüft.',
  },
} satisfies HelpFor<z.input<typeof measureSchema>>;
