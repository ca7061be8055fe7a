const row = <const De extends string, const En extends string>(
  status: number,
  exit: number,
  de: De,
  en: En,
) => ({ status, exit, de, en }) as const

/** What can go wrong while the server starts and while it answers. */
export const serverFailures = {
  unexpected: row(
    500,
    1,
    'Ein unerwarteter Fehler ist aufgetreten (Nummer {id}); Einzelheiten stehen im Protokoll des Servers.',
    'Something unexpected went wrong (number {id}); the log of the server has the details.',
  ),
  'disk-full': row(
    507,
    1,
    'Der Datenträger ist voll; es wurde nichts halb geschrieben. Bitte Platz schaffen und noch einmal versuchen.',
    'The disk is full; nothing was half-written. Please make room and try again.',
  ),
  'port-taken': row(
    503,
    2,
    'Der Port {port} ist schon belegt; bitte das andere Programm beenden oder mit --port einen anderen wählen.',
    'Port {port} is taken already; please stop the other program or choose another with --port.',
  ),
  'host-unavailable': row(
    503,
    2,
    'Unter der Adresse „{host}“ kann dieser Rechner nicht antworten; bitte --host prüfen.',
    'This machine cannot answer at the address “{host}”; please check --host.',
  ),
  'port-not-allowed': row(
    503,
    2,
    'Den Port {port} darf dieses Benutzerkonto nicht öffnen; bitte mit --port einen über 1023 wählen.',
    'This account may not open port {port}; please choose one above 1023 with --port.',
  ),
  'data-newer': row(
    503,
    2,
    'Das Datenverzeichnis {path} gehört zu einem neueren Leinwand (Datenstand {found}, bekannt ist {known}); bitte Leinwand aktualisieren. Es wurde nichts verändert.',
    'The data directory {path} belongs to a newer Leinwand (data version {found}, known is {known}); please update Leinwand. Nothing was changed.',
  ),
  'data-in-use': row(
    503,
    2,
    'Mit dem Datenverzeichnis {path} arbeitet schon ein anderes Leinwand; bitte das andere beenden oder mit --data ein anderes Verzeichnis wählen.',
    'Another Leinwand works with the data directory {path} already; please stop the other or choose another directory with --data.',
  ),
  'data-not-writable': row(
    503,
    2,
    'In das Verzeichnis „{path}“ lässt sich nicht schreiben; bitte die Rechte prüfen oder mit --data ein anderes wählen.',
    'The directory “{path}” cannot be written to; please check its permissions or choose another with --data.',
  ),
  'data-damaged': row(
    503,
    2,
    'Die Datenbank im Verzeichnis {path} ist beschädigt; bitte eine Sicherung zurückspielen.',
    'The database in the directory {path} is damaged; please restore a backup.',
  ),
  'body-too-large': row(
    413,
    2,
    'Die Anfrage ist zu groß; Daten bitte als Datei hochladen.',
    'The request is too large; please upload data as a file.',
  ),
  'origin-not-allowed': row(
    403,
    1,
    'Die Anfrage kommt von einer fremden Seite ({origin}) und wurde nicht ausgeführt.',
    'The request comes from a foreign page ({origin}) and was not carried out.',
  ),
  'too-many-attempts': row(
    429,
    1,
    'Zu viele Versuche; bitte in {seconds} Sekunden noch einmal.',
    'Too many attempts; please try again in {seconds} seconds.',
  ),
  'email-taken': row(
    409,
    1,
    'Mit der E-Mail „{email}“ gibt es schon ein Konto; bitte anmelden oder eine andere nehmen.',
    'There is an account with the e-mail “{email}” already; please sign in or take another.',
  ),
  'recipe-state-not-found': row(
    404,
    1,
    'Den Stand {state} der Aufbereitung gibt es nicht.',
    'There is no state {state} of the recipe.',
  ),
  'script-needs-text': row(
    409,
    2,
    'Ein SQL-Skript liest Textdateien mit Trennzeichen; die Quelle „{source}“ ist {format}. Bitte die Aufbereitung als Datei sichern und mit „leinwand prepare“ anwenden.',
    'A SQL script reads delimited text files; the source “{source}” is {format}. Please save the recipe as a file and apply it with “leinwand prepare”.',
  ),
  'source-not-found': row(
    404,
    1,
    'Die Quelle „{source}“ gibt es in diesem Projekt nicht.',
    'There is no source “{source}” in this project.',
  ),
  'source-not-uploaded': row(
    409,
    2,
    'Für die Quelle „{source}“ liegt hier noch keine Datei; bitte unter Datendurchdringung hochladen.',
    'There is no file for the source “{source}” here yet; please upload it under data understanding.',
  ),
  interrupted: row(
    500,
    1,
    'Der Server wurde währenddessen beendet; bitte noch einmal starten.',
    'The server was stopped in between; please start again.',
  ),
  'machine-not-found': row(
    404,
    1,
    'Die Maschine „{machine}“ hat sich noch nicht gemeldet.',
    'The machine “{machine}” has not reported yet.',
  ),
  'live-not-running': row(
    409,
    1,
    'Für dieses Projekt läuft nichts live; bitte den Kreislauf einmal starten.',
    'Nothing runs live for this project; please run the cycle once.',
  ),
} as const
