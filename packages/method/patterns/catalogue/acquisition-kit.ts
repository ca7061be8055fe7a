import { needs, type WrittenPattern } from '../pattern.ts'
import { THINGS } from '../sources.ts'

export const acquisitionKit: WrittenPattern = {
  id: 'acquisition-kit',
  kind: 'hybrid',
  name: { de: 'Datenerfassung als Produkt', en: 'Data acquisition as a product' },
  idea: {
    de: 'Schon die Erfassung ist etwas wert: Sensor, Signalverarbeitung und geprüfte, beschriebene Daten, mit denen der Kunde selbst etwas anfängt.',
    en: 'Acquisition alone is worth something: sensor, signal processing and checked, described data with which customers do something themselves.',
  },
  notes: [
    needs(
      'chain',
      'keyResources',
      'hardware',
      ['automatedAcquisition'],
      'Messkette vom Sensor bis zum Datensatz',
      'Measuring chain from sensor to data set',
    ),
    needs(
      'experts',
      'keyResources',
      'both',
      ['businessUnderstanding', 'dataUnderstanding'],
      'Fachleute für Maschine und Signal an einem Tisch',
      'Experts for machine and signal at one table',
    ),
    needs(
      'process',
      'keyActivities',
      'service',
      ['dataPreparation'],
      'Signale schon an der Maschine aufbereiten',
      'Prepare signals at the machine already',
    ),
    needs(
      'plausible',
      'keyActivities',
      'service',
      ['modeling', 'evaluation'],
      'Unplausible Messwerte von selbst erkennen',
      'Recognise implausible readings automatically',
    ),
    needs(
      'handover',
      'keyActivities',
      'service',
      ['deployment'],
      'Daten über eine offene Schnittstelle übergeben',
      'Hand data over through an open interface',
    ),
    needs(
      'value',
      'valuePropositions',
      'both',
      [],
      'Verlässliche Daten ohne eigene Messtechniker',
      'Reliable data without measurement engineers of one’s own',
    ),
    needs(
      'sale',
      'revenueStreams',
      'hardware',
      [],
      'Verkauf der Erfassung, Wartung im Monat',
      'Sale of the acquisition, maintenance by the month',
    ),
    needs(
      'cost',
      'costStructure',
      'hardware',
      [],
      'Messgeräte, Einbau und Entstörung',
      'Instruments, fitting and fault clearance',
    ),
  ],
  offer: {
    offering: 'hardware',
    price: { model: 'oneOff', price: 4200 },
    unitCost: 2700,
    quantity: { from: 2, growth: 2, limit: 120 },
  },
  pricing: {
    de: 'Preis je Messstelle mit Einbau; die Güte der Daten wird im Monat nachgewiesen und extra bezahlt.',
    en: 'A price per metering point with fitting; the quality of the data is shown monthly and paid extra.',
  },
  example: {
    de: 'Die Muster Sensorik GmbH rüstet einen Prüfstand aus und übergibt jeden Lauf als beschriebenen Datensatz. Das Modell baut der Kunde selbst.',
    en: 'Muster Sensorik GmbH equips a test bench and hands over each run as a described data set. The model is built by the customer.',
  },
  risks: [
    {
      de: 'Ohne zugesagte Güte ist jede Lücke ein Streit: festlegen, was vollständig heißt.',
      en: 'Without agreed quality each gap is a dispute: settle what complete means.',
    },
    {
      de: 'Wer nur erfasst, ist leicht zu ersetzen: auf das Wissen über das Signal setzen.',
      en: 'Those who only acquire are easily replaced: build on knowledge of the signal.',
    },
  ],
  sources: [
    THINGS,
    {
      by: 'P. Chapman, J. Clinton, R. Kerber u. a.',
      title: 'CRISP-DM 1.0 – Step-by-step data mining guide',
      year: 2000,
    },
  ],
}
