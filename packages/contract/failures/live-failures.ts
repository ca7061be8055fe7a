/** What can go wrong on the way of live readings. */
export const liveFailures = {
  'broker-unreachable': {
    status: 503,
    exit: 2,
    de: 'Der MQTT-Broker {url} antwortet nicht; bitte Adresse und Port prüfen und ob er läuft.',
    en: 'The MQTT broker {url} does not answer; please check the address, the port and whether it runs.',
  },
  'broker-refused': {
    status: 503,
    exit: 2,
    de: 'Der MQTT-Broker {url} lehnt die Anmeldung ab; bitte Benutzer und Passwort prüfen.',
    en: 'The MQTT broker {url} refuses the sign-in; please check user and password.',
  },
  'recording-failed': {
    status: 500,
    exit: 1,
    de: 'Messwerte lassen sich gerade nicht speichern; bestätigt wird keiner, die Maschinen senden sie erneut. Einzelheiten stehen im Protokoll des Servers.',
    en: 'Readings cannot be stored at the moment; none is acknowledged, the machines send them again. The log of the server has the details.',
  },
  'scoring-failed': {
    status: 500,
    exit: 1,
    de: 'Die Verwertung „{deployment}“ kann gerade nicht bewerten; gespeicherte Messwerte werden nachgeholt. Einzelheiten stehen im Protokoll des Servers.',
    en: 'The deployment “{deployment}” cannot score at the moment; stored readings are made up for. The log of the server has the details.',
  },
} as const
