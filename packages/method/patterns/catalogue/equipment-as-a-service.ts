import { needs, type WrittenPattern } from '../pattern.ts'
import { EIGHT_TYPES, NAVIGATOR, PERFORMANCE } from '../sources.ts'

export const equipmentAsAService: WrittenPattern = {
  id: 'equipment-as-a-service',
  kind: 'hybrid',
  name: { de: 'Maschine als Dienst', en: 'Equipment as a service' },
  idea: {
    de: 'Der Anbieter behält die Maschine, hält sie in Gang und nimmt sie zurück. Der Kunde bezahlt je brauchbarer Einheit, und an der Maschine verdient, wer sie am besten kennt.',
    en: 'The provider keeps the machine, keeps it going and takes it back. The customer pays per good unit, and whoever knows the machine best earns with it.',
  },
  notes: [
    needs(
      'fleet',
      'keyResources',
      'hardware',
      [],
      'Eigene Maschinen beim Kunden',
      'Own machines at the customer',
    ),
    needs(
      'counting',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Gezählte Einheiten und Zustand je Maschine',
      'Units counted and condition per machine',
    ),
    needs(
      'upkeep',
      'keyActivities',
      'both',
      ['modeling', 'deployment'],
      'Instandhaltung nach vorhergesagtem Verschleiß',
      'Upkeep by forecast wear',
    ),
    needs(
      'scoring',
      'keyActivities',
      'service',
      ['businessUnderstanding', 'evaluation'],
      'Auslastung und Bonität vor dem Vertrag prüfen',
      'Check utilisation and credit before the contract',
    ),
    needs(
      'financier',
      'keyPartners',
      'hardware',
      [],
      'Leasinggesellschaft oder Bank als Eigentümer auf Zeit',
      'Leasing company or bank as owner for a time',
    ),
    needs(
      'value',
      'valuePropositions',
      'hardware',
      [],
      'Ohne Investition produzieren und nur gute Teile bezahlen',
      'Produce without investing and pay only for good parts',
    ),
    needs(
      'unit',
      'revenueStreams',
      'hardware',
      [],
      'Preis je brauchbarer Einheit mit Mindestabnahme',
      'Price per good unit with a minimum',
    ),
    needs(
      'asset',
      'costStructure',
      'hardware',
      [],
      'Abschreibung, Zins, Instandhaltung und Risiko',
      'Depreciation, interest, upkeep and risk',
    ),
  ],
  offer: {
    offering: 'hardware',
    price: {
      model: 'equipmentAsService',
      assetPrice: 60000,
      residual: 9000,
      lifetime: 60,
      serviceCost: 260,
      risk: 90,
      expectedUnits: 18000,
      p10Units: 13000,
      price: 0.12,
      unit: 'Teil',
      owner: 'provider',
    },
    unitCost: 0,
    quantity: { initial: 1, growth: 1, limit: 12 },
  },
  pricing: {
    de: 'Preis je Einheit über dem Mindestpreis aus Kapitaldienst, Service und Risiko, geteilt durch die erwarteten Einheiten. Rechnen Sie auch mit der Menge, die neun von zehn Kunden überschreiten.',
    en: 'A price per unit above the floor made of capital, service and risk divided by the expected units. Reckon also with the number that nine of ten customers exceed.',
  },
  example: {
    de: 'Die Muster Pressenbau GmbH stellt einem Stanzbetrieb eine Presse auf und berechnet jedes gute Teil. Fällt die Presse aus, verdienen beide nichts, also wartet der Hersteller früh.',
    en: 'Muster Pressenbau GmbH puts up a press at a stamping firm and charges each good part. When the press fails neither earns, so the maker maintains early.',
  },
  risks: [
    {
      de: 'Eigentum: Steht die Maschine beim Kunden, muss sie als Ihre erkennbar sein, auch gegenüber Vermieter und Insolvenzverwalter.',
      en: 'Ownership: standing at the customer, the machine must be recognisable as yours, also to landlord and insolvency administrator.',
    },
    {
      de: 'Haftung: Als Betreiber oder Mitbetreiber treffen Sie Pflichten der Arbeitssicherheit.',
      en: 'Liability: as operator or joint operator you have duties of work safety.',
    },
    {
      de: 'Viele kleine Raten ersetzen einen großen Erlös: Die Liquidität sinkt zuerst, auch wenn der Kapitalwert steigt.',
      en: 'Many small payments replace one large one: liquidity falls first, even where the net present value rises.',
    },
  ],
  sources: [EIGHT_TYPES, PERFORMANCE, NAVIGATOR],
}
