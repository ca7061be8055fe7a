import { badInput } from './bad-input.ts'

const notFound = <const De extends string, const En extends string>(de: De, en: En) =>
  ({ status: 404, exit: 2, de, en }) as const
const conflict = <const De extends string, const En extends string>(de: De, en: En) =>
  ({ status: 409, exit: 2, de, en }) as const

/** What can go wrong while data come in, are looked at and are kept. */
export const dataFailures = {
  'parquet-unreadable': badInput(
    'Die Datei „{file}“ lässt sich nicht als Parquet lesen; sie ist wohl beschädigt oder unvollständig.',
    'The file “{file}” cannot be read as Parquet; it is probably damaged or incomplete.',
  ),
  'profile-column-missing': badInput(
    'Die Spalte „{column}“ gibt es nicht[; gemeint ist wohl „{nearest}“].',
    'There is no column “{column}”[; “{nearest}” is probably meant].',
  ),
  'group-value-missing': badInput(
    'In der Spalte „{column}“ kommt „{value}“ nicht vor[; gemeint ist wohl „{nearest}“].',
    'In the column “{column}” there is no “{value}”[; “{nearest}” is probably meant].',
  ),
  'group-value-alone': badInput(
    'In der Spalte „{column}“ steht nur „{value}“; es gibt keine anderen Zeilen, mit denen sich vergleichen ließe.',
    'In the column “{column}” there is only “{value}”; there are no other rows to compare with.',
  ),
  'comparison-same': badInput(
    'Auf beiden Seiten steht dasselbe; bitte zwei verschiedene Datensätze, oder zwei Werte einer Spalte, wählen.',
    'Both sides are the same; please choose two different data sets, or two values of a column.',
  ),
  'live-readings-missing': notFound(
    'Zur Quelle „{source}“ sind seit dem Training noch keine Messwerte gekommen; bitte unter „automatisierte Datenerfassung“ eine Maschine verbinden.',
    'No readings have come in for the source “{source}” since the training; please connect a machine under “automated acquisition”.',
  ),
  'profile-time-unordered': badInput(
    'Die Spalte „{column}“ enthält keine Zeiten oder Zahlen und kann keine Zeitachse sein; bitte eine andere wählen oder unter „Gelesen“ ihren Typ berichtigen.',
    'The column “{column}” holds no times or numbers and cannot be a time axis; please choose another, or correct its type under “How read”.',
  ),
  'data-set-not-found': notFound(
    'Den Datensatz „{dataSet}“ gibt es in diesem Projekt nicht.',
    'There is no data set “{dataSet}” in this project.',
  ),
  'source-simulated': conflict(
    'Die Quelle „{source}“ ist eine simulierte Maschine und hat keine Datei; bitte zuerst eine Datei hochladen.',
    'The source “{source}” is a simulated machine and has no file; please upload a file first.',
  ),
  'source-not-read': conflict(
    'Die Datei der Quelle „{source}“ ist noch nicht eingelesen; bitte sie noch einmal hochladen.',
    'The file of the source “{source}” has not been read yet; please upload it again.',
  ),
  'data-set-superseded': conflict(
    'Das ist nicht mehr die geltende Fassung der Quelle „{source}“; zurückgelegt werden Zeilen nur in die geltende.',
    'This is no longer the current version of the source “{source}”; rows are put back into the current one only.',
  ),
  'quarantine-row-not-found': notFound(
    'In der Quarantäne liegt keine Zeile mit der Nummer {row}.',
    'There is no row with the number {row} in quarantine.',
  ),
  'quarantine-not-of-lines': badInput(
    'Zeilen dieses Formats ({format}) lassen sich hier nicht als Text verbessern; bitte die Datei verbessern und noch einmal hochladen.',
    'Rows of this format ({format}) cannot be corrected as text here; please correct the file and upload it again.',
  ),
  'detection-column-missing': badInput(
    'Die Spalte „{column}“ gibt es in der Datei nicht[; gemeint ist wohl „{nearest}“].',
    'There is no column “{column}” in the file[; “{nearest}” is probably meant].',
  ),
  'import-step-unfit': {
    status: 200,
    exit: 0,
    de: '„{file}“ passt nicht zum Import-Schritt des Rezepts und wurde neu erkannt; bitte prüfen und übernehmen.',
    en: '“{file}” does not fit the import step of the recipe and was detected afresh; please check and accept.',
  },
  'connection-missing': conflict(
    'Für die Quelle „{source}“ ist keine Verbindung zu PostgreSQL hinterlegt; bitte Rechner, Datenbank, Nutzer und Passwort angeben.',
    'No connection to PostgreSQL is kept for the source “{source}”; please give host, database, user and password.',
  ),
  'connection-password-missing': conflict(
    'Das hinterlegte Passwort gilt nur für denselben Rechner, Port, Nutzer und dieselbe Verschlüsselung; bitte für „{user}“ auf „{host}“ neu eingeben.',
    'The password that is kept holds for the same host, port, user and encryption only; please enter the one of “{user}” on “{host}”.',
  ),
  'query-not-read': conflict(
    'Die Abfrage der Quelle „{source}“ ist auf diesem Server noch nicht eingelesen; bitte unter Datendurchdringung → Quellen einlesen.',
    'The query of the source “{source}” has not been read on this server yet; please read it under Data understanding → Sources.',
  ),
  'upload-cancelled': badInput(
    'Das Hochladen wurde abgebrochen; es ist nichts zurückgeblieben.',
    'The upload was cancelled; nothing was left behind.',
  ),
} as const
