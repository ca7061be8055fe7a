import { needs, type WrittenPattern } from '../pattern.ts'
import { NAVIGATOR } from '../sources.ts'

export const energySavingShared: WrittenPattern = {
  id: 'energy-saving-shared',
  kind: 'service',
  name: { de: 'Geteilte Energieeinsparung', en: 'Energy saving shared' },
  idea: {
    de: 'Der Anbieter senkt den Verbrauch und bekommt einen Teil dessen, was nachweislich gespart wurde. Ohne Einsparung zahlt der Kunde nichts.',
    en: 'The provider lowers consumption and gets a part of what was demonstrably saved. Without a saving the customer pays nothing.',
  },
  notes: [
    needs(
      'baseline',
      'keyResources',
      'service',
      ['businessUnderstanding', 'dataUnderstanding'],
      'Ausgangsverbrauch, um Wetter und Menge bereinigt',
      'Baseline consumption, corrected for weather and volume',
    ),
    needs(
      'meters',
      'keyResources',
      'both',
      ['automatedAcquisition'],
      'Zähler an den großen Verbrauchern',
      'Meters at the large consumers',
    ),
    needs(
      'optimise',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling'],
      'Verbrauch erklären und Fahrweise verbessern',
      'Explain consumption and improve operation',
    ),
    needs(
      'verify',
      'keyActivities',
      'service',
      ['evaluation', 'deployment'],
      'Einsparung Monat für Monat nachweisen',
      'Prove the saving month by month',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Weniger Energiekosten ohne eigene Investition',
      'Lower energy cost without investing oneself',
    ),
    needs(
      'share',
      'revenueStreams',
      'service',
      [],
      'Anteil an der nachgewiesenen Einsparung',
      'Share in the proven saving',
    ),
    needs(
      'devices',
      'costStructure',
      'hardware',
      [],
      'Zähler und Umbauten vorfinanzieren',
      'Pay for meters and rebuilding in advance',
    ),
  ],
  offer: {
    offering: 'service',
    price: {
      model: 'gainSharing',
      share: 0.4,
      baseline: 52000,
      actual: 46500,
      valuePerUnit: 0.21,
      unit: 'kWh',
    },
    unitCost: 95,
    quantity: { initial: 1, growth: 0.5, churn: 0.004, limit: 40 },
  },
  pricing: {
    de: 'Anteil am Unterschied zwischen bereinigtem Ausgangswert und Verbrauch, mal Energiepreis. Laufzeit so wählen, dass die Vorleistung zurückkommt.',
    en: 'A share of the difference between corrected baseline and consumption, times the energy price. Choose the term so that what you advance comes back.',
  },
  example: {
    de: 'Die Muster Druckluft GmbH findet in einer Möbelfabrik Leckagen und regelt drei Kompressoren gemeinsam. Zwei Fünftel der gesparten Kilowattstunden gehen an sie.',
    en: 'Muster Druckluft GmbH finds leaks in a furniture factory and controls three compressors together. Two fifths of the kilowatt hours saved go to them.',
  },
  risks: [
    {
      de: 'Produziert der Kunde mehr, verschwindet die Einsparung im Verbrauch: Ausgangswert je Produktionsmenge vereinbaren.',
      en: 'When the customer produces more, the saving vanishes in consumption: agree on a baseline per volume.',
    },
    {
      de: 'Fällt der Energiepreis, fällt der Erlös: Mindestpreis je Einheit vereinbaren.',
      en: 'When the energy price falls, so does the revenue: agree on a minimum price per unit.',
    },
    {
      de: 'Eingebaute Geräte gehören Ihnen nur, wenn es im Vertrag steht; bei Insolvenz zählt das.',
      en: 'Devices installed are yours only if the contract says so; in an insolvency that counts.',
    },
  ],
  sources: [
    {
      by: 'DIN 8930-5',
      title: 'Kälteanlagen und Wärmepumpen – Terminologie – Teil 5: Contracting',
      year: 2003,
    },
    NAVIGATOR,
  ],
}
