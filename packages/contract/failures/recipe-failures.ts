import { badInput } from './bad-input.ts'

/** What can be wrong with a recipe: its steps, their expressions, its target. */
export const recipeFailures = {
  'no-rows': badInput('Die Quelle hat keine Zeilen.', 'The source has no rows.'),
  'no-rows-left': badInput(
    'Nach Schritt {step} der Aufbereitung bleibt von {rows} {rows|Zeile|Zeilen} keine übrig.',
    'After step {step} of the recipe none of {rows} {rows|row|rows} is left.',
  ),
  'no-sample-rows-left': badInput(
    'Nach Schritt {step} der Aufbereitung bleibt von {rows} {rows|Zeile|Zeilen} der Stichprobe keine übrig; was von allen Zeilen bleibt, sagt der Probelauf.',
    'After step {step} of the recipe none of {rows} {rows|row|rows} of the sample is left; the dry run says what is left of all rows.',
  ),
  'no-columns-left': badInput(
    'Nach Schritt {step} der Aufbereitung bleibt keine Spalte übrig.',
    'After step {step} of the recipe no column is left.',
  ),
  'column-missing': badInput(
    'Schritt {step} der Aufbereitung: die Spalte „{column}“ gibt es hier nicht[; gemeint ist wohl „{nearest}“][; es gibt hier {columns}].',
    'Step {step} of the recipe: there is no column “{column}” here[; “{nearest}” is probably meant][; the columns here are {columns}].',
  ),
  'column-exists': badInput(
    'Schritt {step} der Aufbereitung: die Spalte „{column}“ gibt es schon (als „{other}“); bitte einen anderen Namen wählen.',
    'Step {step} of the recipe: the column “{column}” exists already (as “{other}”); please choose another name.',
  ),
  'column-name': badInput(
    'Schritt {step} der Aufbereitung: „{column}“ kann kein Name einer Spalte sein.',
    'Step {step} of the recipe: “{column}” cannot be the name of a column.',
  ),
  'column-type': badInput(
    'Schritt {step} der Aufbereitung: die Spalte „{column}“ ist {word found}, gebraucht wird {word expected}; bitte vorher mit parse oder cast umwandeln.',
    'Step {step} of the recipe: the column “{column}” is {word found}, {word expected} is needed; please convert it before with parse or cast.',
  ),
  'date-format': badInput(
    'Schritt {step} der Aufbereitung: das Datumsformat „{format}“ der Spalte „{column}“ ist nicht verständlich, erwartet wird etwa %d.%m.%Y.',
    'Step {step} of the recipe: the date format “{format}” of column “{column}” is not understood, something like %d.%m.%Y is expected.',
  ),
  'decimal-is-thousands': badInput(
    'Schritt {step} der Aufbereitung: in der Spalte „{column}“ kann dasselbe Zeichen nicht Dezimal- und Tausendertrennzeichen sein.',
    'Step {step} of the recipe: in column “{column}” one character cannot be both decimal and thousands separator.',
  ),
  'clip-without-limits': badInput(
    'Schritt {step} der Aufbereitung: clip braucht für „{column}“ eine Grenze: low, high oder quantiles.',
    'Step {step} of the recipe: clip needs a limit for “{column}”: low, high or quantiles.',
  ),
  'clip-limits-crossed': badInput(
    'Schritt {step} der Aufbereitung: für „{column}“ liegt die untere Grenze {low} über der oberen {high}.',
    'Step {step} of the recipe: for “{column}” the lower limit {low} lies above the upper {high}.',
  ),
  'rule-twice': badInput(
    'Schritt {step} der Aufbereitung: die Qualitätsregel „{rule}“ gibt es zweimal; bitte eine davon umbenennen.',
    'Step {step} of the recipe: there are two quality rules “{rule}”; please rename one of them.',
  ),
  'rule-corrects-by-outcome': badInput(
    'Schritt {step} der Aufbereitung: die Qualitätsregel „{rule}“ ändert „{column}“ nach der Zielgröße, die es live noch nicht gibt und die sich so verraten würde; bitte melden oder in die Quarantäne geben.',
    'Step {step} of the recipe: the quality rule “{rule}” changes “{column}” by the target, which live rows do not have yet and which would be given away; please flag, or put in quarantine.',
  ),
  'rule-without-limits': badInput(
    'Schritt {step} der Aufbereitung: die Qualitätsregel „{rule}“ braucht eine Grenze: low oder high.',
    'Step {step} of the recipe: the quality rule “{rule}” needs a limit: low or high.',
  ),
  'rule-corrects-nothing': badInput(
    'Schritt {step} der Aufbereitung: die Qualitätsregel „{rule}“ soll berichtigen, nennt aber keine Spalte; bitte „column“ angeben.',
    'Step {step} of the recipe: the quality rule “{rule}” is to correct and names no column; please give “column”.',
  ),
  'pattern-invalid': badInput(
    'Schritt {step} der Aufbereitung: „{pattern}“ ist kein gültiges Muster (RE2, ohne Vorausschau und Rückbezüge).',
    'Step {step} of the recipe: “{pattern}” is no valid pattern (RE2, without look-around and back-references).',
  ),
  'pattern-groups': badInput(
    'Schritt {step} der Aufbereitung: das Muster „{pattern}“ hat {found} {found|Gruppe|Gruppen}, gebraucht {expected|wird|werden} {expected}.',
    'Step {step} of the recipe: the pattern “{pattern}” has {found} {found|group|groups}, {expected} {expected|is|are} needed.',
  ),
  'unit-missing': badInput(
    'Schritt {step} der Aufbereitung: die Spalte „{column}“ hat keine Einheit; bitte mit „from“ sagen, in welcher sie steht.',
    'Step {step} of the recipe: the column “{column}” has no unit; please say with “from” which one it is in.',
  ),
  'unit-unknown': badInput(
    'Schritt {step} der Aufbereitung: die Einheit „{unit}“ ist nicht bekannt[; gemeint ist wohl „{nearest}“].',
    'Step {step} of the recipe: the unit “{unit}” is not known[; “{nearest}” is probably meant].',
  ),
  'unit-dimension': badInput(
    'Schritt {step} der Aufbereitung: „{from}“ lässt sich nicht in „{to}“ umrechnen, sie messen Verschiedenes.',
    'Step {step} of the recipe: “{from}” cannot be converted to “{to}”, they measure different things.',
  ),
  'learn-before-split': badInput(
    'Schritt {step} der Aufbereitung lernt aus den Daten und muss hinter der Aufteilung (Schritt {split}) stehen, sonst lernt er aus den Testdaten.',
    'Step {step} of the recipe learns from the data and must stand behind the split (step {split}), or it learns from the test data.',
  ),
  'learn-nothing': badInput(
    'Schritt {step} der Aufbereitung: die Spalte „{column}“ hat in den Trainingsdaten keinen Wert, aus dem sich etwas lernen ließe.',
    'Step {step} of the recipe: column “{column}” has no value in the training data to learn from.',
  ),
  'split-twice': badInput(
    'Schritt {step} der Aufbereitung teilt noch einmal auf; das tut schon Schritt {split}. Bitte einen davon entfernen.',
    'Step {step} of the recipe splits again; step {split} does already. Please remove one of them.',
  ),
  'stratum-missing': badInput(
    'Schritt {step} der Aufbereitung teilt geschichtet auf und braucht dazu eine Spalte: „by“ oder ein Ziel.',
    'Step {step} of the recipe splits by strata and needs a column for that: “by” or a target.',
  ),
  'split-missing': badInput(
    'Die Aufbereitung hat keinen Schritt „split“; ohne Testdaten lässt sich das Modell nicht bewerten.',
    'The recipe has no step “split”; without test data the model cannot be evaluated.',
  ),
  'split-empty': badInput(
    'Schritt {step} der Aufbereitung lässt den Teil „{part}“ leer; bitte einen anderen Anteil oder mehr Daten nehmen.',
    'Step {step} of the recipe leaves the part “{part}” empty; please take another share or more data.',
  ),
  'target-missing': badInput(
    'Die Zielspalte „{column}“ gibt es nach der Aufbereitung nicht[; gemeint ist wohl „{nearest}“]. Bitte das Ziel ändern oder die Spalte in der Aufbereitung anlegen (Schritt derive oder label)[; es gibt dort {columns}].',
    'There is no target column “{column}” after the recipe[; “{nearest}” is probably meant]. Please change the target or make the column in the recipe (step derive or label)[; the columns there are {columns}].',
  ),
  'target-all-missing': badInput(
    'Die Zielspalte „{column}“ hat in keiner Zeile einen Wert; stimmen die Schritte parse und label?',
    'The target column “{column}” has no value in any row; are the steps parse and label right?',
  ),
  'target-one-class': badInput(
    'Die Zielspalte[ „{column}“] hat in den Trainingsdaten nur den Wert „{class}“; zum Lernen braucht es mindestens zwei verschiedene.',
    'The target column[ “{column}”] has only the value “{class}” in the training data; learning needs at least two different ones.',
  ),
  'target-not-a-number': badInput(
    'Die Zielspalte „{column}“ ist {word found}, eine Regression sagt aber Zahlen vorher; bitte eine Zahl als Ziel nehmen, oder eine Klassifikation.',
    'The target column “{column}” is {word found}, but a regression predicts numbers; please take a number as the target, or a classification.',
  ),
  'target-too-many-classes': badInput(
    'Die Zielspalte „{column}“ hat {classes} verschiedene Werte in {rows} Zeilen; als Klassen lernen lassen sich höchstens {most}, jede in wenigstens zwei Zeilen im Mittel. Bitte sie zusammenfassen, oder eine Zahl als Regression lernen.',
    'The target column “{column}” has {classes} different values in {rows} rows; at most {most} can be learned as classes, each in two rows on average at least. Please group them, or learn a number as a regression.',
  ),
  'expression-character': badInput(
    '[Schritt {step} der Aufbereitung: ]im Ausdruck steht an Stelle {position} „{character}“, das gehört nicht dazu[; gemeint ist wohl „{nearest}“].',
    '[Step {step} of the recipe: ]the expression has “{character}” at position {position}, which does not belong there[; “{nearest}” is probably meant].',
  ),
  'expression-ends-early': badInput(
    '[Schritt {step} der Aufbereitung: ]der Ausdruck endet an Stelle {position} zu früh, erwartet wird {word expected}.',
    '[Step {step} of the recipe: ]the expression ends too early at position {position}, {word expected} is expected.',
  ),
  'expression-unexpected': badInput(
    '[Schritt {step} der Aufbereitung: ]im Ausdruck steht an Stelle {position} „{found}“, erwartet wird {word expected}.',
    '[Step {step} of the recipe: ]the expression has “{found}” at position {position}, {word expected} is expected.',
  ),
  'expression-chained-comparison': badInput(
    '[Schritt {step} der Aufbereitung: ]zwei Vergleiche hintereinander (Stelle {position}) müssen mit „and“ verbunden werden.',
    '[Step {step} of the recipe: ]two comparisons in a row (position {position}) must be joined by “and”.',
  ),
  'expression-inputs': badInput(
    '[Schritt {step} der Aufbereitung: ]„{name}“ (Stelle {position}) braucht {expected} {expected|Angabe|Angaben}, gefunden {found|wurde|wurden} {found}.',
    '[Step {step} of the recipe: ]“{name}” (position {position}) needs {expected} {expected|input|inputs}, {found} {found|was|were} found.',
  ),
  'expression-type': badInput(
    '[Schritt {step} der Aufbereitung: ]im Ausdruck wird an Stelle {position} {word expected} gebraucht[ (für „{of}“)], gefunden wurde {word found}.',
    '[Step {step} of the recipe: ]the expression needs {word expected} at position {position}[ (for “{of}”)], {word found} was found.',
  ),
  'expression-fixed-text': badInput(
    '[Schritt {step} der Aufbereitung: ]„{of}“ braucht an Stelle {position} des Ausdrucks einen festen Text in einfachen Anführungszeichen: {word expected}[, gefunden wurde „{found}“].',
    '[Step {step} of the recipe: ]“{of}” needs a fixed text in single quotes at position {position} of the expression: {word expected}[, “{found}” was found].',
  ),
  'expression-too-deep': badInput(
    '[Schritt {step} der Aufbereitung: ]der Ausdruck ist mehr als {most} Klammern tief; bitte auf mehrere Schritte verteilen.',
    '[Step {step} of the recipe: ]the expression is more than {most} brackets deep; please spread it over several steps.',
  ),
  'expression-too-long': badInput(
    '[Schritt {step} der Aufbereitung: ]der Ausdruck ist {found} Zeichen lang, erlaubt sind {most}.',
    '[Step {step} of the recipe: ]the expression is {found} characters long, {most} are allowed.',
  ),
  'expression-unknown-column': badInput(
    '[Schritt {step} der Aufbereitung: ]die Spalte „{name}“ (Stelle {position} des Ausdrucks) gibt es hier nicht[; gemeint ist wohl „{nearest}“][; es gibt hier {columns}].',
    '[Step {step} of the recipe: ]there is no column “{name}” here (position {position} of the expression)[; “{nearest}” is probably meant][; the columns here are {columns}].',
  ),
  'expression-unknown-function': badInput(
    '[Schritt {step} der Aufbereitung: ]die Funktion „{name}“ (Stelle {position} des Ausdrucks) gibt es nicht[; gemeint ist wohl „{nearest}“].',
    '[Step {step} of the recipe: ]there is no function “{name}” (position {position} of the expression)[; “{nearest}” is probably meant].',
  ),
  'source-missing': badInput(
    '[Schritt {step} der Aufbereitung: ]die Datenquelle „{source}“ fehlt[; gemeint ist wohl „{nearest}“].',
    '[Step {step} of the recipe: ]the data source “{source}” is not there[; “{nearest}” is probably meant].',
  ),
  'new-data-columns-missing': badInput(
    'Den neuen Daten „{source}“ {count|fehlt eine Spalte, die|fehlen Spalten, die} die Aufbereitung braucht: {missing}[; gemeint ist wohl „{nearest}“][; dort gibt es noch {columns}]. Bitte die {count|Spalte|Spalten} ergänzen oder so benennen.',
    'The new data “{source}” lack {count|a column|columns} that the recipe needs: {missing}[; “{nearest}” is probably meant][; the other columns there are {columns}]. Please add {count|it|them}, or rename {count|the column|the columns}.',
  ),
  'branch-as-fitted': {
    status: 200,
    exit: 0,
    de: 'Schritt {step} der Aufbereitung: die Datenquelle „{source}“ wurde nicht angegeben; verknüpft wird mit den Zeilen, die sie beim Lernen hatte.',
    en: 'Step {step} of the recipe: the data source “{source}” was not given; the step joins the rows that it had when the recipe was fitted.',
  },
  'branch-step': badInput(
    'Schritt {step} der Aufbereitung: „{name}“ kann nicht in einem Zweig stehen, nur in der Aufbereitung selbst.',
    'Step {step} of the recipe: “{name}” cannot stand in a branch, only in the recipe itself.',
  ),
  'branch-learns': badInput(
    'Schritt {step} der Aufbereitung: „{name}“ lernt hier aus den Daten; ein Zweig kennt aber keine Trainingsdaten. Bitte feste Werte angeben oder den Schritt hinter die Verknüpfung stellen.',
    'Step {step} of the recipe: “{name}” learns from the data here, but a branch knows no training data. Please give fixed values, or put the step behind the join.',
  ),
  'branch-too-deep': badInput(
    'Schritt {step} der Aufbereitung: Zweige dürfen höchstens {most} tief ineinander stehen.',
    'Step {step} of the recipe: branches may stand in one another {most} deep at most.',
  ),
  'union-after-split': badInput(
    'Schritt {step} der Aufbereitung hängt Zeilen an und muss vor der Aufteilung (Schritt {split}) stehen, sonst gehören sie zu keinem Teil.',
    'Step {step} of the recipe adds rows and must stand before the split (step {split}), or they belong to no part.',
  ),
  'union-type': badInput(
    'Schritt {step} der Aufbereitung: die Spalte „{column}“ ist in der einen Tabelle {word expected}, in der anderen {word found}.',
    'Step {step} of the recipe: column “{column}” is {word expected} in one table and {word found} in the other.',
  ),
  'join-without-keys': badInput(
    'Schritt {step} der Aufbereitung verknüpft ohne Schlüssel; bitte unter „on“ mindestens ein Paar von Spalten angeben.',
    'Step {step} of the recipe joins without a key; please give at least one pair of columns in “on”.',
  ),
  'join-without-time': badInput(
    'Schritt {step} der Aufbereitung: die Verknüpfung mit dem zuletzt bekannten Stand braucht die beiden Zeitspalten („time“).',
    'Step {step} of the recipe: a join as of a time needs both columns of time (“time”).',
  ),
  'join-multiplies': {
    status: 200,
    exit: 0,
    de: 'Schritt {step} der Aufbereitung: der Schlüssel „{key}“ ist rechts nicht eindeutig; aus {rows} {rows|Zeile|Zeilen} {becomes|wird|werden} {becomes}.',
    en: 'Step {step} of the recipe: key “{key}” is not unique on the right: {rows} {rows|row becomes|rows become} {becomes}.',
  },
  'join-refused': badInput(
    'Schritt {step} der Aufbereitung wurde nicht ausgeführt: der Schlüssel „{key}“ ist rechts nicht eindeutig, aus {rows} {rows|Zeile|Zeilen} {becomes|würde|würden} {becomes}.',
    'Step {step} of the recipe was not run: key “{key}” is not unique on the right, {rows} {rows|row|rows} would become {becomes}.',
  ),
  'join-explodes': badInput(
    'Schritt {step} der Aufbereitung wurde nicht ausgeführt: der Schlüssel „{key}“ ist rechts so oft da, dass aus {rows} {rows|Zeile|Zeilen} {becomes} würden. Bitte die Schlüssel prüfen oder rechts zuerst gruppieren.',
    'Step {step} of the recipe was not run: key “{key}” is there so often on the right that {rows} {rows|row|rows} would become {becomes}. Please check the keys, or group the right side first.',
  ),
  'step-not-live': badInput(
    'Schritt {step} der Aufbereitung („{name}“) kann nicht auf laufenden Daten arbeiten: {word reason}.',
    'Step {step} of the recipe (“{name}”) cannot work on live data: {word reason}.',
  ),
  'step-values-lost': {
    status: 200,
    exit: 0,
    de: 'Schritt {step} der Aufbereitung: {values} {values|Wert war|Werte waren} nicht lesbar und {values|gilt|gelten} als fehlend.',
    en: 'Step {step} of the recipe: {values} {values|value|values} could not be read and {values|is|are} taken for missing.',
  },
  'rules-broken': {
    status: 200,
    exit: 0,
    de: 'Schritt {step} der Aufbereitung: {breaches} {breaches|Verstoß|Verstöße} gegen Qualitätsregeln.',
    en: 'Step {step} of the recipe: {breaches} {breaches|breach|breaches} of quality rules.',
  },
  'seconds-without-time': badInput(
    'Schritt {step} der Aufbereitung rechnet in Sekunden und braucht dafür eine Zeitspalte („time“).',
    'Step {step} of the recipe reckons in seconds and needs a column of time for it (“time”).',
  ),
  'aggregate-without-column': badInput(
    'Schritt {step} der Aufbereitung: für „{column}“ fehlt die Spalte, aus der gerechnet wird („of“).',
    'Step {step} of the recipe: for “{column}” the column it is made of (“of”) is not given.',
  ),
  'aggregate-without-share': badInput(
    'Schritt {step} der Aufbereitung: für das Quantil „{column}“ fehlt der Anteil („share“, 0 bis 1).',
    'Step {step} of the recipe: for the quantile “{column}” the share (“share”, 0 to 1) is not given.',
  ),
  'resample-explodes': badInput(
    'Schritt {step} der Aufbereitung wurde nicht ausgeführt: das Zeitraster hätte {points} Punkte. Liegt ein Zeitpunkt weit ab, oder ist der Abstand zu klein?',
    'Step {step} of the recipe was not run: the grid would have {points} points. Is one time far off, or is the distance too small?',
  ),
} as const
