import { needs, type WrittenPattern } from '../pattern.ts'
import { BIG_DATA } from '../sources.ts'

export const dataSale: WrittenPattern = {
  id: 'data-sale',
  kind: 'data',
  name: { de: 'Verkauf von Daten', en: 'Sale of data' },
  idea: {
    de: 'Daten, die beim eigenen Geschäft entstehen, werden aufbereitet und an Dritte verkauft, die damit etwas anderes tun: planen, versichern, forschen, lernen lassen.',
    en: 'Data that arise in one’s own business are prepared and sold to others who do something else with them: plan, insure, research, train models.',
  },
  notes: [
    needs(
      'rights',
      'keyResources',
      'service',
      ['businessUnderstanding'],
      'Vertrag über die Nutzung der Daten mit jedem, bei dem sie entstehen',
      'Contract on the use of the data with everybody where they arise',
    ),
    needs(
      'stock',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Fortlaufend erhobener, beschriebener Datenbestand',
      'Described stock of data, collected continuously',
    ),
    needs(
      'refine',
      'keyActivities',
      'service',
      ['dataPreparation', 'evaluation'],
      'Daten bereinigen, anonymisieren, Güte bescheinigen',
      'Clean data, make them anonymous, certify their quality',
    ),
    needs(
      'deliver',
      'keyActivities',
      'service',
      ['deployment'],
      'Datensätze ausliefern und Zugriffe zählen',
      'Deliver data sets and count accesses',
    ),
    needs(
      'buyers',
      'customerSegments',
      'service',
      [],
      'Firmen, denen diese Daten eine Erhebung ersparen',
      'Firms that are spared a survey by these data',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Belegte Zahlen aus dem Feld statt Schätzungen',
      'Proven figures from the field instead of estimates',
    ),
    needs(
      'price',
      'revenueStreams',
      'service',
      [],
      'Preis je Datensatz oder Zugriff',
      'Price per data set or access',
    ),
    needs(
      'quality',
      'costStructure',
      'service',
      [],
      'Pflege, Beschreibung und Prüfung der Daten',
      'Care, description and checking of the data',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'dataSale', price: 1800, per: 'dataSet' },
    unitCost: 140,
    quantity: { from: 3, growth: 1.5 },
  },
  pricing: {
    de: 'Preis je Datensatz nach Umfang, Aktualität und dem, was eine eigene Erhebung kosten würde; für Forschung weniger.',
    en: 'A price per data set by volume, freshness and what a survey of one’s own would cost; less for research.',
  },
  example: {
    de: 'Die Muster Landtechnik GmbH verkauft anonymisierte Erntemengen und Bodenfeuchten je Landkreis an einen Saatguthersteller.',
    en: 'Muster Landtechnik GmbH sells anonymous yields and soil moisture per district to a seed producer.',
  },
  risks: [
    {
      de: 'Daten vernetzter Maschinen gehören nicht einfach dem Hersteller: Ohne Vertrag mit dem Nutzer keine Weitergabe (EU-Datenverordnung).',
      en: 'Data of connected machines are not simply the maker’s: no passing on without a contract with the user (EU Data Act).',
    },
    {
      de: 'Einmal verkauft lassen sich Daten kopieren: Lizenz, Wasserzeichen und Aktualität schützen mehr als Verbote.',
      en: 'Once sold, data can be copied: licence, watermark and freshness protect more than prohibitions.',
    },
    {
      de: 'Lässt sich ein Mensch oder Betrieb wiedererkennen, gilt der Datenschutz.',
      en: 'Where a person can be recognised, data protection applies.',
    },
  ],
  sources: [
    BIG_DATA,
    {
      by: 'C. Shapiro, H. R. Varian',
      title: 'Information Rules (Harvard Business School Press)',
      year: 1999,
    },
  ],
}
