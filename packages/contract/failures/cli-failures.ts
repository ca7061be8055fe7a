import { badInput } from './bad-input.ts'

/** What can be wrong with a command line. */
export const cliFailures = {
  'cli-unknown-option': badInput(
    'Die Option „{found}“ gibt es hier nicht; möglich ist {allowed}.',
    'There is no option “{found}” here; possible is {allowed}.',
  ),
  'cli-unknown-option-near': badInput(
    'Die Option „{found}“ gibt es hier nicht; gemeint ist wohl „{nearest}“.',
    'There is no option “{found}” here; “{nearest}” is probably meant.',
  ),
  'cli-unknown-command': badInput(
    'Den Befehl „{found}“ gibt es nicht; möglich ist {allowed}.',
    'There is no command “{found}”; possible is {allowed}.',
  ),
  'cli-unknown-command-near': badInput(
    'Den Befehl „{found}“ gibt es nicht; gemeint ist wohl „{nearest}“.',
    'There is no command “{found}”; “{nearest}” is probably meant.',
  ),
  'cli-option-value': badInput(
    'Die Option „{option}“ kann nicht „{found}“ sein; möglich ist {allowed}.',
    'The option “{option}” cannot be “{found}”; possible is {allowed}.',
  ),
  'cli-option-without-value': badInput(
    'Hinter der Option „{option}“ fehlt der Wert.',
    'The option “{option}” lacks its value.',
  ),
  'cli-option-missing': badInput('Die Option „{option}“ fehlt.', 'The option “{option}” is missing.'),
  'cli-unknown-bench': badInput(
    'Die Messung „{found}“ gibt es nicht; möglich ist {allowed}.',
    'There is no benchmark “{found}”; possible is {allowed}.',
  ),
  'cli-argument-missing': badInput(
    '„leinwand {command}“ braucht „{argument}“; „leinwand {command} --help“ zeigt wie.',
    '“leinwand {command}” needs “{argument}”; “leinwand {command} --help” shows how.',
  ),
  'cli-too-many-arguments': badInput(
    '„leinwand {command}“ bekam mehr Angaben, als es braucht; „leinwand {command} --help“ zeigt welche.',
    '“leinwand {command}” got more words than it needs; “leinwand {command} --help” shows which.',
  ),
  'cli-source-form': badInput(
    '„--source {found}“ muss die Form „--source kennung=datei.csv“ haben.',
    '“--source {found}” must have the form “--source id=file.csv”.',
  ),
  'cli-source-unknown': badInput(
    '„--source“ nennt die Quelle „{found}“, das Projekt hat nur {allowed}.',
    '“--source” names the source “{found}”, the project has only {allowed}.',
  ),
  'cli-mqtt-address': badInput(
    '„--mqtt {found}“ ist keine Adresse mit mqtt:// oder mqtts://; erwartet wird etwa „{nearest}“.',
    '“--mqtt {found}” is not an mqtt:// or mqtts:// address; something like “{nearest}” is expected.',
  ),
  'cli-prepare-out': badInput(
    'Es fehlt „--out datei.parquet“ (oder .csv); mit „--dry-run“ wird nichts geschrieben.',
    '“--out file.parquet” (or .csv) is missing; with “--dry-run” nothing is written.',
  ),
  'cli-prepare-ending': badInput(
    '„--out {file}“ muss auf .parquet oder .csv enden.',
    '“--out {file}” has to end in .parquet or .csv.',
  ),
  'cli-prepare-script': badInput(
    '„--script“ braucht einen ganzen Lauf: Was die Aufbereitung lernt, steht als Zahl im Skript. Bitte „--dry-run“ weglassen.',
    '“--script” needs a whole run: what the recipe learns stands in the script as numbers. Please leave out “--dry-run”.',
  ),
  'prepare-source-missing': badInput(
    'Die Aufbereitung liest die Quelle „{source}“; bitte ihre Datei mit „--source {source}=datei.csv“ nennen.',
    'The recipe reads the source “{source}”; please name its file by “--source {source}=file.csv”.',
  ),
  'prepare-out-is-source': badInput(
    '„{file}“ ist die Quelle „{source}“ und wird nicht überschrieben; bitte eine andere Datei nach --out.',
    '“{file}” is the source “{source}” and is not written over; please name another file by --out.',
  ),
  'cli-out-unwritable': badInput(
    '„{file}“ lässt sich nicht schreiben ({reason}); bitte Ordner und Rechte prüfen.',
    '“{file}” cannot be written ({reason}); please check the folder and its permissions.',
  ),
  'cli-out-ending': badInput(
    '„--out {file}“ endet nicht auf „{ending}“, wie es „--to {format}“ verlangt.',
    '“--out {file}” does not end in “{ending}”, as “--to {format}” asks for.',
  ),
  'cli-variant-in-file': badInput(
    'Die Projektdatei enthält alle Varianten; bitte „--variant {variant}“ weglassen.',
    'The project file holds all variants; please leave out “--variant {variant}”.',
  ),
  bug: {
    status: 500,
    exit: 1,
    de: 'In Leinwand ist ein Fehler: {reason} Mit --debug sieht man, wo.',
    en: 'There is a bug in Leinwand: {reason} Run with --debug to see where.',
  },
  'failure-without-sentence': {
    status: 500,
    exit: 1,
    de: 'Das ging nicht: {code} {params}.',
    en: 'This did not work: {code} {params}.',
  },
} as const
