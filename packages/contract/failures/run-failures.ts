import { badInput } from './bad-input.ts'

/** What can go wrong on the way round the circle: reading data, learning, the bundle. */
export const runFailures = {
  'run-without-source': badInput(
    'Dieses Projekt hat noch keine Datenquelle, also gibt es nichts, womit der Kreislauf laufen kann; bitte unter „sources“ eine angeben.',
    'This project has no data source yet, so there is nothing for the cycle to run on; please add one under “sources”.',
  ),
  'run-without-recipe': badInput(
    'Dieses Projekt sagt noch nicht, was aus den Daten werden soll; bitte unter „recipe“ Quelle, Schritte und Ziel angeben.',
    'This project does not say yet what the data are to become; please give source, steps and target under “recipe”.',
  ),
  'run-without-target': badInput(
    'Die Aufbereitung nennt kein Ziel, also gibt es nichts vorherzusagen; bitte unter „recipe“ eine Spalte als „target“ angeben.',
    'The recipe names no target, so there is nothing to predict; please give a column as “target” under “recipe”.',
  ),
  'run-without-test-part': badInput(
    'Schritt {step} der Aufbereitung behält mit „test: 0“ keine Testdaten zurück, und ohne sie lässt sich das Modell nicht bewerten; bitte einen Anteil angeben, etwa „test: 0.2“.',
    'Step {step} of the recipe keeps no test data back with “test: 0”, and without them the model cannot be evaluated; please give a share, such as “test: 0.2”.',
  ),
  'run-without-gate': badInput(
    'Dieses Projekt sagt noch nicht, was ein Modell leisten muss; bitte unter „gate“ mindestens eine Bedingung angeben.',
    'This project does not say yet what a model must achieve; please add at least one condition under “gate”.',
  ),
  // Files and data sets
  'file-not-found': badInput(
    'Die Datei „{file}“ gibt es nicht oder sie ist keine Datei; bitte den Pfad prüfen.',
    'The file “{file}” does not exist or is not a file; please check the path.',
  ),
  'csv-empty': badInput(
    '„{file}“ ist leer; erwartet wird eine CSV-Datei mit Kopfzeile.',
    '“{file}” is empty; a CSV file with a header is expected.',
  ),
  'csv-header-only': badInput(
    '„{file}“ hat eine Kopfzeile, aber keine Datenzeilen.',
    '“{file}” has a header but no rows of data.',
  ),
  'file-no-table': badInput(
    '„{file}“ ist eine {kind}-Datei, aus der sich keine Tabelle lesen lässt; bitte dort, woher sie kommt, als CSV oder XLSX ausgeben lassen.',
    '“{file}” is a {kind} file, from which no table can be read; please have it written as CSV or XLSX where it comes from.',
  ),
  'csv-binary': badInput(
    '„{file}“ ist weder eine Textdatei noch eine andere, die sich lesen lässt; erwartet wird CSV, XLSX, Parquet, JSON oder NDJSON.',
    '“{file}” is neither a text file nor another that can be read; CSV, XLSX, Parquet, JSON or NDJSON is expected.',
  ),
  'csv-delimiter': badInput(
    '{file}: „{delimiter}“ kann kein Trennzeichen sein; üblich sind , ; | und Tabulator.',
    '{file}: “{delimiter}” cannot be a delimiter; usual ones are , ; | and tab.',
  ),
  'csv-rejected': badInput(
    '{file}: {rejected} von {rows} {rows|Zeile|Zeilen} {rejected|lässt|lassen} sich nicht lesen, zuerst Zeile {line}; stimmen Trennzeichen und Zeichensatz?',
    '{file}: {rejected} of {rows} {rows|row|rows} cannot be read, first line {line}; are delimiter and encoding right?',
  ),
  'csv-rejected-columns': badInput(
    '{file}: {rejected} von {rows} {rows|Zeile|Zeilen} {rejected|hat|haben} die falsche Zahl von Spalten, zuerst Zeile {line}: erwartet {expected}, gefunden {found}; stimmt das Trennzeichen?',
    '{file}: {rejected} of {rows} {rows|row|rows} {rejected|has|have} the wrong number of columns, first line {line}: {expected} expected, {found} found; is the delimiter right?',
  ),
  'csv-rejected-encoding': badInput(
    '{file}: {rejected} von {rows} {rows|Zeile|Zeilen} {rejected|enthält|enthalten} ein Byte, das nicht zum Zeichensatz passt, zuerst Zeile {line}; bitte bei der Quelle „encoding“ angeben (etwa latin-1) oder die Datei als UTF-8 speichern.',
    '{file}: {rejected} of {rows} {rows|row|rows} {rejected|has|have} a byte that does not fit the encoding, first line {line}; please say “encoding” at the source (such as latin-1) or save the file as UTF-8.',
  ),
  'csv-rejected-quote': badInput(
    '{file}: {rejected} von {rows} {rows|Zeile|Zeilen} {rejected|hat|haben} ein Anführungszeichen, das nicht schließt, zuerst Zeile {line}.',
    '{file}: {rejected} of {rows} {rows|row|rows} {rejected|has|have} a quotation mark that does not close, first line {line}.',
  ),
  'out-of-memory': {
    status: 507,
    exit: 1,
    de: 'Der Arbeitsspeicher reicht für diese Daten nicht; bitte mit weniger Zeilen oder auf einer größeren Maschine starten.',
    en: 'There is not enough memory for these data; please run with fewer rows or on a larger machine.',
  },

  // Learning
  'data-empty': badInput('Zum Lernen ist keine Zeile da.', 'There is no row to learn from.'),
  'data-too-few-rows': badInput(
    'Zum Lernen {rows|ist|sind} nur {rows} {rows|Zeile|Zeilen} da; es braucht mindestens {atLeast}.',
    'There {rows|is|are} only {rows} {rows|row|rows} to learn from; at least {atLeast} are needed.',
  ),
  'features-none': badInput(
    'Es ist keine Spalte da, aus der gelernt werden kann: alle sind Ziel, „ignore“ oder verraten das Ziel.',
    'There is no column to learn from: all are the target, under “ignore”, or give the target away.',
  ),
  'feature-missing': badInput(
    'Die Spalte „{column}“ zum Lernen gibt es nicht[; gemeint ist wohl „{nearest}“].',
    'There is no column “{column}” to learn from[; “{nearest}” is probably meant].',
  ),
  'feature-twice': badInput(
    'Die Spalte „{feature}“ ist zweimal da.',
    'The column “{feature}” is there twice.',
  ),
  'feature-length': badInput(
    'Die Spalte „{feature}“ hat {rows} Werte statt {expected}.',
    'The column “{feature}” has {rows} values instead of {expected}.',
  ),
  'feature-type': badInput(
    'Aus der Spalte „{column}“ kann nicht gelernt werden, sie ist vom Typ {found}; bitte in der Aufbereitung umwandeln oder weglassen.',
    'The column “{column}” cannot be learned from, its type is {found}; please convert it or leave it out in the preparation.',
  ),
  'feature-kind': badInput(
    'Die Spalte „{feature}“ ist {found}, das Modell erwartet {expected}.',
    'The column “{feature}” is {found}, the model expects {expected}.',
  ),
  'features-missing': badInput(
    'Dem Modell fehlen die Spalten {names}.',
    'The model lacks the columns {names}.',
  ),
  'features-extra': badInput(
    'Das Modell kennt die Spalten {names} nicht.',
    'The model does not know the columns {names}.',
  ),
  'target-length': badInput(
    'Das Ziel hat {rows} Werte statt {expected}.',
    'The target has {rows} values instead of {expected}.',
  ),
  'target-not-finite': badInput(
    'Das Ziel ist in Zeile {row} „{value}“, keine Zahl.',
    'The target is “{value}” in row {row}, not a number.',
  ),
  'target-not-a-class': badInput(
    'Das Ziel ist in Zeile {row} keine der {classes} Klassen.',
    'The target in row {row} is none of the {classes} classes.',
  ),
  'target-constant': badInput(
    'Das Ziel ist in allen Trainingsdaten {value}; zum Lernen braucht es verschiedene Werte.',
    'The target is {value} in all training data; learning needs different values.',
  ),
  'weights-length': badInput(
    'Es gibt {rows} Gewichte statt {expected}.',
    'There are {rows} weights instead of {expected}.',
  ),
  'weights-invalid': badInput(
    'Das Gewicht in Zeile {row} ist „{value}“.',
    'The weight in row {row} is “{value}”.',
  ),
  'parameter-out-of-range': badInput(
    'Der Parameter „{name}“ ist {value}; erlaubt ist {from} bis {to}.',
    'The parameter “{name}” is {value}; allowed is {from} to {to}.',
  ),
  'parameter-unknown': badInput(
    'Den Parameter „{name}“ kennt dieses Verfahren nicht; es kennt: {choices}.',
    'This method does not know the parameter “{name}”; it knows: {choices}.',
  ),
  'parameter-not-a-choice': badInput(
    'Der Parameter „{name}“ ist „{value}“; zur Wahl stehen: {choices}.',
    'The parameter “{name}” is “{value}”; it can be: {choices}.',
  ),
  'features-not-numeric': badInput(
    'Auffälligkeiten werden nur in Messwerten gesucht; diese Spalten enthalten keine Zahlen: {names}. Bitte auslassen oder in Zahlen umwandeln.',
    'Anomalies are sought in measured values only; these columns hold no numbers: {names}. Please leave them out or turn them into numbers.',
  ),
  'forecast-too-few-rows': badInput(
    'Die Zeitreihe hat {rows} Werte; für eine Vorhersage werden mindestens {atLeast} gebraucht. Bitte einen längeren Zeitraum nehmen.',
    'The series has {rows} values; a forecast needs at least {atLeast}. Please take a longer period.',
  ),
  'feature-empty': badInput(
    'Die Spalte „{feature}“ enthält keinen einzigen Wert. Bitte auslassen oder die Quelle prüfen.',
    'The column “{feature}” holds no value at all. Please leave it out or check its source.',
  ),
  'parameter-not-whole': badInput(
    'Der Parameter „{name}“ ist {value} und muss ganz sein.',
    'The parameter “{name}” is {value} and must be whole.',
  ),
  'class-weight-invalid': badInput(
    'Das Gewicht {value} der Klasse „{class}“ ist nicht möglich.',
    'The weight {value} of the class “{class}” is not possible.',
  ),
  'class-weight-unknown': badInput(
    'classWeights nennt die Klasse „{class}“, die Daten haben nur {allowed}.',
    'classWeights names the class “{class}”, the data have only {allowed}.',
  ),
  'loss-unknown': badInput(
    'Der Verlust „{loss}“ ist unbekannt; es gibt {allowed}.',
    'The loss “{loss}” is unknown; there are {allowed}.',
  ),
  'target-negative': badInput(
    'Das Ziel ist in Zeile {row} {value}; mit dem Poisson-Verlust zählt es etwas und darf nicht negativ sein.',
    'The target in row {row} is {value}; with the Poisson loss it counts something and must not be negative.',
  ),
  'monotonic-direction-unknown': badInput(
    'monotonic sagt zu „{feature}“ „{direction}“; erlaubt sind increasing und decreasing.',
    'monotonic says “{direction}” of “{feature}”; allowed are increasing and decreasing.',
  ),
  'monotonic-feature-unknown': badInput(
    'monotonic nennt die Spalte „{feature}“, die Daten haben nur {allowed}.',
    'monotonic names the column “{feature}”, the data have only {allowed}.',
  ),
  'monotonic-category': badInput(
    'monotonic nennt die Spalte „{feature}“; ihre Werte sind Kategorien und haben keine Reihenfolge. Nehmen Sie sie aus monotonic heraus.',
    'monotonic names the column “{feature}”; its values are categories and have no order. Take it out of monotonic.',
  ),
  'monotonic-several-classes': badInput(
    'monotonic nennt die Spalte „{feature}“; bei {classes} Klassen lässt sich keine Richtung zusichern, nur bei zweien oder einer Zahl als Ziel.',
    'monotonic names the column “{feature}”; with {classes} classes no direction can be guaranteed, only with two or with a number as target.',
  ),
  'folds-too-few': badInput(
    'Für die Kreuzprüfung {folds|bleibt|bleiben} in den Trainingsdaten nur {folds} {folds|Teil|Teile}; es braucht mindestens zwei.',
    'Only {folds} {folds|fold is|folds are} left in the training data for cross-validation; at least two are needed.',
  ),

  // Models and bundles
  'model-unreadable': badInput('Das Modell ist unlesbar.', 'The model cannot be read.'),
  'model-format': badInput('Das ist kein Modell von Leinwand.', 'This is no model of Leinwand.'),
  'model-newer': badInput(
    'Das Modell hat Fassung {version}, dieses Leinwand kennt bis {supported}.',
    'The model has version {version}, this Leinwand knows up to {supported}.',
  ),
  'model-altered': badInput(
    'Das Modell wurde verändert: die Prüfsumme stimmt nicht.',
    'The model was altered: its checksum is wrong.',
  ),
  'model-unsound': badInput('Das Modell ist in sich nicht stimmig.', 'The model does not hold together.'),
  'model-other-task': badInput(
    'Dieses Modell wurde für eine andere Aufgabe gelernt ({task}); hier wird ein Modell gebraucht, das eine Zahl oder eine Klasse vorhersagt.',
    'This model was trained for another task ({task}); here a model is needed that predicts a number or a class.',
  ),
  'bundle-not-found': {
    status: 404,
    exit: 2,
    de: 'Das Modellpaket „{bundle}“ gibt es nicht.',
    en: 'There is no bundle “{bundle}”.',
  },
  'bundle-altered': badInput(
    'Das Modellpaket „{bundle}“ ist verändert: die Prüfsumme von „{file}“ stimmt nicht; bitte den Kreislauf neu starten.',
    'The bundle “{bundle}” was altered: the checksum of “{file}” is wrong; please run the cycle again.',
  ),
  'bundle-newer': badInput(
    'Das Modellpaket „{bundle}“ hat Fassung {found}, dieses Leinwand kennt bis {known}.',
    'The bundle “{bundle}” has version {found}, this Leinwand knows up to {known}.',
  ),
  'live-differs': {
    status: 500,
    exit: 1,
    de: 'Das Modell wurde nicht verwertet: von {rows} Proben ergeben {differing} im Betrieb ein anderes Ergebnis als in der Evaluation.',
    en: 'The model was not deployed: of {rows} samples {differing} give another result in use than in the evaluation.',
  },

  // Warnings
  'leak-left-out': {
    status: 200,
    exit: 0,
    de: 'Diese Spalten verraten das Ziel und wurden beim Lernen weggelassen: {columns}. Beim Vorhersagen sind sie noch nicht bekannt; mit ihnen sähe jedes Modell besser aus, als es ist.',
    en: 'These columns give the target away and were left out of learning: {columns}. They are not known yet when one predicts; with them every model would look better than it is.',
  },
  'rows-rejected': {
    status: 200,
    exit: 0,
    de: '{rejected} {rejected|Zeile|Zeilen} von „{file}“ {rejected|ließ|ließen} sich nicht lesen[; {columns} mit falscher Zahl von Spalten (zuerst Zeile {columnsLine}: erwartet {expected}, gefunden {found})][; {encoding} mit einem Byte, das nicht zum Zeichensatz passt (zuerst Zeile {encodingLine})][; {quote} mit einem Anführungszeichen, das nicht schließt (zuerst Zeile {quoteLine})]; {rejected|sie liegt|sie liegen} neben dem Datensatz in {kept}.',
    en: '{rejected} {rejected|row|rows} of “{file}” could not be read[; {columns} with the wrong number of columns (first line {columnsLine}: {expected} expected, {found} found)][; {encoding} with a byte that does not fit the encoding (first line {encodingLine})][; {quote} with a quotation mark that does not close (first line {quoteLine})]; {rejected|it lies|they lie} beside the data set in {kept}.',
  },
  'row-columns': {
    status: 200,
    exit: 0,
    de: '{file}, Zeile {line}: {found} {found|Spalte|Spalten} statt {expected}; in Quarantäne liegt „{text}“.',
    en: '{file}, line {line}: {found} {found|column|columns} instead of {expected}; “{text}” is in quarantine.',
  },
  'row-encoding': {
    status: 200,
    exit: 0,
    de: '{file}, Zeile {line}: ein Byte passt nicht zum Zeichensatz der übrigen Zeilen; in Quarantäne liegt „{text}“.',
    en: '{file}, line {line}: a byte does not fit the encoding of the other lines; “{text}” is in quarantine.',
  },
  'row-quote': {
    status: 200,
    exit: 0,
    de: '{file}, Zeile {line}: ein Anführungszeichen schließt nicht; in Quarantäne liegt „{text}“.',
    en: '{file}, line {line}: a quotation mark does not close; “{text}” is in quarantine.',
  },
  'row-nul': {
    status: 200,
    exit: 0,
    de: '{file}, Zeile {line}: ein Null-Byte (␀) steht in der Zeile; in Quarantäne liegt „{text}“.',
    en: '{file}, line {line}: a NUL byte (␀) stands in the line; “{text}” is in quarantine.',
  },
  'row-unreadable': {
    status: 200,
    exit: 0,
    de: '{file}, Zeile {line}: nicht lesbar; in Quarantäne liegt „{text}“.',
    en: '{file}, line {line}: cannot be read; “{text}” is in quarantine.',
  },
  'rows-more': {
    status: 200,
    exit: 0,
    de: '{file}: {more} weitere {more|Zeile|Zeilen} {more|liegt|liegen} in Quarantäne.',
    en: '{file}: {more} more {more|line is|lines are} in quarantine.',
  },
  'values-lost': {
    status: 200,
    exit: 0,
    de: 'Schritt {step} der Aufbereitung konnte {lost} {lost|Wert|Werte} der Spalte „{column}“ nicht lesen; {lost|er fehlt|sie fehlen} nun.',
    en: 'Step {step} of the recipe could not read {lost} {lost|value|values} of the column “{column}”; {lost|it is|they are} missing now.',
  },
  'target-rows-missing': {
    status: 200,
    exit: 0,
    de: '{rows} {rows|Zeile|Zeilen} ohne Wert in der Zielspalte „{column}“ {rows|wurde|wurden} beim Lernen und Bewerten weggelassen.',
    en: '{rows} {rows|row|rows} without a value in the target column “{column}” {rows|was|were} left out of learning and evaluation.',
  },
  'csv-unnamed-column': {
    status: 200,
    exit: 0,
    de: 'Die Spalte {position} hat keinen Namen und heißt nun „{name}“.',
    en: 'Column {position} has no name and is now called “{name}”.',
  },
  'csv-renamed-column': {
    status: 200,
    exit: 0,
    de: 'Die Spalte {position} heißt in der Datei „{column}“; den Namen kann sie hier nicht haben, und heißt nun „{name}“.',
    en: 'Column {position} is called “{column}” in the file; it cannot have that name here and is now called “{name}”.',
  },
  'csv-lines-between': {
    status: 200,
    exit: 0,
    de: '{count} {count|Zeile ist|Zeilen sind} ausgelassen, weil {count|sie nur eine Linie ist oder den Kopf wiederholt|sie nur Linien sind oder den Kopf wiederholen}.',
    en: '{count} {count|line is|lines are} left out because {count|it only rules off or repeats|they only rule off or repeat} the header.',
  },
  'feature-not-used': {
    status: 200,
    exit: 0,
    de: 'Die Spalte „{column}“ ({type}) kann das Modell nicht benutzen und lässt sie weg.',
    en: 'The model cannot use the column “{column}” ({type}) and leaves it out.',
  },
  'gate-not-passed': {
    status: 200,
    exit: 0,
    de: 'Das Modell besteht sein Tor nicht ({criteria}) und wird deshalb nicht verwertet.',
    en: 'The model does not pass its gate ({criteria}) and is therefore not deployed.',
  },
} as const
