import { needs, type WrittenPattern } from '../pattern.ts'

export const digitalTwin: WrittenPattern = {
  id: 'digital-twin',
  kind: 'data',
  name: { de: 'Digitaler Zwilling', en: 'Digital twin' },
  idea: {
    de: 'Zu jeder Maschine läuft ein Abbild mit, das aus ihren Daten lernt. An ihm lässt sich ausprobieren, was an der echten zu teuer oder zu gefährlich wäre.',
    en: 'Alongside each machine runs an image that learns from its data. On it one can try what would be too dear or too dangerous on the real one.',
  },
  notes: [
    needs(
      'design',
      'keyResources',
      'both',
      ['businessUnderstanding'],
      'Konstruktionsdaten und Auslegung der Maschine',
      'Design data and sizing of the machine',
    ),
    needs(
      'live',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Laufende Betriebsdaten jeder einzelnen Maschine',
      'Continuous operating data of each machine',
    ),
    needs(
      'model',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling', 'evaluation'],
      'Abbild rechnen und am Betrieb nachführen',
      'Compute the image and keep it in line with operation',
    ),
    needs(
      'whatif',
      'keyActivities',
      'service',
      ['deployment'],
      'Was-wäre-wenn beim Kunden beantworten',
      'Answer what-if questions at the customer',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Bessere Entscheidungen, ohne die Produktion zu stören',
      'Better decisions without disturbing production',
    ),
    needs(
      'advice',
      'customerRelationships',
      'service',
      [],
      'Gemeinsame Sitzung vor jedem Umbau',
      'Joint session before each rebuild',
    ),
    needs('fee', 'revenueStreams', 'service', [], 'Abonnement je Zwilling', 'Subscription per twin'),
    needs(
      'engineering',
      'costStructure',
      'service',
      [],
      'Modellpflege durch Berechnungsingenieure',
      'Care of the models by simulation engineers',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'subscription', price: 390 },
    unitCost: 95,
    quantity: { from: 6, initial: 2, growth: 1, churn: 0.005, limit: 60 },
  },
  pricing: {
    de: 'Abonnement je Anlage; teurer als Überwachung, weil jede Frage Ingenieurstunden spart. Einrichtung einmalig berechnen.',
    en: 'Subscription per plant; dearer than monitoring because each question saves hours of engineering. Charge setting up once.',
  },
  example: {
    de: 'Die Muster Ofenbau GmbH rechnet nachts am Zwilling, ob eine neue Charge durchwärmt. Der Härter spart einen Probelauf je Woche.',
    en: 'At night Muster Ofenbau GmbH computes on the twin whether a new batch is heated through. The hardening shop saves a trial run a week.',
  },
  risks: [
    {
      de: 'Ein Abbild, das niemand nachführt, täuscht Genauigkeit vor: Abweichung zum Betrieb immer zeigen.',
      en: 'An image that nobody keeps in line feigns precision: always show the deviation from operation.',
    },
    {
      de: 'Konstruktionswissen verlässt das Haus: entscheiden, was der Kunde sehen darf.',
      en: 'Design knowledge leaves the house: decide what the customer may see.',
    },
  ],
  sources: [
    {
      by: 'M. Grieves, J. Vickers',
      title:
        'Digital Twin: Mitigating Unpredictable, Undesirable Emergent Behavior in Complex Systems (Springer)',
      year: 2017,
    },
    {
      by: 'ISO 23247-1',
      title: 'Automation systems and integration – Digital twin framework for manufacturing',
      year: 2021,
    },
  ],
}
