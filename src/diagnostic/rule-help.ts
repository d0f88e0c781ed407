import type { RuleId } from './rule-id.ts';

/** What each rule is about, in German, for programs that list rules beside their findings; the fault comes first. */
export const RULE_HELP: Record<RuleId, string> = {
  'file-missing': 'Eine Datei fehlt, ohne die es keine Website gibt. Das Handbuch nennt, was hineingehört.',
  'unknown-file':
    'Eine Datei wird nicht gelesen. Entweder stimmt ihre Endung nicht, oder sie gehört nicht hierher.',
  'not-a-file':
    'Wo eine Datei erwartet wird, liegt etwas anderes. Verknüpfungen und Ordner werden nicht gelesen.',
  'not-a-folder': 'Wo ein Ordner erwartet wird, liegt etwas anderes.',
  'unreadable-file': 'Eine Datei kann nicht gelesen werden. Meist fehlen Zugriffsrechte.',
  'file-too-large': 'Eine Datei ist zu groß. Ausführliches gehört in die Quelle, auf die sie verweist.',
  'line-too-long': 'Eine Zeile ist zu lang. Ein Text lässt sich auf mehrere Zeilen verteilen.',
  'empty-file': 'Eine Datei ist leer. Beispiele für jede Datei stehen im Handbuch.',
  'wrong-encoding':
    'Eine Datei ist nicht in UTF-8 gespeichert. Der Editor kann die Kodierung beim Speichern ändern.',
  'byte-order-mark': 'Eine Datei beginnt mit einem unsichtbaren Zeichen. UTF-8 ohne BOM kommt ohne es aus.',
  'control-character': 'Eine Datei enthält ein unsichtbares Steuerzeichen. Es lässt sich löschen.',
  'garbled-text': 'Umlaute sind verstümmelt. Sie müssen neu geschrieben werden.',
  'conflict-marker':
    'Zwei Fassungen stehen untereinander. Eine bleibt, die andere und die Trennzeilen werden gelöscht.',
  'check-failed': 'Die Prüfung ist an dieser Datei gescheitert. Das ist ein Fehler im Programm.',
  'front-matter-missing': 'Die erste Zeile „---“ fehlt. Zwischen ihr und einer zweiten stehen die Angaben.',
  'front-matter-unclosed': 'Die zweite Zeile „---“ fehlt. Erst unter ihr beginnt der Text.',
  'front-matter-doubled': 'Die Trennlinie „---“ steht doppelt. Die Angaben stehen zwischen genau zwei davon.',
  'front-matter-language':
    'Hinter dem ersten „---“ steht noch etwas. Die Angaben werden nur als YAML gelesen.',
  'tab-indent':
    'Eine Zeile ist mit einem Tabulator eingerückt. YAML kennt nur Leerzeichen, hier zwei je Stufe.',
  'odd-space':
    'Ein besonderes Leerzeichen trennt nichts. Es entsteht beim Kopieren aus Word oder von Webseiten.',
  'wrong-indent': 'Eine Zeile ist falsch eingerückt. Angaben derselben Ebene stehen genau untereinander.',
  'wrong-dash':
    'Ein Listeneintrag beginnt mit dem falschen Strich. Richtig sind Bindestrich und Leerzeichen: „- “.',
  'missing-dash': 'Vor einem Listeneintrag fehlt „- “.',
  'missing-space': 'Ein Leerzeichen fehlt. Es gehört hinter „-“ und hinter den Doppelpunkt.',
  'missing-colon': 'Ein Doppelpunkt fehlt. Jede Angabe hat die Form „angabe: Wert“.',
  'missing-comma': 'Ein Komma fehlt. Es trennt Angaben in Klammern: { neu: 2026, grund: … }.',
  'colon-in-text': 'Ein Text mit Doppelpunkt steht ohne gerade Anführungszeichen.',
  'comma-in-text': 'Ein Text mit Komma steht in Klammern ohne gerade Anführungszeichen.',
  'hash-in-text':
    'Was hinter „#“ steht, wird nicht gelesen. Gehört es zum Text, braucht er gerade Anführungszeichen.',
  'unclosed-quote': 'Ein Anführungszeichen wird nicht geschlossen.',
  'trailing-text': 'Nach dem schließenden Anführungszeichen steht noch Text.',
  'backslash-in-quotes': 'Ein Rückstrich steht in geraden Anführungszeichen. Dort muss er doppelt stehen.',
  'unclosed-bracket': 'Einer Klammer fehlt die andere.',
  'missing-braces': 'Um Angaben in einer Zeile fehlen geschweifte Klammern.',
  'wrong-brackets':
    'Etwas steht in den falschen Klammern. Angaben stehen in geschweiften, Listen in eckigen.',
  'special-character': 'Ein Text beginnt mit einem Zeichen, das in YAML etwas anderes bedeutet.',
  'duplicate-key': 'Eine Angabe steht zweimal. Es gilt keine von beiden, bis eine gelöscht ist.',
  'invalid-yaml': 'Eine Stelle ist kein lesbares YAML.',
  'yaml-too-deep': 'Angaben sind zu tief verschachtelt. Meist fehlt weiter oben eine schließende Klammer.',
  'missing-key': 'Eine Pflichtangabe fehlt.',
  'unknown-key': 'Eine Angabe ist unbekannt. Angaben heißen genau so wie im Handbuch.',
  'wrong-type':
    'Ein Wert hat die falsche Form. Möglich sind ein einzelner Wert, eine Liste oder Angaben in Klammern.',
  'empty-text': 'Ein Text ist leer. Was unbekannt ist, bleibt ganz weg.',
  'invalid-id': 'Etwas ist keine Kennung. Sie besteht aus Kleinbuchstaben a–z, Ziffern und Bindestrichen.',
  'invalid-term':
    'Etwas ist kein Termin. Termine stehen so genau da, wie sie bekannt sind: 2021, 2021-Q3, 2021-09-15.',
  'invalid-day': 'Etwas ist kein genauer Tag. Er hat die Form 2021-09-15.',
  'invalid-number': 'Etwas ist keine Zahl. Zahlen stehen ohne Einheit und Tausenderpunkte, mit Dezimalpunkt.',
  'ambiguous-number': 'Eine Zahl ist mehrdeutig. Der Punkt könnte Tausender oder Dezimalstellen trennen.',
  'invalid-choice': 'Ein Wort ist hier nicht möglich. Das Handbuch nennt die erlaubten.',
  'invalid-url': 'Eine Adresse ist nicht erlaubt. Möglich sind https:, http:, mailto:, tel: und Pfade ab /.',
  'invalid-colour': 'Etwas ist keine Farbe. Sie steht in geraden Anführungszeichen: "#1f3fae".',
  'invalid-contributor':
    'Etwas ist keine Datenbereitsteller-ID. GovData vergibt sie an alle, die dort Daten veröffentlichen.',
  'invalid-regional-key':
    'Etwas ist kein amtlicher Schlüssel. Er hat 8 Ziffern und steht in geraden Anführungszeichen.',
  'empty-log': 'Der Verlauf einer Maßnahme ist leer.',
  'empty-entry':
    'Ein Eintrag nennt nur ein Datum. „unveraendert: ja“ bestätigt, dass sich nichts geändert hat.',
  'unclear-deadline': 'Ein Termin ist zugleich neu, erledigt oder entfallen. Nur eines davon kann gelten.',
  'unchanged-with-changes': 'Ein Eintrag bestätigt „unveraendert“ und nennt doch Änderungen.',
  'assessment-without-reason': 'Einer Einschätzung gelb oder rot fehlt der Grund.',
  'forecast-already-past': 'Ein neuer Termin war schon vorbei, als er genannt wurde.',
  'not-reported': 'Zu einer Maßnahme kam in den letzten Berichten nichts Neues.',
  'overdue-without-new-date': 'Ein Termin ist vorbei, und nichts sagt, ob er gehalten wurde.',
  'green-but-overdue': 'Eine Maßnahme ist als grün eingeschätzt und doch überfällig.',
  'red-without-countermeasure': 'Zu einer Einschätzung rot fehlt, was dagegen getan wird.',
  'postponed-without-reason': 'Ein Termin wurde verschoben, ohne dass ein Grund genannt ist.',
  'date-after-finish':
    'Eine abgeschlossene oder eingestellte Maßnahme bekommt einen neuen Termin. Ihr Status bleibt davon unberührt.',
  'commitment-overdue': 'Eine Zusage oder Anfrage ist überfällig und weder beantwortet noch verschoben.',
  'commitment-without-due':
    'Eine Zusage oder Anfrage wird von Bericht zu Bericht mitgenommen und hat keinen Termin.',
  'answer-without-text': 'Etwas gilt als beantwortet, aber die Antwort steht nirgends.',
  'personal-data':
    'Ein Text enthält vermutlich die Telefonnummer oder Mailadresse einer Person. Die Website ist öffentlich.',
  'insecure-link': 'Ein Link beginnt mit http:// und ist damit nicht verschlüsselt.',
  'unclear-start': 'Wann eine Sitzung beginnt, ist keine Uhrzeit, die ein Kalender zeigen kann.',
  'invalid-file-name': 'Ein Dateiname ist nicht möglich. Ohne Endung ist er die Kennung.',
  'meeting-name-mismatch': 'Der Dateiname einer Sitzung passt nicht zu ihrem Datum und Gremium.',
  'commitment-name-mismatch': 'Der Dateiname einer Zusage passt nicht zum Datum ihrer Sitzung.',
  'duplicate-id': 'Eine Kennung ist schon vergeben.',
  'duplicate-term': 'Eine Schreibweise steht bei zwei Begriffen des Glossars.',
  'unknown-field': 'Ein Handlungsfeld gibt es nicht. Bekannt ist, was in strategie.yaml steht.',
  'unknown-unit': 'Eine Organisationseinheit gibt es nicht. Bekannt ist, was in strategie.yaml steht.',
  'unknown-committee': 'Ein Gremium gibt es nicht. Bekannt ist, was in strategie.yaml steht.',
  'unknown-measure': 'Eine Maßnahme gibt es nicht. Ihre Kennung ist ihr Dateiname in massnahmen/.',
  'unknown-meeting': 'Eine Sitzung gibt es nicht. Ihre Kennung ist ihr Dateiname in sitzungen/.',
  'unknown-source': 'Eine Quelle gibt es nicht. Bekannt ist, was in quellen.yaml steht.',
  'unknown-milestone': 'Einen Meilenstein gibt es in dieser Maßnahme nicht.',
  'unknown-indicator': 'Eine Kennzahl gibt es in dieser Maßnahme nicht.',
  'unknown-page': 'Ein Verweis innerhalb der Website führt zu keiner Seite.',
  'invalid-due': 'Eine Fälligkeit ist weder ein Termin noch eine Sitzung.',
  'dependency-cycle': 'Maßnahmen hängen im Kreis voneinander ab.',
  'unit-cycle': 'Organisationseinheiten sind im Kreis Teil voneinander.',
  'end-before-begin': 'Ein Ende liegt vor dem Beginn.',
  'done-before-begin': 'Etwas ist erledigt, bevor die Maßnahme begonnen hat.',
  'done-after-entry': 'Etwas ist später erledigt als der Eintrag, der es meldet.',
  'entry-after-meeting': 'Ein Eintrag liegt nach der Sitzung, in der er berichtet wurde.',
  'entry-before-raised': 'Ein Eintrag liegt vor der Sitzung, in der es zur Sprache kam.',
  'due-before-raised': 'Etwas ist fällig vor der Sitzung, in der es zur Sprache kam.',
  'erratum-before-meeting': 'Eine Berichtigung liegt vor ihrer Sitzung.',
  'broken-without-internal':
    'Ohne das Interne stimmt die öffentliche Ausgabe nicht. Was aufeinander verweist, ist zusammen intern oder zusammen öffentlich.',
  'frozen-report-altered': 'Ein abgeschlossener Bericht wurde verändert. Seine Prüfsumme stimmt nicht mehr.',
  'frozen-report-unreadable': 'Ein abgeschlossener Bericht ist nicht lesbar.',
  'frozen-report-misnamed':
    'Ein abgeschlossener Bericht gehört zu einer anderen Sitzung, als sein Name sagt.',
  'frozen-report-replaced':
    'Ein abgeschlossener Bericht ist nicht mehr der, auf den der nächste sich bezieht.',
  'frozen-report-without-meeting': 'Zu einem abgeschlossenen Bericht fehlt die Sitzung.',
  'past-told-differently':
    'Die Inhalte erzählen etwas anders als ein abgeschlossener Bericht. Eine Berichtigung sagt, warum.',
  'text-too-long': 'Ein Text ist zu lang. Ausführliches gehört in die Quelle, auf die er verweist.',
  'markdown-too-complex':
    'Ein Text ist so dicht ausgezeichnet oder verschachtelt, wie ihn niemand schreibt; Programme lesen ihn nicht in vertretbarer Zeit.',
  'raw-html': 'Im Text steht HTML. Texte werden in Markdown geschrieben.',
  'first-level-heading': 'Im Text steht eine Überschrift erster Ebene. Überschriften beginnen mit ##.',
  'fields-below-line': 'Eine Angabe steht unter der Trennlinie und wird als Text gezeigt.',
  'low-contrast':
    'Eine Farbe ist schlecht zu lesen. Nötig ist ein Kontrast von 4,5 zu 1 (WCAG 2.2, Stufe AA).',
  'alarming-colour': 'Die Farbe der Stadt ist rot. Rot zeigt auf diesen Seiten, was überfällig ist.',
  'unknown-picture': 'Ein Bild gibt es nicht. Bekannt ist, was im Ordner bilder/ liegt.',
  'invalid-picture': 'Ein Bild ist nicht lesbar.',
  'unsafe-picture': 'Ein Bild enthält mehr als Gezeichnetes. Erlaubt ist nur, was zeichnet.',
  'unreachable-contact':
    'Eine Kontaktstelle hat weder E-Mail noch Adresse. Portale für offene Daten verlangen eins davon.',
  'missing-page': 'Eine Pflichtseite fehlt.',
  'placeholder-left': 'Ein Platzhalter ist noch nicht ersetzt.',
  'incomplete-statement': 'Der Erklärung zur Barrierefreiheit fehlt etwas, das vorgeschrieben ist.',
  'outdated-statement': 'Die Erklärung zur Barrierefreiheit ist älter als zwölf Monate.',
};
