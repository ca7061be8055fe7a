/** What the part on the threshold says. */
export const thresholdWordsDe = {
  none: 'Eine Schwelle hat nur ein Modell, das zwei Klassen unterscheidet und vor der einen warnt.',
  title: 'Ab wann wird gewarnt?',
  by: {
    cost: (at: string) =>
      `Gewarnt wird ab einer Wahrscheinlichkeit von ${at}: Dort ist der Nutzen in Euro am größten.`,
    f1: (at: string) =>
      `Gewarnt wird ab einer Wahrscheinlichkeit von ${at}: Dort ist F1 am besten, das Gleichgewicht aus gefundenen Ereignissen und richtigen Warnungen.`,
    given: (at: string) =>
      `Gewarnt wird ab einer Wahrscheinlichkeit von ${at}; so ist es im Projekt festgelegt.`,
  },
  noCosts:
    'Was eine Schwelle in Euro wert ist, hängt davon ab, was ein verpasstes Ereignis und ein Fehlalarm kosten und wie viele Zeilen oder Betriebsstunden eine Maschine in der Woche hat; Stunden sagen es nur, wo die Daten eine Zeit haben. Das ist noch nicht bekannt.',
  giveCosts: 'Kosten angeben',
  euro: 'Euro im Jahr',
  worth: 'wert im Jahr',
  worthRange: '95-%-Bereich',
  curve: 'Nutzen im Jahr über der Schwelle',
  curveNote:
    'Gegenüber gar keiner Warnung, für alle Maschinen; gewählt auf den Lerndaten, das Ergebnis daneben am Prüfteil gemessen.',
  at: 'Schwelle',
  chosen: 'gewählt',
  never: 'nie warnen',
  cut: (least: string) => `Unter ${least} ist das Bild abgeschnitten; die Tabelle hat alle Werte.`,
  measured: 'am Prüfteil, mit 95-%-Bereich',
  perWeek: 'Was das je Maschine und Woche heißt',
  counted: {
    events: {
      note: 'Gezählt sind Ereignisse und Warnungen: Was dauert, zählt einmal, auch über viele Zeilen. Eine Warnung, die viel zu früh begann, ist ein Fehlalarm.',
      found: 'erkannte Ereignisse',
      missed: 'verpasste Ereignisse',
      quiet: 'ruhige Strecken ohne Warnung',
    },
    rows: {
      note: 'Gezählt sind Zeilen: Jede ist ein Fall für sich.',
      found: 'erkannte Fälle',
      missed: 'verpasste Fälle',
      quiet: 'Fälle, die zu Recht still blieben',
    },
  },
  found: 'erkannt',
  falseAlarms: 'Fehlalarme',
  missed: 'verpasst',
}
