import { needs, type WrittenPattern } from '../pattern.ts'
import { SMART_PRODUCTS, THINGS } from '../sources.ts'

export const predictiveMaintenance: WrittenPattern = {
  id: 'predictive-maintenance',
  kind: 'data',
  name: { de: 'Vorausschauende Wartung im Abonnement', en: 'Predictive maintenance subscription' },
  idea: {
    de: 'Ein Modell sagt, welches Teil wann zu ersetzen ist; gewartet wird in einer Pause, die ohnehin vorgesehen ist. Verkauft wird die vermiedene Störung, abgerechnet monatlich.',
    en: 'A model says which part is to be replaced when; maintenance is done in a break that is planned anyway. What is sold is the failure that does not happen, billed monthly.',
  },
  notes: [
    needs(
      'history',
      'keyResources',
      'service',
      ['dataUnderstanding', 'automatedAcquisition'],
      'Messwerte mit den Ausfällen, die ihnen folgten',
      'Readings with the failures that followed them',
    ),
    needs(
      'knowledge',
      'keyResources',
      'service',
      ['businessUnderstanding'],
      'Wissen, was ein Ausfall den Kunden kostet',
      'Knowing what a failure costs the customer',
    ),
    needs(
      'forecast',
      'keyActivities',
      'service',
      ['dataPreparation', 'modeling', 'evaluation'],
      'Ausfälle vorhersagen und die Vorhersage prüfen',
      'Forecast failures and test the forecast',
    ),
    needs(
      'warnings',
      'keyActivities',
      'service',
      ['deployment'],
      'Warnungen in die Wartungsplanung des Kunden geben',
      'Feed warnings into the customer’s maintenance planning',
    ),
    needs(
      'value',
      'valuePropositions',
      'service',
      [],
      'Kein ungeplanter Stillstand mehr durch vorhersehbare Ausfälle',
      'No more unplanned stops from failures one can foresee',
    ),
    needs(
      'service',
      'customerRelationships',
      'both',
      [],
      'Wartung nach Bedarf statt nach Kalender',
      'Maintenance by need, not by calendar',
    ),
    needs(
      'subscription',
      'revenueStreams',
      'service',
      [],
      'Abonnement je Maschine und Monat',
      'Subscription per machine and month',
    ),
    needs(
      'team',
      'costStructure',
      'service',
      [],
      'Pflege der Modelle und Betreuung der Warnungen',
      'Care of the models and support for warnings',
    ),
  ],
  offer: {
    offering: 'service',
    price: {
      model: 'subscription',
      tiers: {
        kind: 'graduated',
        steps: [
          { upTo: 50, price: 99 },
          { upTo: 200, price: 79 },
          { upTo: null, price: 59 },
        ],
      },
    },
    unitCost: 11,
    quantity: { initial: 4, growth: 3, churn: 0.006, limit: 250 },
  },
  pricing: {
    de: 'Gestaffelter Monatspreis: Die ersten Maschinen zahlen mehr, weil an ihnen gelernt wird. Obergrenze ist ein Teil der vermiedenen Stillstandskosten.',
    en: 'A graduated monthly price: the first machines pay more because one learns on them. The ceiling is a part of the downtime that is avoided.',
  },
  example: {
    de: 'Die Muster Kompressoren AG warnt einen Lackierbetrieb im Mittel neun Tage vor dem Lagerschaden. Der Betrieb tauscht am Samstag, statt am Dienstag die Linie anzuhalten.',
    en: 'Muster Kompressoren AG warns a paint shop nine days before a bearing damage on average. The shop swaps it on Saturday and does not stop the line on Tuesday.',
  },
  risks: [
    {
      de: 'Ausfälle sind selten: Ohne genug davon lernt das Modell nichts. Prüfen Sie die Zahl, bevor Sie etwas versprechen.',
      en: 'Failures are rare: without enough of them the model learns nothing. Count them before you promise anything.',
    },
    {
      de: 'Nach einem Umbau oder neuem Werkstoff gilt das Modell nicht mehr, und niemand merkt es.',
      en: 'After a rebuild or with a new material the model no longer holds, and nobody notices.',
    },
    {
      de: 'Wirkt es, hält der Kunde den Dienst für überflüssig: Weisen Sie jede vermiedene Störung nach.',
      en: 'If it works, the customer thinks it is not needed: show every failure that was avoided.',
    },
  ],
  sources: [
    SMART_PRODUCTS,
    THINGS,
    {
      by: 'ISO 13374-1',
      title:
        'Condition monitoring and diagnostics of machines – Data processing, communication and presentation',
      year: 2003,
    },
  ],
}
