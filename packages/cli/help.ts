import type { Language } from '@leinwand/contract'

const de = {
  leinwand: 'Ein Business Model Canvas, das läuft: von der Skizze bis zu schwarzen Zahlen.',
  start: 'Leinwand starten: Server und Oberfläche',
  run: 'Eine Projektdatei einmal um den ganzen Kreislauf führen, ohne Server',
  verdict: 'Sagen, was für ein Geschäftsmodell eine Projektdatei beschreibt, woraus das folgt und was fehlt',
  check: 'Sagen, was auf der Leinwand einer Projektdatei nicht zusammenpasst',
  variant: 'Variante der Projektdatei',
  import: 'Aus einer Projektdatei oder einer Liste (Markdown, CSV) eine Projektdatei machen',
  importOut: 'wohin die Projektdatei geschrieben wird (.yaml oder .json)',
  importName: 'Name des Projekts (sonst die Überschrift der Liste)',
  importProvider: 'Anbieter, dessen Geschäftsmodell es ist',
  schema: 'Das JSON-Schema der Projektdatei ausgeben',
  simulate: 'Simulierte Fräsmaschinen an einen MQTT-Broker senden lassen',
  project: 'Projektdatei (YAML oder JSON)',
  data: 'Verzeichnis für Datensätze und Modelle',
  port: 'Port, auf dem der Server hört',
  host: 'Adresse, auf der der Server hört',
  demo: 'mit dem Beispielprojekt und simulierten Maschinen',
  noDemo: 'ohne das Beispielprojekt',
  source: 'eine Quelle durch eine CSV-Datei ersetzen; mehrfach möglich',
  json: 'das Ergebnis als ein JSON-Dokument ausgeben, sonst nichts',
  out: 'das Ergebnis zusätzlich als JSON in diese Datei schreiben',
  lang: 'Sprache: de oder en (sonst nach LC_ALL, LC_MESSAGES oder LANG)',
  debug: 'bei einem Programmfehler den Aufrufstapel zeigen',
  mqtt: 'Adresse des Brokers, etwa mqtt://localhost:1883',
  running: 'Leinwand läuft:',
  firstOwner: 'Besitzer anlegen (einmalig):',
  firstOwnerOptional: 'Besitzer anlegen (einmalig; für die Demo nicht nötig):',
  openDemo: 'Demo öffnen (ohne Konto, nur auf diesem Rechner):',
  demoOff:
    'Die Anmeldung bei der Demo ist aus: Der Server ist auch von anderen Rechnern erreichbar (--host); mit --host 127.0.0.1 ist sie an.',
  machines: 'Zahl der Maschinen',
  topicSource: 'Quelle im Thema leinwand/<Quelle>/<Maschine>',
  rate: 'Messwerte je Maschine und Sekunde',
  seed: 'Startwert des Zufalls',
  titles: {
    'Usage:': 'Aufruf:',
    'Arguments:': 'Angaben:',
    'Options:': 'Optionen:',
    'Commands:': 'Befehle:',
  } as Record<string, string>,
  otherwise: 'sonst',
  help: 'diese Hilfe zeigen',
  version: 'die Version zeigen',
  exits: `
Rückgabewert: 0 durchgelaufen (auch wenn das Modell sein Tor nicht besteht: das ist ein Ergebnis und steht im Bericht und
unter „gate“ im JSON), 2 Eingabe muss geändert werden, 130 abgebrochen, 1 alles andere.`,
}

const en: typeof de = {
  leinwand: 'A business model canvas that runs: from the sketch to black figures.',
  start: 'Start Leinwand: server and interface',
  run: 'Take a project file once round the whole cycle, without a server',
  verdict:
    'Say what kind of business model a project file describes, what that follows from and what is missing',
  check: 'Say what does not fit together on the canvas of a project file',
  variant: 'variant of the project file',
  import: 'Make a project file of a project file or of a list (Markdown, CSV)',
  importOut: 'where the project file is written to (.yaml or .json)',
  importName: 'name of the project (otherwise the heading of the list)',
  importProvider: 'provider whose business model it is',
  schema: 'Print the JSON Schema of the project file',
  simulate: 'Let simulated milling machines publish to an MQTT broker',
  project: 'project file (YAML or JSON)',
  data: 'directory for data sets and models',
  port: 'port that the server listens on',
  host: 'address that the server listens on',
  demo: 'with the example project and simulated machines',
  noDemo: 'without the example project',
  source: 'put a CSV file in the place of a source; may be repeated',
  json: 'print the result as one JSON document, and nothing else',
  out: 'also write the result as JSON to this file',
  lang: 'language: de or en (otherwise by LC_ALL, LC_MESSAGES or LANG)',
  debug: 'show the stack trace of a bug',
  mqtt: 'address of the broker, such as mqtt://localhost:1883',
  running: 'Leinwand is running:',
  firstOwner: 'Make the first owner (once):',
  firstOwnerOptional: 'Make the first owner (once; not needed for the demo):',
  openDemo: 'Open the demo (without an account, on this machine only) at:',
  demoOff:
    'The demo sign-in is off: the server can be reached from other machines too (--host); with --host 127.0.0.1 it is on.',
  machines: 'number of machines',
  topicSource: 'source in the topic leinwand/<source>/<machine>',
  rate: 'readings per machine and second',
  seed: 'seed of the random numbers',
  titles: {},
  otherwise: 'default',
  help: 'show this help',
  version: 'show the version',
  exits: `
Exit code: 0 went through (even if the model does not pass its gate: that is a result; the account says so, and “gate” in
the JSON), 2 the input has to change, 130 cancelled, 1 everything else.`,
}

const HELP: Record<Language, typeof de> = { de, en }

export const helpIn = (language: Language): typeof de => HELP[language]
