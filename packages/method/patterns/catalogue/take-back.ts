import { needs, type WrittenPattern } from '../pattern.ts'
import { PERFORMANCE } from '../sources.ts'

export const takeBack: WrittenPattern = {
  id: 'take-back',
  kind: 'hybrid',
  name: { de: 'Rücknahme und zweites Leben', en: 'Take-back and second life' },
  idea: {
    de: 'Der Anbieter nimmt gebrauchte Maschinen zurück, prüft sie anhand ihrer Betriebsdaten und verkauft sie aufgearbeitet mit Garantie. Die Daten machen den Zustand beweisbar.',
    en: 'The provider takes used machines back, judges them by their operating data and sells them reworked with a warranty. The data prove the condition.',
  },
  notes: [
    needs(
      'life',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Lebenslauf jeder Maschine aus Betriebsdaten',
      'Life of each machine out of operating data',
    ),
    needs('shop', 'keyResources', 'hardware', [], 'Werkstatt zum Aufarbeiten', 'Workshop for reworking'),
    needs(
      'judge',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling', 'evaluation'],
      'Restwert und Restlebensdauer schätzen',
      'Estimate residual value and remaining life',
    ),
    needs(
      'resell',
      'keyActivities',
      'hardware',
      ['deployment'],
      'Aufarbeiten und mit Garantie verkaufen',
      'Rework and sell with a warranty',
    ),
    needs(
      'recycler',
      'keyPartners',
      'hardware',
      [],
      'Verwerter für das, was nicht mehr taugt',
      'Recycler for what is no longer fit',
    ),
    needs(
      'value',
      'valuePropositions',
      'hardware',
      [],
      'Geprüfte Maschine zum niedrigeren Preis, sichere Rücknahme',
      'Tested machine at a lower price, assured taking back',
    ),
    needs(
      'sale',
      'revenueStreams',
      'hardware',
      [],
      'Verkauf aufgearbeiteter Maschinen',
      'Sale of reworked machines',
    ),
    needs(
      'cost',
      'costStructure',
      'hardware',
      [],
      'Rückkauf, Transport, Aufarbeitung',
      'Buying back, transport, reworking',
    ),
  ],
  offer: {
    offering: 'hardware',
    price: { model: 'oneOff', price: 14800 },
    unitCost: 10900,
    quantity: { from: 6, growth: 0.8, limit: 60 },
  },
  pricing: {
    de: 'Verkaufspreis nach nachgewiesenem Zustand; der Rückkaufpreis folgt aus der geschätzten Restlebensdauer, nicht aus dem Alter.',
    en: 'A selling price by proven condition; the buying-back price follows from the estimated remaining life, not from age.',
  },
  example: {
    de: 'Die Muster Gabelstapler GmbH kauft Stapler nach vier Jahren zurück. Wer sie schonend gefahren hat, bekommt mehr.',
    en: 'Muster Gabelstapler GmbH buys forklifts back after four years. Those who drove them gently get more.',
  },
  risks: [
    {
      de: 'Ein zugesagter Rückkaufpreis ist ein Risiko in Ihrer Bilanz: an Stunden und Zustand binden.',
      en: 'A promised buying-back price is a risk on your balance sheet: tie it to hours and condition.',
    },
    {
      de: 'Wer wesentlich umbaut, gilt als Hersteller und haftet wie einer.',
      en: 'Whoever rebuilds substantially counts as the maker and is liable like one.',
    },
  ],
  sources: [
    PERFORMANCE,
    { by: 'Ellen MacArthur Foundation', title: 'Towards the Circular Economy', year: 2013 },
  ],
}
