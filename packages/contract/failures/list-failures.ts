import { badInput } from './bad-input.ts'

/** What does not fit in a list that a canvas is made from. The rest of the list is taken all the same. */
export const listFailures = {
  'list-empty': badInput(
    '„{file}“ enthält keine Notizen; erwartet werden Überschriften mit Aufzählungen (Markdown) oder Spalten „Feld“ und „Text“ (CSV).',
    '“{file}” holds no notes; headings with bullet lists (Markdown) or columns “block” and “text” (CSV) are expected.',
  ),
  'list-not-text': badInput(
    '„{file}“ ist keine Textdatei; eine Tabelle bitte als CSV speichern, einen Text als Markdown.',
    '“{file}” is no text file; please save a sheet as CSV, a text as Markdown.',
  ),
  'list-form-unknown': badInput(
    '„{file}“ ist weder eine Projektdatei noch eine Liste; gelesen werden .yaml, .json, .md, .txt, .csv und .tsv.',
    '“{file}” is neither a project file nor a list; .yaml, .json, .md, .txt, .csv and .tsv are read.',
  ),
  'list-too-long': badInput(
    '„{file}“ hat {count} Notizen, auf einmal gehen {limit}; die letzten ab Zeile {line} sind nicht dabei.',
    '“{file}” has {count} notes, {limit} fit at once; the last ones from line {line} on are left out.',
  ),
  'list-block-unknown': badInput(
    '{file}, Zeile {line}: „{found}“ ist kein Feld der Leinwand[; gemeint ist wohl „{nearest}“]; was darunter steht, ist nicht dabei.',
    '{file}, line {line}: “{found}” is no block of the canvas[; “{nearest}” is probably meant]; what stands under it is left out.',
  ),
  'list-heading-inside': badInput(
    '{file}, Zeile {line}: die Überschrift „{found}“ ist kein Feld der Leinwand; ihre Punkte sind bei „{block}“ dabei, sie selbst nicht.',
    '{file}, line {line}: the heading “{found}” is no block of the canvas; its items are taken under “{block}”, the heading itself is not.',
  ),
  'list-outside-block': badInput(
    '{file}, Zeile {line}: „{found}“ steht unter keinem Feld der Leinwand und ist nicht dabei; bitte darüber eine Überschrift wie „Kern-Partner“ setzen.',
    '{file}, line {line}: “{found}” stands under no block of the canvas and is left out; please put a heading such as “Key partners” above it.',
  ),
  'list-no-item': badInput(
    '{file}, Zeile {line}: „{found}“ ist kein Punkt einer Aufzählung und ist nicht dabei; bitte „- “ davorsetzen.',
    '{file}, line {line}: “{found}” is no item of a list and is left out; please put “- ” before it.',
  ),
  'list-columns-missing': badInput(
    '{file}, Zeile {line}: die Spalten „Feld“ und „Text“ werden gebraucht, gefunden wurde {found}.',
    '{file}, line {line}: the columns “block” and “text” are needed, {found} was found.',
  ),
  'list-column-unknown': badInput(
    '{file}, Zeile {line}: die Spalte „{found}“ kennt Leinwand nicht, sie ist nicht dabei; möglich ist {allowed}.',
    '{file}, line {line}: Leinwand does not know the column “{found}”, it is left out; possible is {allowed}.',
  ),
  'list-column-twice': badInput(
    '{file}, Zeile {line}: die Spalte „{found}“ sagt dasselbe wie „{first}“ und ist nicht dabei.',
    '{file}, line {line}: the column “{found}” says the same as “{first}” and is left out.',
  ),
  'list-row-block': badInput(
    '{file}, Zeile {line}: „{found}“ ist kein Feld der Leinwand[; gemeint ist wohl „{nearest}“]; die Zeile ist nicht dabei.',
    '{file}, line {line}: “{found}” is no block of the canvas[; “{nearest}” is probably meant]; the row is left out.',
  ),
  'list-text-missing': badInput(
    '{file}, Zeile {line}: der Text fehlt; die Zeile ist nicht dabei.',
    '{file}, line {line}: the text is missing; the row is left out.',
  ),
  'list-cells-many': badInput(
    '{file}, Zeile {line}: die Zeile hat {found} Zellen, die Kopfzeile {limit}; was zu viel ist, ist nicht dabei.',
    '{file}, line {line}: the row has {found} cells, the header {limit}; what is too much is left out.',
  ),
  'list-quote-open': badInput(
    '{file}, Zeile {line}: ein Anführungszeichen wird nicht geschlossen; was danach kommt, steht in einer einzigen Zelle.',
    '{file}, line {line}: a quotation mark is not closed; what follows it stands in one single cell.',
  ),
  'list-option-unknown': badInput(
    '{file}, Zeile {line}: „{found}“ gibt es bei „{column}“ nicht; möglich ist {allowed}. Die Notiz ist ohne diese Angabe dabei.',
    '{file}, line {line}: there is no “{found}” for “{column}”; possible is {allowed}. The note is taken without it.',
  ),
  'list-segment-unknown': badInput(
    '{file}, Zeile {line}: ein Kundensegment „{found}“ gibt es auf der Leinwand nicht; die Notiz ist ohne diese Angabe dabei.',
    '{file}, line {line}: there is no customer segment “{found}” on the canvas; the note is taken without it.',
  ),
  'list-text-long': badInput(
    '{file}, Zeile {line}: der Text hat {length} Zeichen, auf eine Notiz passen {limit}; er ist gekürzt, ganz steht er in den Einzelheiten.',
    '{file}, line {line}: the text has {length} characters, a note holds {limit}; it is shortened, the whole of it stands in the details.',
  ),
  'list-cell-long': badInput(
    '{file}, Zeile {line}: „{column}“ hat {length} Zeichen, erlaubt sind {limit}; was darüber hinausgeht, ist nicht dabei.',
    '{file}, line {line}: “{column}” has {length} characters, {limit} are allowed; what goes beyond is left out.',
  ),
} as const
