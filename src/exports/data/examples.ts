import type { Example } from '../../views/open-data.ts';
import { routes } from '../../views/routes.ts';
import type { DataFile } from './files.ts';
import { inVersion } from './paths.ts';
import type { FileSource } from './source.ts';

/** Stands for the address of the site where nobody knows it. */
export const PLACEHOLDER = 'https://sachstand.example.org';

/** Programs that load and use the data, ready to be run. */
export function examples({ address }: FileSource, files: ReadonlyMap<string, DataFile>): Example[] {
  const folder = `${address ?? PLACEHOLDER}${routes.dataFile(inVersion(''))}`;
  const table = inVersion('massnahmen.csv');
  return [
    {
      id: 'kommandozeile',
      title: 'Kommandozeile',
      about:
        'Lädt die Tabelle der Maßnahmen und prüft, ob sie unverändert angekommen ist. Unter macOS heißt der zweite Befehl „shasum -a 256 --check“.',
      language: 'sh',
      code: `curl --fail --remote-name ${folder}massnahmen.csv
echo "${files.get(table)?.sha256 ?? ''}  massnahmen.csv" | sha256sum --check`,
    },
    {
      id: 'python',
      title: 'Python',
      about:
        'Nennt die überfälligen Maßnahmen aus der Tabelle und die Gründe der Verschiebungen aus den JSON-Daten. Nur mit dem, was Python mitbringt.',
      language: 'python',
      code: `import csv, io, json, urllib.request

ADRESSE = "${folder}"

def laden(datei):
    with urllib.request.urlopen(ADRESSE + datei) as antwort:
        return antwort.read().decode("utf-8-sig")

tabelle = io.StringIO(laden("massnahmen.csv"), newline="")
for zeile in csv.DictReader(tabelle, delimiter=";"):
    tage = int(zeile["Ende: Tage überfällig"])
    if tage > 0:
        print(zeile["Maßnahme"], "–", tage, "Tage überfällig")

for massnahme in json.loads(laden("massnahmen.json"))["measures"]:
    for schritt in massnahme["end"]["moves"]:
        print(massnahme["title"], "–", schritt["to"]["text"], "–", schritt["reason"] or "kein Grund angegeben")`,
    },
    {
      id: 'r',
      title: 'R',
      about:
        'Liest die Tabelle mit deutschen Zahlen ein und zählt die Maßnahmen nach Handlungsfeld und Terminlage.',
      language: 'r',
      code: `adresse <- "${folder}"
massnahmen <- read.csv2(paste0(adresse, "massnahmen.csv"), fileEncoding = "UTF-8-BOM",
                        check.names = FALSE, na.strings = "")
table(massnahmen[["Handlungsfeld"]], massnahmen[["Ende: Terminlage"]])`,
    },
  ];
}
