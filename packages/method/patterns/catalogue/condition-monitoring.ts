import { needs, type WrittenPattern } from '../pattern.ts'
import { THINGS } from '../sources.ts'

export const conditionMonitoring: WrittenPattern = {
  id: 'condition-monitoring',
  kind: 'data',
  name: { de: 'Zustandsüberwachung als Dienst', en: 'Condition monitoring as a service' },
  idea: {
    de: 'Der Zustand der Maschine wird laufend gemessen und beurteilt. Der Kunde erfährt, was sich verändert, bevor es ihn Produktion kostet, und braucht dafür keine eigenen Messtechniker.',
    en: 'The state of the machine is measured and judged all the time. Customers learn what changes before it costs them production, and need no measurement engineers of their own.',
  },
  notes: [
    needs(
      'signals',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Messwerte der Maschine, laufend erfasst',
      'Readings of the machine, acquired all the time',
    ),
    needs(
      'judging',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling', 'evaluation'],
      'Kennwerte bilden und den Zustand beurteilen',
      'Form indicators and judge the condition',
    ),
    needs(
      'operating',
      'keyActivities',
      'service',
      ['deployment'],
      'Überwachung beim Kunden betreiben',
      'Run the monitoring at the customer',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Veränderungen früher sehen, weniger ungeplante Stillstände',
      'See changes earlier, fewer unplanned stops',
    ),
    needs(
      'report',
      'customerRelationships',
      'service',
      [],
      'Regelmäßiger Zustandsbericht mit Empfehlung',
      'Regular report on the condition with advice',
    ),
    needs(
      'fee',
      'revenueStreams',
      'service',
      [],
      'Monatliche Gebühr je überwachter Maschine',
      'Monthly fee per monitored machine',
    ),
    needs(
      'running',
      'costStructure',
      'service',
      [],
      'Betrieb von Messkette und Auswertung',
      'Running the measuring chain and the analysis',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'subscription', price: 79 },
    unitCost: 9,
    quantity: { initial: 5, growth: 4, churn: 0.005, limit: 300 },
  },
  pricing: {
    de: 'Feste Gebühr je Maschine und Monat. Messlatte ist, was ein Rundgang mit dem Handmessgerät heute kostet.',
    en: 'A fixed fee per machine and month. The yardstick is what a round with a hand-held instrument costs today.',
  },
  example: {
    de: 'Die Muster Pumpen GmbH misst Schwingung und Temperatur an 40 Kreiselpumpen eines Wasserversorgers. Statt eines vierteljährlichen Rundgangs bekommt der Betriebsleiter am Montag eine Seite: drei Pumpen beobachten, eine ausrichten.',
    en: 'Muster Pumpen GmbH measures vibration and temperature at 40 centrifugal pumps of a water supplier. In place of a round every quarter, the plant manager gets one page on Monday: watch three pumps, align one.',
  },
  risks: [
    {
      de: 'Zu viele falsche Alarme: Nach dem dritten liest niemand mehr die Berichte.',
      en: 'Too many false alarms: after the third one nobody reads the reports any more.',
    },
    {
      de: 'Ein übersehener Schaden wird zum Streit. Legen Sie im Vertrag fest, dass Sie beurteilen und nicht haften wie ein Versicherer.',
      en: 'A damage that was missed becomes a dispute. Have the contract say that you judge, and are not liable like an insurer.',
    },
    {
      de: 'Ohne Vertrag über die Nutzung der Daten dürfen Sie aus ihnen nicht lernen.',
      en: 'Without a contract on the use of the data you may not learn from them.',
    },
  ],
  sources: [
    THINGS,
    {
      by: 'ISO 17359',
      title: 'Condition monitoring and diagnostics of machines – General guidelines',
      year: 2018,
    },
  ],
}
