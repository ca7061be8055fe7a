import { Plan } from '@leinwand/method'

const assumption = (id: string, low: number, likely: number, high: number) => ({
  id,
  label: `=Annahme „${id}“ <&>`,
  unit: '€',
  low,
  likely,
  high,
  source: '@Quelle',
})

const quantity = { from: 2, initial: 10, growth: 'growth', churn: 0.01 }
const offer = (id: string, price: object, more: object = {}) => ({
  id,
  name: `Angebot ${id}`,
  offering: 'service',
  price,
  unitCost: 5,
  quantity,
  ...more,
})

/** A plan that has everything that a plan can have: all price models, terms, wages, loans and rates. */
export const everyPlan: Plan = Plan.parse({
  start: '2027-03',
  months: 48,
  discountRate: 0.07,
  creditLine: 20_000,
  openingBalance: 50_000,
  vatRate: 0.19,
  taxRate: 0.3,
  assumptions: [
    assumption('growth', 1, 3, 6),
    assumption('price', 30, 49.9, 70),
    assumption('cost', 2, 4.5, 9),
  ],
  offers: [
    offer(
      'sale',
      { model: 'oneOff', price: 1200 },
      {
        offering: 'hardware',
        unitCost: 800,
        quantity: {
          from: 1,
          growth: 'growth',
          limit: 90,
          ramp: [1, 'growth', 5],
          seasonality: [1, 1, 1.2, 1, 1, 1, 0.5, 0.5, 1, 1, 1, 2],
        },
        paymentDays: 45,
        supplierDays: 20,
        priceRise: 0.03,
        unitCostRise: 0.02,
      },
    ),
    offer('graduated', {
      model: 'subscription',
      tiers: {
        kind: 'graduated',
        steps: [
          { upTo: 20, price: 'price' },
          { upTo: 50, price: 40 },
          { upTo: null, price: 30 },
        ],
      },
    }),
    offer(
      'volume',
      {
        model: 'subscription',
        tiers: {
          kind: 'volume',
          steps: [
            { upTo: 20, price: 'price' },
            { upTo: null, price: 30 },
          ],
        },
      },
      { unitCost: 'cost', vatRate: 0.07, costVatRate: 0 },
    ),
    offer(
      'use',
      { model: 'payPerUse', price: 0.5, unit: 'h', usage: 90, base: 10, minimum: 40 },
      {
        quantity: { ...quantity, limit: 60, seasonality: [1, 1, 1, 1, 1, 1, 0.5, 0.5, 1, 1, 1, 1] },
      },
    ),
    offer('available', { model: 'availability', base: 200, agreed: 95, reached: 97, bonus: 5, malus: 10 }),
    offer('gain', { model: 'gainSharing', share: 0.3, baseline: 6.2, actual: 3.9, valuePerUnit: 85 }),
    offer('machine', {
      model: 'equipmentAsService',
      assetPrice: 2400,
      residual: 200,
      lifetime: 20,
      serviceCost: 12,
      risk: 6,
      expectedUnits: 120,
      p10Units: 80,
      unit: 'h',
    }),
    offer('rented', {
      model: 'equipmentAsService',
      assetPrice: 2400,
      lifetime: 36,
      expectedUnits: 100,
      price: 1.1,
      unit: 'h',
      owner: 'partner',
    }),
    offer('data', { model: 'dataSale', price: 300 }, { quantity: { from: 5, growth: 2 }, paymentDays: 0 }),
  ],
  fixedCosts: [
    { id: 'rent', name: 'Miete', perMonth: 900, level: 'firm', rise: 0.02 },
    {
      id: 'cloud',
      name: 'Server',
      perMonth: 300,
      level: 'offer',
      offer: 'graduated',
      from: 3,
      to: 30,
      paymentDays: 15,
    },
    { id: 'sales', name: 'Vertrieb', perMonth: 700, level: 'area', vatRate: 0 },
  ],
  staff: [{ id: 'data', name: 'Daten', fte: 0.5, salary: 60_000, raise: 0.03, level: 'area' }],
  investments: [
    { id: 'lab', name: 'Prüfstand', amount: 40_000, residual: 4_000, life: 36 },
    { id: 'tool', name: 'Werkzeug', month: 7, amount: 12_000, paymentDays: 40 },
  ],
  loans: [
    { id: 'bank', name: 'Bank', amount: 30_000, rate: 0.05, term: 36, grace: 6 },
    { id: 'linear', name: 'Förderbank', amount: 10_000, month: 3, rate: 0.02, term: 24, kind: 'linear' },
    { id: 'bullet', name: 'Gesellschafter', amount: 5_000, month: 1, rate: 0.04, term: 30, kind: 'bullet' },
  ],
})
