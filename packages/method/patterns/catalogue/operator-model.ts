import { needs, type WrittenPattern } from '../pattern.ts'
import { EIGHT_TYPES, MADE_TO_SERVE } from '../sources.ts'

export const operatorModel: WrittenPattern = {
  id: 'operator-model',
  kind: 'hybrid',
  name: { de: 'Betreibermodell', en: 'Operator model' },
  idea: {
    de: 'Der Hersteller betreibt die Anlage mit eigenen Leuten beim oder für den Kunden. Dieser kauft das Erzeugnis ab und kümmert sich um sein Geschäft.',
    en: 'The maker operates the plant with own people at or for the customer, who buys the output and looks after the own business.',
  },
  notes: [
    needs(
      'plant',
      'keyResources',
      'hardware',
      [],
      'Eigene Anlage auf dem Gelände des Kunden',
      'Own plant on the customer’s premises',
    ),
    needs(
      'crew',
      'keyResources',
      'both',
      ['businessUnderstanding'],
      'Bedienmannschaft mit Erfahrung',
      'Experienced operating crew',
    ),
    needs(
      'control',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Betriebsdaten aller betriebenen Anlagen',
      'Operating data of all plants operated',
    ),
    needs(
      'run',
      'keyActivities',
      'both',
      ['modeling', 'evaluation', 'deployment'],
      'Anlage fahren und von Anlage zu Anlage lernen',
      'Run the plant and learn from plant to plant',
    ),
    needs(
      'bank',
      'keyPartners',
      'hardware',
      [],
      'Bank oder Fonds als Kapitalgeber',
      'Bank or fund providing capital',
    ),
    needs(
      'value',
      'valuePropositions',
      'hardware',
      [],
      'Verlässliche Menge ohne eigene Anlage und ohne eigenes Personal',
      'Reliable volume without own plant and own staff',
    ),
    needs(
      'output',
      'revenueStreams',
      'hardware',
      [],
      'Abnahmevertrag je Einheit mit Mindestmenge',
      'Purchase contract per unit with a minimum',
    ),
    needs('cost', 'costStructure', 'hardware', [], 'Kapital, Mannschaft, Energie', 'Capital, crew, energy'),
  ],
  offer: {
    offering: 'hardware',
    price: {
      model: 'equipmentAsService',
      assetPrice: 420000,
      residual: 60000,
      lifetime: 120,
      serviceCost: 6200,
      risk: 900,
      expectedUnits: 9000,
      p10Units: 7200,
      price: 1.65,
      unit: 'm³',
      owner: 'partner',
    },
    unitCost: 0,
    quantity: { from: 6, initial: 0, growth: 0.2, limit: 5 },
  },
  pricing: {
    de: 'Preis je abgenommener Einheit mit Mindestabnahme über die Laufzeit der Finanzierung; Energie nach Aufwand weiterreichen.',
    en: 'A price per unit taken with a minimum over the term of financing; pass energy on at cost.',
  },
  example: {
    de: 'Die Muster Wassertechnik GmbH betreibt die Aufbereitung auf dem Hof einer Brauerei und verkauft ihr Kubikmeter.',
    en: 'Muster Wassertechnik GmbH operates the treatment plant in the yard of a brewery and sells it cubic metres.',
  },
  risks: [
    {
      de: 'Eigentum auf fremdem Grund: Die Anlage darf kein Bestandteil des Grundstücks werden (Scheinbestandteil vereinbaren).',
      en: 'Property on another’s land: the plant must not become part of the land (agree on it).',
    },
    {
      de: 'Wird der Abnehmer insolvent, steht die Anlage am falschen Ort: Ausbau und andere Abnehmer mitdenken.',
      en: 'If the buyer becomes insolvent, the plant stands in the wrong place: think of removal and other buyers.',
    },
    {
      de: 'Als Betreiber tragen Sie Pflichten aus Genehmigung, Umwelt- und Arbeitsschutz.',
      en: 'As the operator you bear duties of permits, environment and work safety.',
    },
  ],
  sources: [EIGHT_TYPES, MADE_TO_SERVE],
}
