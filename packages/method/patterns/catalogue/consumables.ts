import { needs, type WrittenPattern } from '../pattern.ts'
import { NAVIGATOR, THINGS } from '../sources.ts'

export const consumables: WrittenPattern = {
  id: 'consumables',
  kind: 'hybrid',
  name: { de: 'Verbrauchsmaterial mit Nachschub', en: 'Consumables with replenishment' },
  idea: {
    de: 'Die Maschine ist günstig, verdient wird am Verbrauchsmaterial. Sensoren melden den Füllstand, Nachschub kommt von selbst, und der Kunde kauft nicht mehr woanders.',
    en: 'The machine is cheap, the consumables earn. Sensors report the level, replenishment comes by itself, and the customer no longer buys elsewhere.',
  },
  notes: [
    needs(
      'level',
      'keyResources',
      'both',
      ['automatedAcquisition'],
      'Füllstand und Verbrauch, in der Maschine gemessen',
      'Level and consumption, measured in the machine',
    ),
    needs(
      'recipe',
      'keyResources',
      'hardware',
      [],
      'Eigenes Verbrauchsmaterial, das zur Maschine passt',
      'Own consumables that fit the machine',
    ),
    needs(
      'plan',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling'],
      'Verbrauch vorhersagen und Lieferungen bündeln',
      'Forecast consumption and bundle deliveries',
    ),
    needs(
      'refill',
      'keyActivities',
      'hardware',
      ['deployment'],
      'Nachschub auslösen, bevor er ausgeht',
      'Trigger replenishment before it runs out',
    ),
    needs(
      'value',
      'valuePropositions',
      'hardware',
      [],
      'Nie mehr Stillstand, weil Material fehlt',
      'Never again standing still for lack of material',
    ),
    needs(
      'supply',
      'revenueStreams',
      'hardware',
      [],
      'Laufender Verkauf von Verbrauchsmaterial',
      'Continuing sale of consumables',
    ),
    needs(
      'making',
      'costStructure',
      'hardware',
      [],
      'Herstellung und Versand in kleinen Mengen',
      'Making and shipping in small quantities',
    ),
  ],
  offer: {
    offering: 'hardware',
    price: { model: 'payPerUse', price: 7.5, unit: 'l', usage: 40, base: 0, minimum: 60 },
    unitCost: 165,
    quantity: { initial: 10, growth: 6, churn: 0.006, limit: 400 },
  },
  pricing: {
    de: 'Preis je Liter oder Stück mit Mindestmenge; Rabatt für alle, die den Nachschub automatisch laufen lassen.',
    en: 'A price per litre or piece with a minimum; a rebate for those who let replenishment run by itself.',
  },
  example: {
    de: 'Die Muster Reinigungstechnik GmbH liefert Reiniger für Spülmaschinen nach, sobald der Kanister noch vier Tage reicht.',
    en: 'Muster Reinigungstechnik GmbH delivers cleaner for dishwashers as soon as the canister lasts four more days.',
  },
  risks: [
    {
      de: 'Nachahmer bieten passendes Material billiger an: Der Vorteil muss in Nachschub und Ergebnis liegen, nicht in einer Sperre.',
      en: 'Imitators offer material that fits for less: the advantage has to be in replenishment and result, not in a lock.',
    },
    {
      de: 'Wer Material sperrt, gerät mit Wettbewerbsrecht und Recht auf Reparatur in Streit.',
      en: 'Whoever locks out other material gets into conflict with competition law and the right to repair.',
    },
  ],
  sources: [NAVIGATOR, THINGS],
}
