import { needs, type WrittenPattern } from '../pattern.ts'
import { BIG_DATA } from '../sources.ts'

export const qualityAsAService: WrittenPattern = {
  id: 'quality-as-a-service',
  kind: 'data',
  name: { de: 'Qualität als Dienst', en: 'Quality as a service' },
  idea: {
    de: 'Aus Prozessdaten und Bildern wird für jedes Teil vorhergesagt, ob es gut ist. Der Kunde prüft weniger, findet Fehler früher und kann gegenüber seinem Abnehmer belegen, was er liefert.',
    en: 'From process data and images it is forecast for each part whether it is good. The customer checks less, finds faults earlier and can prove to the buyer what is delivered.',
  },
  notes: [
    needs(
      'process',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Prozessdaten je Teil, mit dem Prüfergebnis verknüpft',
      'Process data per part, joined with the test result',
    ),
    needs(
      'limits',
      'keyResources',
      'service',
      ['businessUnderstanding'],
      'Fehlerarten und was sie kosten',
      'Kinds of faults and what they cost',
    ),
    needs(
      'predict',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling'],
      'Güte jedes Teils vorhersagen',
      'Forecast the quality of each part',
    ),
    needs(
      'check',
      'keyActivities',
      'service',
      ['evaluation', 'deployment'],
      'Vorhersage mit Stichproben gegenprüfen',
      'Check the forecast against samples',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Weniger Ausschuss und weniger Prüfaufwand',
      'Less scrap and less effort for testing',
    ),
    needs(
      'proof',
      'customerRelationships',
      'service',
      [],
      'Prüfbericht je Los für den Abnehmer',
      'Test report per batch for the buyer',
    ),
    needs('unit', 'revenueStreams', 'service', [], 'Preis je beurteiltem Teil', 'Price per part judged'),
    needs(
      'cost',
      'costStructure',
      'both',
      [],
      'Kameras, Rechner und Nachlernen',
      'Cameras, computers and retraining',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'payPerUse', price: 0.012, unit: 'Teil', usage: 45000, base: 120, minimum: 150 },
    unitCost: 190,
    quantity: { initial: 1, growth: 1, churn: 0.005, limit: 50 },
  },
  unit: { de: 'Teil', en: 'part' },
  pricing: {
    de: 'Preis je Teil unter dem, was eine Sichtprüfung kostet, mit Untergrenze im Monat.',
    en: 'A price per part below what a visual inspection costs, with a lower limit per month.',
  },
  example: {
    de: 'Die Muster Spritzguss GmbH sortiert Teile schon an der Maschine aus, weil Druckverlauf und Temperatur verraten, welche lunkern werden.',
    en: 'Muster Spritzguss GmbH sorts out parts at the machine because pressure and temperature tell which will have voids.',
  },
  risks: [
    {
      de: 'Ein durchgelassener Fehler kann eine Rückrufaktion kosten: Haftung begrenzen, kritische Merkmale weiter prüfen.',
      en: 'A fault let through may cost a recall: limit liability, keep testing critical features.',
    },
    {
      de: 'Neuer Werkstoff, neue Form: Das Modell muss wissen, wann es nichts weiß.',
      en: 'New material, new mould: the model has to know when it does not know.',
    },
  ],
  sources: [
    BIG_DATA,
    { by: 'M. Iansiti, K. R. Lakhani', title: 'Digital Ubiquity (Harvard Business Review)', year: 2014 },
  ],
}
