import { needs, type WrittenPattern } from '../pattern.ts'
import { NAVIGATOR, PLATFORMS } from '../sources.ts'

export const marketplace: WrittenPattern = {
  id: 'marketplace',
  kind: 'service',
  name: { de: 'Marktplatz', en: 'Marketplace' },
  idea: {
    de: 'Der Anbieter bringt zusammen, wer Kapazität hat und wer sie braucht, und sorgt für Vertrauen: geprüfte Teilnehmer, belegte Auslastung, gesicherte Zahlung.',
    en: 'The provider brings together who has capacity and who needs it, and provides trust: checked participants, proven utilisation, secured payment.',
  },
  notes: [
    needs(
      'both',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Freie Kapazitäten, aus Maschinendaten gelesen',
      'Free capacity, read from machine data',
    ),
    needs(
      'match',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling', 'deployment'],
      'Angebot und Bedarf zusammenführen',
      'Match supply and demand',
    ),
    needs(
      'trust',
      'keyActivities',
      'service',
      ['evaluation'],
      'Teilnehmer und gelieferte Güte bewerten',
      'Judge participants and the quality delivered',
    ),
    needs(
      'payment',
      'keyPartners',
      'service',
      [],
      'Zahlungsdienst und Versicherer',
      'Payment service and insurer',
    ),
    needs(
      'sellers',
      'customerSegments',
      'service',
      [],
      'Betriebe mit freier Kapazität',
      'Firms with free capacity',
    ),
    needs(
      'buyers',
      'customerSegments',
      'service',
      [],
      'Betriebe mit Bedarf und zu wenig Zeit',
      'Firms with demand and too little time',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Auslastung für die einen, schnellere Lieferung für die anderen',
      'Utilisation for the ones, faster delivery for the others',
    ),
    needs(
      'commission',
      'revenueStreams',
      'service',
      [],
      'Provision je vermitteltem Auftrag',
      'Commission per order brought about',
    ),
    needs('acquisition', 'costStructure', 'service', [], 'Gewinnung beider Seiten', 'Winning both sides'),
  ],
  offer: {
    offering: 'service',
    price: { model: 'payPerUse', price: 28, unit: 'Auftrag', usage: 3, base: 15, minimum: 0 },
    unitCost: 34,
    quantity: { from: 4, initial: 10, growth: 5, churn: 0.02, limit: 500 },
  },
  unit: { de: 'Auftrag', en: 'order' },
  pricing: {
    de: 'Provision je Auftrag und kleiner Grundpreis für die Seite, die mehr gewinnt. Die andere Seite macht am Anfang umsonst mit.',
    en: 'A commission per order and a small base price for the side that gains more. The other side takes part free of charge at first.',
  },
  example: {
    de: 'Die Muster Blechwerk GmbH vermittelt Laserschneidzeiten in ihrer Region. Die Maschinen melden selbst, wann sie frei sind.',
    en: 'Muster Blechwerk GmbH brings about laser cutting time in its region. The machines report by themselves when they are free.',
  },
  risks: [
    {
      de: 'Henne und Ei: mit einer engen Region und einer Fertigungsart beginnen.',
      en: 'Chicken and egg: begin with a small region and one kind of making.',
    },
    {
      de: 'Sobald sich beide kennen, geht der nächste Auftrag am Marktplatz vorbei: Der Mehrwert muss im Ablauf liegen.',
      en: 'Once both know each other, the next order passes the marketplace by: the added value has to be in the handling.',
    },
    {
      de: 'Haftung für vermittelte Leistung klären, bevor das erste Teil fehlerhaft ist.',
      en: 'Settle liability for what is brought about before the first part is faulty.',
    },
  ],
  sources: [PLATFORMS, NAVIGATOR],
}
