import { badInput } from './bad-input.ts'

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
    '„{file}“ wird nicht entpackt: „{entry}“ würde von {packed} auf {size} Byte anwachsen, wie es nur absichtlich gebaute Archive tun.',
    '“{file}” is not unpacked: “{entry}” would grow from {packed} to {size} bytes, as only archives built for that do.',
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
} as const
