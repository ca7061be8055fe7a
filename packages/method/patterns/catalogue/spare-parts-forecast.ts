import { needs, type WrittenPattern } from '../pattern.ts'
import { MADE_TO_SERVE } from '../sources.ts'

export const sparePartsForecast: WrittenPattern = {
  id: 'spare-parts-forecast',
  kind: 'hybrid',
  name: { de: 'Ersatzteile nach Vorhersage', en: 'Spare parts by forecast' },
  idea: {
    de: 'Das Teil kommt an, bevor es gebraucht wird. Der Anbieter sagt den Bedarf aus Nutzung und Verschleiß voraus und hält das Lager, das sonst jeder Kunde selbst hielte.',
    en: 'The part arrives before it is needed. The provider forecasts demand from use and wear and keeps the stock that each customer would otherwise keep.',
  },
  notes: [
    needs(
      'wear',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Nutzung und Verschleiß je Maschine',
      'Use and wear per machine',
    ),
    needs(
      'orders',
      'keyResources',
      'service',
      ['dataUnderstanding'],
      'Bestellungen der letzten Jahre',
      'Orders of the last years',
    ),
    needs(
      'forecast',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling', 'evaluation'],
      'Bedarf je Teil und Woche vorhersagen',
      'Forecast demand per part and week',
    ),
    needs(
      'dispatch',
      'keyActivities',
      'hardware',
      ['deployment'],
      'Teile vor dem Bedarf ausliefern',
      'Ship parts ahead of demand',
    ),
    needs(
      'logistics',
      'keyPartners',
      'hardware',
      [],
      'Logistiker mit Lager nahe beim Kunden',
      'Logistics firm with a store near the customer',
    ),
    needs(
      'value',
      'valuePropositions',
      'hardware',
      [],
      'Das richtige Teil ist da, ohne eigenes Lager',
      'The right part is there without a stock of one’s own',
    ),
    needs(
      'sales',
      'revenueStreams',
      'hardware',
      [],
      'Verkauf der Teile mit Aufschlag für Verfügbarkeit',
      'Sale of parts with a surcharge for availability',
    ),
    needs(
      'stock',
      'costStructure',
      'hardware',
      [],
      'Lagerbestand und Rücknahme falscher Teile',
      'Stock, and taking back wrong parts',
    ),
  ],
  offer: {
    offering: 'hardware',
    price: { model: 'oneOff', price: 240 },
    unitCost: 148,
    quantity: { growth: 35, ramp: [10, 15, 20, 25, 30] },
    supplierDays: 30,
  },
  pricing: {
    de: 'Teilepreis mit Aufschlag für die zugesagte Verfügbarkeit; der Kunde spart Kapital im Lager und Stillstand.',
    en: 'Part price with a surcharge for the promised availability; the customer saves capital in stock and downtime.',
  },
  example: {
    de: 'Die Muster Mähdrescher AG legt Lager und Riemen drei Wochen vor der Ernte beim Händler bereit, nach den Betriebsstunden der Maschinen im Umkreis.',
    en: 'Muster Mähdrescher AG places bearings and belts at the dealer three weeks before harvest, by the operating hours of the machines around.',
  },
  risks: [
    {
      de: 'Seltene Teile lassen sich kaum vorhersagen: nach Bedarfsmuster trennen und nicht jedes bevorraten.',
      en: 'Rare parts can hardly be forecast: separate by pattern of demand and do not stock each of them.',
    },
    {
      de: 'Ware, die beim Kunden liegt und nicht bezahlt ist, bleibt nur mit Eigentumsvorbehalt Ihre, wenn er insolvent wird.',
      en: 'Goods at the customer that are not paid for stay yours in an insolvency only with retention of title.',
    },
  ],
  sources: [
    { by: 'J. E. Boylan, A. A. Syntetos', title: 'Intermittent Demand Forecasting (Wiley)', year: 2021 },
    MADE_TO_SERVE,
  ],
}
