import { badInput } from './bad-input.ts'

/** What can go wrong while a table is read from a database. No sentence has a connection string or a password in it. */
export const databaseFailures = {
  'postgresql-connection-missing': badInput(
    'Für die Quelle „{source}“ fehlt die Verbindung zu PostgreSQL; bitte in der Umgebungsvariablen {variable} angeben (postgresql://Nutzer:Passwort@Rechner:5432/Datenbank).',
    'The connection to PostgreSQL of the source “{source}” is missing; please give it in the environment variable {variable} (postgresql://user:password@host:5432/database).',
  ),
  'postgresql-connection-invalid': badInput(
    'Die Verbindung zu PostgreSQL ist nicht lesbar; erwartet wird postgresql://Nutzer:Passwort@Rechner:5432/Datenbank (Sonderzeichen im Passwort als %-Zeichen, etwa %40 für @).',
    'The connection to PostgreSQL cannot be read; postgresql://user:password@host:5432/database is expected (special characters of the password percent-encoded, such as %40 for @).',
  ),
  'postgresql-host-unknown': badInput(
    'Den Rechner „{host}“ gibt es nicht; bitte den Namen in der Verbindung prüfen.',
    'There is no host “{host}”; please check the name in the connection.',
  ),
  'postgresql-unreachable': badInput(
    'PostgreSQL antwortet unter {host}:{port} nicht; bitte Adresse, Port und Firewall prüfen.',
    'PostgreSQL does not answer at {host}:{port}; please check address, port and firewall.',
  ),
  'postgresql-gone': badInput(
    'PostgreSQL unter {host}:{port} hat die Verbindung beim Lesen abgebrochen; es wurde nichts übernommen, bitte noch einmal einlesen.',
    'PostgreSQL at {host}:{port} ended the connection while it was read; nothing was taken over, please read it again.',
  ),
  'postgresql-full': badInput(
    'PostgreSQL unter {host}:{port} nimmt gerade keine weitere Verbindung an; bitte später noch einmal.',
    'PostgreSQL at {host}:{port} takes no further connection just now; please try again later.',
  ),
  'postgresql-certificate': badInput(
    'Die Verschlüsselung zu {host}:{port} ließ sich nicht prüfen: Der Server bietet keine an, oder sein Zertifikat ist unbekannt oder auf einen anderen Namen ausgestellt; bitte sein Zertifikat hinterlegen („sslrootcert“) oder die Verschlüsselung ändern („sslmode“).',
    'The encryption to {host}:{port} could not be verified: the server offers none, or its certificate is unknown or made out to another name; please give its certificate (“sslrootcert”) or change the encryption (“sslmode”).',
  ),
  'postgresql-certificate-file': badInput(
    'Die Zertifikatsdatei „{file}“ lässt sich nicht lesen; bitte den Pfad in der Verbindung („sslrootcert“, „sslcert“, „sslkey“) prüfen.',
    'The certificate file “{file}” cannot be read; please check the path in the connection (“sslrootcert”, “sslcert”, “sslkey”).',
  ),
  'postgresql-ca-invalid': badInput(
    'Das Zertifikat des Servers ist nicht lesbar; erwartet wird PEM, von „-----BEGIN CERTIFICATE-----“ bis „-----END CERTIFICATE-----“.',
    'The server’s certificate cannot be read; PEM is expected, from “-----BEGIN CERTIFICATE-----” to “-----END CERTIFICATE-----”.',
  ),
  'postgresql-refused': badInput(
    'PostgreSQL unter {host}:{port} lehnt die Verbindung ab: {detail}.',
    'PostgreSQL at {host}:{port} refuses the connection: {detail}.',
  ),
  'postgresql-sign-in': badInput(
    'PostgreSQL auf „{host}“ lässt „{user}“ nicht in die Datenbank „{database}“: Name oder Passwort stimmt nicht.',
    'PostgreSQL on “{host}” does not let “{user}” into the database “{database}”: the name or the password is wrong.',
  ),
  'postgresql-database-unknown': badInput(
    'Auf „{host}“ gibt es keine Datenbank „{database}“.',
    'There is no database “{database}” on “{host}”.',
  ),
  'postgresql-table-unknown': badInput(
    'Abfrage, Zeile {line}, Zeichen {column}: Diese Tabelle gibt es auf „{host}“ nicht ({detail}).',
    'Query, line {line}, character {column}: there is no such table on “{host}” ({detail}).',
  ),
  'postgresql-column-unknown': badInput(
    'Abfrage, Zeile {line}, Zeichen {column}: Diese Spalte gibt es nicht ({detail}).',
    'Query, line {line}, character {column}: there is no such column ({detail}).',
  ),
  'postgresql-not-allowed': badInput(
    'Dem Nutzer der Verbindung fehlt das Leserecht ({detail}).',
    'The user of the connection is not allowed to read this ({detail}).',
  ),
  'postgresql-only-reading': badInput(
    'Leinwand liest nur: Die Abfrage muss mit SELECT, WITH, VALUES oder TABLE beginnen und darf nichts verändern ({detail}).',
    'Leinwand only reads: the query has to begin with SELECT, WITH, VALUES or TABLE, and must not change anything ({detail}).',
  ),
  'postgresql-one-query': badInput(
    'Es ist nur eine einzige Abfrage möglich; bitte alles ab dem ersten Semikolon entfernen.',
    'Only a single query is possible; please remove everything from the first semicolon on.',
  ),
  'postgresql-too-long': badInput(
    'Die Abfrage dauerte zu lange und wurde beendet; bitte enger fassen, etwa mit WHERE oder LIMIT.',
    'The query took too long and was stopped; please narrow it, for instance by WHERE or LIMIT.',
  ),
  'postgresql-query-wrong': badInput(
    'Abfrage, Zeile {line}, Zeichen {column}: PostgreSQL kann sie nicht ausführen ({detail}).',
    'Query, line {line}, character {column}: PostgreSQL cannot run it ({detail}).',
  ),
} as const
