import { badInput } from './bad-input.ts'

/** What can be wrong with a project file. */
export const projectFailures = {
  'project-file-not-found': badInput(
    'Die Projektdatei „{file}“ gibt es nicht.',
    'There is no project file “{file}”.',
  ),
  'project-file-not-found-near': badInput(
    'Die Projektdatei „{file}“ gibt es nicht; daneben liegt „{nearest}“.',
    'There is no project file “{file}”; next to it lies “{nearest}”.',
  ),
  'project-file-unreadable': badInput(
    '„{file}“ lässt sich nicht lesen ({reason}); bitte prüfen, ob die Datei für Sie lesbar ist.',
    '“{file}” cannot be read ({reason}); please check whether you may read the file.',
  ),
  'project-not-utf8': badInput(
    '{file}: Zeile {line} enthält ein Byte, das kein UTF-8 ist; bitte die Datei als UTF-8 speichern.',
    '{file}: line {line} has a byte that is not UTF-8; please save the file as UTF-8.',
  ),
  'project-not-yaml': badInput(
    '{file}, Zeile {line}, Spalte {column}: das ist kein gültiges YAML: „{found}“; bitte Einrückung, Doppelpunkte und Anführungszeichen prüfen.',
    '{file}, line {line}, column {column}: this is not valid YAML: “{found}”; please check indentation, colons and quotation marks.',
  ),
  'project-yaml-unclosed': badInput(
    '{file}, Zeile {line}, Spalte {column}: „{open}“ wird nicht geschlossen: „{found}“; bitte „{close}“ ergänzen oder „{open}“ entfernen.',
    '{file}, line {line}, column {column}: “{open}” is not closed: “{found}”; please add “{close}” or remove “{open}”.',
  ),
  'project-key-twice': badInput(
    '{file}, Zeile {line}: derselbe Schlüssel steht hier zum zweiten Mal: „{found}“; bitte einen davon entfernen.',
    '{file}, line {line}: the same key stands here a second time: “{found}”; please remove one of them.',
  ),
  'project-aliases': badInput(
    '{file} benutzt Verweise (*name), die es nicht gibt oder die sich zu oft wiederholen; bitte ausschreiben.',
    '{file} uses aliases (*name) that do not exist or repeat too often; please write them out.',
  ),
  'recipe-file-empty': badInput(
    '{file} ist leer; erwartet wird eine Aufbereitung mit „id“, „source“ und „steps“, oder eine Projektdatei.',
    '{file} is empty; a recipe with “id”, “source” and “steps” is expected, or a project file.',
  ),
  'recipe-not-a-recipe': badInput(
    '{file} ist keine Aufbereitung: erwartet werden „id“, „source“ und „steps“ (oder eine Projektdatei), gefunden wurde {found}.',
    '{file} is no recipe: “id”, “source” and “steps” are expected (or a project file), {found} was found.',
  ),
  'project-file-empty': badInput(
    '{file} ist leer; erwartet werden Schlüssel wie „leinwand: 1“, „leinwand schema“ zeigt alle.',
    '{file} is empty; keys such as “leinwand: 1” are expected, “leinwand schema” shows all.',
  ),
  'project-file-is-directory': badInput(
    '„{file}“ ist ein Verzeichnis; bitte die Projektdatei darin angeben[, etwa „{nearest}“].',
    '“{file}” is a directory; please name the project file in it[, such as “{nearest}”].',
  ),
  'project-not-a-project': badInput(
    '{file} ist keine Projektdatei: erwartet werden Schlüssel wie „leinwand: 1“, gefunden wurde {found}.',
    '{file} is not a project file: keys such as “leinwand: 1” are expected, {found} was found.',
  ),
  'project-newer': badInput(
    '{file}, Zeile {line}: die Datei ist für Fassung {found} geschrieben, dieses Leinwand kennt Fassung {known}; bitte Leinwand aktualisieren.',
    '{file}, line {line}: the file is written for version {found}, this Leinwand knows version {known}; please update Leinwand.',
  ),
  'project-unknown-key': badInput(
    '{file}, Zeile {line}: den Schlüssel „{path}“ gibt es nicht; an dieser Stelle sind erlaubt: {allowed}.',
    '{file}, line {line}: there is no key “{path}”; allowed at this place are {allowed}.',
  ),
  'project-unknown-key-near': badInput(
    '{file}, Zeile {line}: den Schlüssel „{path}“ gibt es nicht; gemeint ist wohl „{nearest}“.',
    '{file}, line {line}: there is no key “{path}”; “{nearest}” is probably meant.',
  ),
  'project-missing-key': badInput(
    '{file}, Zeile {line}: „{path}“ fehlt; bitte ergänzen.',
    '{file}, line {line}: “{path}” is missing; please add it.',
  ),
  'project-expected-text': badInput(
    '{file}, Zeile {line}: „{path}“ muss ein Text sein, gefunden wurde {found}.',
    '{file}, line {line}: “{path}” must be a text, {found} was found.',
  ),
  'project-expected-number': badInput(
    '{file}, Zeile {line}: „{path}“ muss eine Zahl sein, gefunden wurde {found}.',
    '{file}, line {line}: “{path}” must be a number, {found} was found.',
  ),
  'project-expected-integer': badInput(
    '{file}, Zeile {line}: „{path}“ muss eine ganze Zahl sein, gefunden wurde {found}.',
    '{file}, line {line}: “{path}” must be a whole number, {found} was found.',
  ),
  'project-expected-truth': badInput(
    '{file}, Zeile {line}: „{path}“ muss true oder false sein, gefunden wurde {found}.',
    '{file}, line {line}: “{path}” must be true or false, {found} was found.',
  ),
  'project-expected-list': badInput(
    '{file}, Zeile {line}: „{path}“ muss eine Liste sein, gefunden wurde {found}.',
    '{file}, line {line}: “{path}” must be a list, {found} was found.',
  ),
  'project-expected-object': badInput(
    '{file}, Zeile {line}: „{path}“ muss aus Schlüsseln und Werten bestehen, gefunden wurde {found}.',
    '{file}, line {line}: “{path}” must be made of keys and values, {found} was found.',
  ),
  'project-expected-figure': badInput(
    '{file}, Zeile {line}: „{path}“ muss eine Zahl oder die Kennung einer Annahme sein, gefunden wurde {found}.',
    '{file}, line {line}: “{path}” must be a number or the id of an assumption, {found} was found.',
  ),
  'project-unknown-option': badInput(
    '{file}, Zeile {line}: „{path}“ darf nicht {found} sein; möglich ist {allowed}.',
    '{file}, line {line}: “{path}” must not be {found}; possible is {allowed}.',
  ),
  'project-unknown-option-near': badInput(
    '{file}, Zeile {line}: „{path}“ darf nicht {found} sein; gemeint ist wohl „{nearest}“, möglich ist {allowed}.',
    '{file}, line {line}: “{path}” must not be {found}; “{nearest}” is probably meant, possible is {allowed}.',
  ),
  'project-too-small': badInput(
    '{file}, Zeile {line}: „{path}“ ist mit {found} zu klein, die untere Grenze ist {limit}.',
    '{file}, line {line}: “{path}” is too small at {found}, the lower limit is {limit}.',
  ),
  'project-too-large': badInput(
    '{file}, Zeile {line}: „{path}“ ist mit {found} zu groß, die obere Grenze ist {limit}.',
    '{file}, line {line}: “{path}” is too large at {found}, the upper limit is {limit}.',
  ),
  'project-text-empty': badInput(
    '{file}, Zeile {line}: „{path}“ darf nicht leer sein.',
    '{file}, line {line}: “{path}” must not be empty.',
  ),
  'project-text-short': badInput(
    '{file}, Zeile {line}: „{path}“ braucht mindestens {limit} Zeichen.',
    '{file}, line {line}: “{path}” needs at least {limit} {limit|character|characters}.',
  ),
  'project-text-long': badInput(
    '{file}, Zeile {line}: „{path}“ ist mit {length} Zeichen zu lang, erlaubt sind {limit}.',
    '{file}, line {line}: “{path}” is too long with {length} characters, {limit} are allowed.',
  ),
  'project-list-short': badInput(
    '{file}, Zeile {line}: „{path}“ braucht mindestens {limit} {limit|Eintrag|Einträge}.',
    '{file}, line {line}: “{path}” needs at least {limit} {limit|entry|entries}.',
  ),
  'project-list-long': badInput(
    '{file}, Zeile {line}: „{path}“ hat zu viele Einträge, erlaubt {limit|ist|sind} {limit}.',
    '{file}, line {line}: “{path}” has too many entries, {limit} {limit|is|are} allowed.',
  ),
  'project-form': badInput(
    '{file}, Zeile {line}: „{path}“ muss die Form „{example}“ haben, gefunden wurde {found}.',
    '{file}, line {line}: “{path}” must have the form “{example}”, {found} was found.',
  ),
  'project-select-keep-or-drop': badInput(
    '{file}, Zeile {line}: „{path}“ braucht entweder „keep“ oder „drop“, nicht beides und nicht keines.',
    '{file}, line {line}: “{path}” needs either “keep” or “drop”, not both and not neither.',
  ),
  'project-criterion-without-bound': badInput(
    '{file}, Zeile {line}: „{path}“ braucht eine Grenze: „min“, „max“ oder „minOverBaseline“.',
    '{file}, line {line}: “{path}” needs a bound: “min”, “max” or “minOverBaseline”.',
  ),
  'project-criterion-metric-or-kpi': badInput(
    '{file}, Zeile {line}: „{path}“ braucht entweder „metric“ (was das Modell können muss) oder „kpi“ (welches Ziel es erreichen muss), nicht beides und nicht keines.',
    '{file}, line {line}: “{path}” needs either “metric” (what the model must achieve) or “kpi” (which goal it must reach), not both and not neither.',
  ),
  'project-criterion-never-met': badInput(
    '{file}, Zeile {line}: „{path}“ verlangt {found}, das ist nie zu erreichen; möglich sind Werte von {least} bis {most}.',
    '{file}, line {line}: “{path}” asks for {found}, which can never be reached; possible are values from {least} to {most}.',
  ),
  'project-criterion-bounds-crossed': badInput(
    '{file}, Zeile {line}: „{path}“ ist mit {found} größer als „max“ mit {limit}, dazwischen liegt kein Wert; bitte eine der beiden Grenzen ändern.',
    '{file}, line {line}: “{path}” at {found} is more than “max” at {limit}, and no value lies between them; please change one of the two bounds.',
  ),
  'project-criterion-kpi-effect': badInput(
    '{file}, Zeile {line}: „{path}“ verlangt die KPI „{found}“, aber es ist nicht gesagt, wie ein Modell sie bewegt; bitte bei der KPI „effect“ ergänzen.',
    '{file}, line {line}: “{path}” asks for the KPI “{found}”, but nobody has said how a model moves it; please add “effect” to the KPI.',
  ),
  'project-criterion-on-test': badInput(
    '{file}, Zeile {line}: „{path}“ muss „test“ sein, denn {found} wird aus den Zeilen des Prüfteils gerechnet.',
    '{file}, line {line}: “{path}” must be “test”, because {found} is reckoned from the rows of the test part.',
  ),
  'project-criterion-costs-missing': badInput(
    '{file}, Zeile {line}: „{path}“ verlangt {found}, und dafür fehlt {missing}; bitte ergänzen.',
    '{file}, line {line}: “{path}” asks for {found}, and for that {missing} is missing; please add it.',
  ),
  'project-lead-time-negative': badInput(
    '{file}, Zeile {line}: „{path}“ verlangt eine Vorwarnzeit von {found} Stunden; eine Warnung nach dem Ereignis nützt nichts, bitte 0 oder mehr angeben.',
    '{file}, line {line}: “{path}” asks for a lead time of {found} hours; a warning after the event is of no use, please give 0 or more.',
  ),
  'project-costs-week-twice': badInput(
    '{file}, Zeile {line}: „{path}“ steht neben „costs.rowsPerWeek“; eine Woche wird entweder in Zeilen oder in Betriebsstunden gezählt, bitte eines weglassen.',
    '{file}, line {line}: “{path}” stands beside “costs.rowsPerWeek”; a week is counted either in rows or in hours at work, please leave one of them out.',
  ),
  'project-kpi-worth-missing': badInput(
    '{file}, Zeile {line}: „{path}“ fehlt: was eine Einheit der KPI im Jahr wert ist, in Euro; bitte ergänzen.',
    '{file}, line {line}: “{path}” is missing: what one unit of the KPI is worth a year, in euro; please add it.',
  ),
  'project-kpi-worth-twice': badInput(
    '{file}, Zeile {line}: „{path}“ steht neben „euroPerUnit“ (je Maschine und Monat), das sind zwei Angaben über dasselbe; bitte „euroPerUnit“ weglassen.',
    '{file}, line {line}: “{path}” stands beside “euroPerUnit” (per machine and month), which says the same thing twice; please leave “euroPerUnit” out.',
  ),
  'project-kpi-worth-of-machine': badInput(
    '{file}, Zeile {line}: „{path}“ fehlt: „euroPerUnit“ gilt je Maschine und Monat, diese KPI zählt aber je Kunde; bitte den Wert im Jahr angeben.',
    '{file}, line {line}: “{path}” is missing: “euroPerUnit” is per machine and month, but this KPI counts per customer; please give the worth in a year.',
  ),
  'project-invalid': badInput(
    '{file}, Zeile {line}: „{path}“ passt nicht, gefunden wurde {found} ({reason}).',
    '{file}, line {line}: “{path}” does not fit, {found} was found ({reason}).',
  ),
  'project-id-twice': badInput(
    '{file}, Zeile {line}: die Kennung „{found}“ bei „{path}“ ist schon vergeben (Zeile {first}); bitte eine andere wählen.',
    '{file}, line {line}: the id “{found}” at “{path}” is taken already (line {first}); please choose another.',
  ),
  'project-unknown-id': badInput(
    '{file}, Zeile {line}: „{path}“ nennt „{found}“, aber unter „{where}“ gibt es nur {allowed}.',
    '{file}, line {line}: “{path}” names “{found}”, but under “{where}” there is only {allowed}.',
  ),
  'project-unknown-id-near': badInput(
    '{file}, Zeile {line}: „{path}“ nennt „{found}“, das es unter „{where}“ nicht gibt; gemeint ist wohl „{nearest}“.',
    '{file}, line {line}: “{path}” names “{found}”, which does not exist under “{where}”; “{nearest}” is probably meant.',
  ),
  'project-unknown-id-none': badInput(
    '{file}, Zeile {line}: „{path}“ nennt „{found}“, aber „{where}“ ist leer.',
    '{file}, line {line}: “{path}” names “{found}”, but “{where}” is empty.',
  ),
  'project-variant-main': badInput(
    '{file}, Zeile {line}: „{path}“ darf nicht „{found}“ sein; so heißt die Hauptvariante, das sind Leinwand und Plan der Datei selbst.',
    '{file}, line {line}: “{path}” must not be “{found}”; that is the main variant, which is the file’s own canvas and plan.',
  ),
  'project-source-not-live': badInput(
    '{file}, Zeile {line}: „{path}“ soll live laufen, aber die Quelle „{found}“ hat keine Angabe „live“.',
    '{file}, line {line}: “{path}” is to run live, but the source “{found}” says nothing under “live”.',
  ),
  'project-assumption-order': badInput(
    '{file}, Zeile {line}: bei „{path}“ muss low ≤ likely ≤ high gelten, gefunden wurde {found}.',
    '{file}, line {line}: at “{path}” low ≤ likely ≤ high must hold, {found} was found.',
  ),
  'project-learner-task': badInput(
    '{file}, Zeile {line}: „{path}“ nennt {found}, das nur mit „task: {only}“ lernen kann; bitte streichen oder „task“ ändern (jetzt {task}).',
    '{file}, line {line}: “{path}” names {found}, which can learn with “task: {only}” only; please remove it or change “task” (now {task}).',
  ),
  'project-metric-task': badInput(
    '{file}, Zeile {line}: „{path}“ verlangt {found}, das gibt es bei „task: {task}“ nicht; möglich ist {allowed}.',
    '{file}, line {line}: “{path}” asks for {found}, which “task: {task}” does not have; possible is {allowed}.',
  ),
} as const
