import { badInput } from './bad-input.ts'

const said = <const De extends string, const En extends string>(de: De, en: En) =>
  ({ status: 200, exit: 0, de, en }) as const

/** What can go wrong with files that hold more than lines of text: archives, workbooks, JSON, Parquet, folders. */
export const tableFileFailures = {
  'archive-broken': badInput(
    '„{file}“ ist beschädigt oder unvollständig und lässt sich nicht entpacken; bitte noch einmal übertragen oder speichern.',
    '“{file}” is damaged or incomplete and cannot be unpacked; please transfer or save it again.',
  ),
  'archive-encrypted': badInput(
    '„{file}“ ist mit einem Passwort geschützt; bitte ohne Passwort speichern.',
    '“{file}” is protected by a password; please save it without one.',
  ),
  'archive-too-much': badInput(
    '„{file}“ wird nicht entpackt[, wegen „{entry}“]: Der Inhalt würde von {packed} auf {size} Byte und mehr anwachsen, wie es nur absichtlich gebaute Archive tun.',
    '“{file}” is not unpacked[, because of “{entry}”]: the content would grow from {packed} to {size} bytes and more, as only archives built for that do.',
  ),
  'xlsx-not-a-workbook': badInput(
    '„{file}“ ist ein Archiv, aber keine Excel-Mappe.',
    '“{file}” is an archive, but not an Excel workbook.',
  ),
  'xlsx-old': badInput(
    '„{file}“ ist im alten Excel-Format (.xls); bitte in Excel oder LibreOffice öffnen und als .xlsx speichern.',
    '“{file}” is in the old format of Excel (.xls); please open it in Excel or LibreOffice and save it as .xlsx.',
  ),
  'xlsx-encrypted': badInput(
    '„{file}“ ist mit einem Passwort geschützt; bitte in Excel das Passwort entfernen und noch einmal speichern.',
    '“{file}” is protected by a password; please remove the password in Excel and save it again.',
  ),
  'xlsx-binary': badInput(
    '„{file}“ ist eine binäre Excel-Mappe (.xlsb); bitte als .xlsx speichern.',
    '“{file}” is a binary workbook of Excel (.xlsb); please save it as .xlsx.',
  ),
  'xlsx-open-document': badInput(
    '„{file}“ ist eine OpenDocument-Tabelle (.ods); bitte als .xlsx speichern.',
    '“{file}” is an OpenDocument spreadsheet (.ods); please save it as .xlsx.',
  ),
  'xlsx-no-sheet': badInput('„{file}“ hat kein Tabellenblatt.', '“{file}” has no worksheet.'),
  'xlsx-too-many-texts': badInput(
    '„{file}“ enthält mehr Texte, als in den Arbeitsspeicher passen; bitte als CSV speichern.',
    '“{file}” has more texts than fit into memory; please save it as CSV.',
  ),
  'xlsx-broken': badInput(
    '„{file}“ ist beschädigt: Das Blatt „{sheet}“ lässt sich nicht lesen ({detail}); bitte in Excel öffnen und noch einmal speichern.',
    '“{file}” is damaged: the sheet “{sheet}” cannot be read ({detail}); please open it in Excel and save it again.',
  ),
  'xlsx-sheet-unknown': badInput(
    'In „{file}“ gibt es kein Blatt „{sheet}“; vorhanden: {sheets}.',
    'There is no sheet “{sheet}” in “{file}”; there are: {sheets}.',
  ),
  'xlsx-range-invalid': badInput(
    '„{range}“ ist kein Bereich; erwartet wird etwas wie A3:H200.',
    '“{range}” is no range; something like A3:H200 is expected.',
  ),
  'xlsx-empty': badInput(
    'Das Blatt „{sheet}“ von „{file}“ ist leer.',
    'The sheet “{sheet}” of “{file}” is empty.',
  ),
  'xlsx-header-only': badInput(
    'Das Blatt „{sheet}“ von „{file}“ hat eine Kopfzeile, aber keine Zeilen darunter.',
    'The sheet “{sheet}” of “{file}” has a header, but no rows below it.',
  ),

  // What came out of an archive, of JSON, Parquet, a folder
  'archive-empty': badInput(
    'Im Archiv „{file}“ ist keine Datei.',
    'There is no file in the archive “{file}”.',
  ),
  'archive-unlike': badInput(
    'Im Archiv „{file}“ sind {files} Dateien mit verschiedenen Spalten ({names}); bitte nur gleich gebaute zusammen einpacken.',
    'There are {files} files with different columns in the archive “{file}” ({names}); please pack only such as are alike together.',
  ),
  'archive-unreadable': badInput(
    'Im Archiv „{file}“ lässt sich keine der {files} Dateien als Tabelle lesen ({names}); bitte Tabellen einpacken.',
    'None of the {files} files in the archive “{file}” can be read as a table ({names}); please pack tables.',
  ),
  'archive-leads-out': badInput(
    'Im Archiv „{file}“ führt „{entry}“ aus dem Ordner hinaus; es wird nichts entpackt, bitte neu einpacken.',
    'In the archive “{file}”, “{entry}” leads out of the folder; nothing is unpacked, please pack it anew.',
  ),
  'archive-method': badInput(
    'Im Archiv „{file}“ ist „{entry}“ mit einem Verfahren gepackt, das nicht gelesen wird; bitte als gewöhnliches Zip (Deflate) oder unverpackt speichern.',
    'In the archive “{file}”, “{entry}” is packed by a method that is not read; please save it as an ordinary zip (Deflate) or unpacked.',
  ),
  'archive-too-many': badInput(
    'Im Archiv „{file}“ sind mehr als {most} Dateien; bitte weniger auf einmal einpacken.',
    'There are more than {most} files in the archive “{file}”; please pack fewer at a time.',
  ),
  'archive-nested': badInput(
    '„{file}“ ist zu oft ineinander verpackt; bitte entpacken.',
    '“{file}” is packed into itself too often; please unpack it.',
  ),
  'table-empty': badInput('„{file}“ enthält keine Zeile mit Daten.', '“{file}” has no row of data.'),
  'json-broken': badInput(
    '{file}, Zeile {line}, Zeichen {column}: Hier ist das JSON fehlerhaft; bitte neu ausgeben lassen.',
    '{file}, line {line}, character {column}: the JSON goes wrong here; please have it written again.',
  ),
  'json-without-table': badInput(
    'In „{file}“ ist keine Liste, aus der Zeilen werden könnten; erwartet wird eine Liste von Objekten.',
    'There is no list in “{file}” that could become rows; a list of objects is expected.',
  ),
  'json-path-unknown': badInput(
    'In „{file}“ liegt unter „{path}“ keine Liste; Listen gibt es hier: {paths}.',
    'There is no list under “{path}” in “{file}”; there are lists here: {paths}.',
  ),
  'ndjson-broken': badInput(
    '{file}: {broken} von {rows} Zeilen sind kein JSON, zuerst Zeile {line}; erwartet wird ein Datensatz je Zeile.',
    '{file}: {broken} of {rows} lines are no JSON, first line {line}; one record a line is expected.',
  ),
  'parquet-broken': badInput(
    '„{file}“ ist als Parquet-Datei beschädigt oder verschlüsselt; bitte noch einmal schreiben lassen.',
    '“{file}” is damaged or encrypted as a Parquet file; please have it written again.',
  ),
  'folder-leads-out': badInput(
    'Im Ordner „{file}“ führt „{entry}“ aus dem Ordner hinaus; bitte die Datei selbst hineinlegen.',
    'In the folder “{file}”, “{entry}” leads out of the folder; please put the file itself there.',
  ),
  'folder-empty': badInput(
    'Im Ordner „{file}“ lässt sich keine von {files} Dateien als Tabelle lesen.',
    'None of {files} files in the folder “{file}” can be read as a table.',
  ),
  'folder-too-many': badInput(
    'Im Ordner „{file}“ sind {files} Dateien; es dürfen höchstens {most} sein.',
    'There are {files} files in the folder “{file}”; at most {most} are possible.',
  ),

  // Said beside a table that was read all the same
  'xlsx-formulas-failed': said(
    '{count} {count|Formel ist|Formeln sind} fehlgeschlagen (etwa #DIV/0!) und gelten als fehlend: {cells}.',
    '{count} {count|formula has|formulas have} failed (such as #DIV/0!) and {count|is|are} taken as missing: {cells}.',
  ),
  'xlsx-formulas-uncomputed': said(
    '{count} {count|Formel hat|Formeln haben} noch keinen Wert und gelten als fehlend: {cells}; bitte in Excel öffnen und speichern.',
    '{count} {count|formula has|formulas have} no value yet and {count|is|are} taken as missing: {cells}; please open it in Excel and save it.',
  ),
  'xlsx-sheets-hidden': said(
    '{count} {count|Blatt ist|Blätter sind} ausgeblendet und nicht gelesen: {sheets}.',
    '{count} {count|sheet is|sheets are} hidden and not read: {sheets}.',
  ),
  'folder-files-unreadable': said(
    '{count} {count|Datei ist|Dateien sind} ausgelassen, weil sie sich nicht lesen {count|lässt|lassen}: {names}.',
    '{count} {count|file is|files are} left out because {count|it|they} cannot be read: {names}.',
  ),
  'folder-files-unlike': said(
    '{count} {count|Datei ist|Dateien sind} ausgelassen, weil die Spalten andere sind: {names}.',
    '{count} {count|file is|files are} left out because the columns are others: {names}.',
  ),
} as const
