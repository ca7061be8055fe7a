import { needs, type WrittenPattern } from '../pattern.ts'
import { NAVIGATOR, SMART_PRODUCTS } from '../sources.ts'

export const insurancePartner: WrittenPattern = {
  id: 'insurance-partner',
  kind: 'service',
  name: { de: 'Versicherung mit Partner', en: 'Insurance with a partner' },
  idea: {
    de: 'Ein Versicherer deckt den Restschaden, der Hersteller liefert die Daten, die das Risiko kleiner und den Beitrag kalkulierbar machen. Der Kunde bekommt beides aus einer Hand.',
    en: 'An insurer covers the remaining damage, the maker delivers the data that make the risk smaller and the premium calculable. The customer gets both from one hand.',
  },
  notes: [
    needs(
      'claims',
      'keyResources',
      'service',
      ['dataUnderstanding'],
      'Schäden der Vergangenheit mit Ursache und Höhe',
      'Past damage with cause and amount',
    ),
    needs(
      'condition',
      'keyResources',
      'service',
      ['automatedAcquisition'],
      'Laufender Zustand der versicherten Maschinen',
      'Current condition of the machines insured',
    ),
    needs(
      'risk',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling', 'evaluation'],
      'Risiko je Maschine schätzen',
      'Estimate the risk per machine',
    ),
    needs(
      'prevent',
      'keyActivities',
      'service',
      ['deployment'],
      'Schäden verhüten: warnen, bevor sie entstehen',
      'Prevent damage: warn before it arises',
    ),
    needs(
      'insurer',
      'keyPartners',
      'service',
      [],
      'Versicherer als Träger des Risikos',
      'Insurer bearing the risk',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Keine Überraschungen: Der Restschaden ist bezahlt',
      'No surprises: the remaining damage is paid for',
    ),
    needs(
      'commission',
      'revenueStreams',
      'service',
      [],
      'Provision des Versicherers und Preis der Verhütung',
      'Commission of the insurer and price of prevention',
    ),
    needs(
      'cost',
      'costStructure',
      'service',
      [],
      'Datenlieferung und Schadenaufnahme',
      'Data delivery and recording of damage',
    ),
  ],
  offer: {
    offering: 'service',
    price: { model: 'subscription', price: 42 },
    unitCost: 9,
    quantity: { from: 6, initial: 10, growth: 6, churn: 0.006, limit: 350 },
  },
  pricing: {
    de: 'Provision je versicherter Maschine und Monat, dazu ein Anteil, wenn die Schadenquote sinkt.',
    en: 'A commission per machine insured and month, and a share when the loss ratio falls.',
  },
  example: {
    de: 'Die Muster Windenergie GmbH und ein Versicherer bieten Getriebeschutz an. Wer die Überwachung zulässt, zahlt ein Viertel weniger.',
    en: 'Muster Windenergie GmbH and an insurer offer gearbox cover. Those who allow monitoring pay a quarter less.',
  },
  risks: [
    {
      de: 'Versichern darf nur, wer zugelassen ist: Der Träger muss der Versicherer sein, auch auf der Rechnung.',
      en: 'Only those admitted may insure: the insurer has to bear it, also on the invoice.',
    },
    {
      de: 'Wer versichert ist, wird sorglos; wer ein schlechtes Risiko ist, kommt zuerst.',
      en: 'Who is insured gets careless; who is a bad risk comes first.',
    },
    {
      de: 'Haftung für falsche Daten gegenüber dem Versicherer begrenzen.',
      en: 'Limit liability to the insurer for wrong data.',
    },
  ],
  sources: [NAVIGATOR, SMART_PRODUCTS],
}
