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
    de: 'Messwerte lassen sich gerade nicht speichern ({detail}); bestätigt wird keiner, die Maschinen senden sie erneut.',
    en: 'Readings cannot be stored at the moment ({detail}); none is acknowledged, the machines send them again.',
  },
  'scoring-failed': {
    status: 500,
    exit: 1,
    de: 'Die Verwertung „{deployment}“ kann gerade nicht bewerten ({detail}); gespeicherte Messwerte werden nachgeholt.',
    en: 'The deployment “{deployment}” cannot score at the moment ({detail}); stored readings are made up for.',
  },
} as const
