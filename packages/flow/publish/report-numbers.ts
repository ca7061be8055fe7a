import { type FinanceResult, type Plan, TERMS, tornado } from '@leinwand/method'
import { cleanLine } from './clean-text.ts'
import { drawChart } from './draw-chart.ts'
import { LOOK } from './look.ts'
import { numberFormat } from './number-format.ts'
import type { Chart, Figure, Report, Table } from './report.ts'
import { REPORT_WORDS } from './report-words.ts'

type Given = { finance: FinanceResult; plan: Plan; language: 'de' | 'en' }

const figuresOf = ({ finance, plan, language }: Given): Figure[] => {
  const [words, format] = [REPORT_WORDS[language], numberFormat(language)]
  const months = (count: number | null): string =>
    count === null ? words.never : words.months(format.number(count))
  const figure = (key: keyof typeof words.figures, value: string, hint = ''): Figure => ({
    label: words.figures[key],
    value,
    hint,
  })
  const { npv, irr, irrs, breakEven, lowestBalance, perMachineMonth } = finance
  const rates = irrs.length > 1 ? irrs.map(format.percent).join(' · ') : ''
  const lowest =
    lowestBalance.month === 0 ? '' : words.inMonth(format.planMonth(plan.start, lowestBalance.month))
  return [
    figure('npv', format.euro(npv), words.atRate(format.percent(plan.discountRate))),
    figure('irr', irr === null ? words.notUnique : format.percent(irr), rates),
    figure('annuity', format.euro(finance.annuity)),
    figure('paybackDynamic', months(finance.paybackDynamic)),
    figure('paybackStatic', months(finance.paybackStatic)),
    figure(
      'breakEven',
      breakEven.month === null ? words.never : format.planMonth(plan.start, breakEven.month),
      breakEven.machines === null ? '' : words.machines(format.number(Math.ceil(breakEven.machines))),
    ),
    figure('lowestBalance', format.euro(lowestBalance.amount), lowest),
    figure('fundingNeed', format.euro(finance.fundingNeed)),
    ...(perMachineMonth === null ? [] : [figure('perMachineMonth', format.euroExact(perMachineMonth))]),
  ]
}

const marginTable = ({ finance: { margins }, language }: Given): Table => {
  const [words, { euro }] = [REPORT_WORDS[language], numberFormat(language)]
  const kinds = ['revenue', 'db1', 'db2', 'db3', 'operatingResult'] as const
  return {
    title: words.margins,
    head: [words.level, ...words.sides],
    rows: kinds.map(kind => [
      words.rows[kind],
      euro(margins.hardware[kind]),
      euro(margins.service[kind]),
      euro(margins.total[kind]),
    ]),
    shares: [0.4, 0.2, 0.2, 0.2],
    numbersFrom: 1,
  }
}

const offerTable = ({ finance, plan, language }: Given): Table => {
  const [words, { euro }] = [REPORT_WORDS[language], numberFormat(language)]
  return {
    title: words.offers,
    head: words.offerHead,
    rows: finance.offers.map(offer => [
      cleanLine(plan.offers.find(({ id }) => id === offer.id)?.name ?? offer.id),
      euro(offer.revenue),
      euro(offer.variableCost),
      euro(offer.db1),
      euro(offer.db2),
    ]),
    shares: [0.36, 0.16, 0.16, 0.16, 0.16],
    numbersFrom: 1,
  }
}

/** The assumptions that move the net present value, the strongest first; nothing where none does. */
const tornadoTable = ({ plan, language }: Given): Table[] => {
  const [words, { euro, number }] = [REPORT_WORDS[language], numberFormat(language)]
  const outcome = tornado(plan)
  const bars = outcome.ok ? outcome.value.bars.filter(({ span }) => span > 0) : []
  if (bars.length === 0) return []
  const labelOf = (id: string): string =>
    cleanLine(plan.assumptions.find(assumption => assumption.id === id)?.label ?? id)
  return [
    {
      title: words.tornado,
      head: words.tornadoHead,
      rows: bars.map(({ assumption, npvLow, npvHigh, critical }) => [
        labelOf(assumption),
        euro(npvLow),
        euro(npvHigh),
        critical === null ? '–' : number(critical),
      ]),
      shares: [0.44, 0.2, 0.2, 0.16],
      numbersFrom: 1,
    },
  ]
}

const chartsOf = ({ finance: { monthly }, plan, language }: Given): Chart[] => {
  const [words, format] = [REPORT_WORDS[language], numberFormat(language)]
  const months = monthly.map(({ month }) => format.planMonth(plan.start, month))
  const row = (key: 'receipts' | 'payments' | 'balance' | 'cumulatedDiscounted') =>
    monthly.map(each => each[key])
  const cash = {
    title: words.liquidity,
    months,
    bars: [
      { name: words.receipts, values: row('receipts'), colour: '#8fc4b8' },
      { name: words.payments, values: row('payments'), colour: '#d9c7a3' },
    ],
    lines: [{ name: words.balance, values: row('balance'), colour: LOOK.accent }],
  }
  const worth = {
    title: words.discounted,
    months,
    bars: [],
    lines: [{ name: words.discounted, values: row('cumulatedDiscounted'), colour: LOOK.accent }],
  }
  const level = { name: words.creditLine, values: [-plan.creditLine], colour: LOOK.bad }
  const drawn = { format: format.compact }
  return [
    { ...cash, drawing: drawChart({ ...cash, ...drawn, ...(plan.creditLine > 0 ? { level } : {}) }) },
    { ...worth, drawing: drawChart({ ...worth, ...drawn }) },
  ]
}

/** The numbers of a plan in words, tables and charts. */
export const reportNumbers = (given: Given): NonNullable<Report['numbers']> => {
  const { finance, plan, language } = given
  const [words, format] = [REPORT_WORDS[language], numberFormat(language)]
  const { light, reasons } = finance.blackFigures
  return {
    title: words.numbers,
    light: { colour: light, text: TERMS[language].lights[light] },
    reasons:
      reasons.length === 0
        ? [words.green]
        : reasons.map(({ code, month, amount, assumption }) =>
            words.reasons[code]({
              month: format.planMonth(plan.start, month ?? 1),
              amount: format.euro(amount ?? 0),
              assumption: cleanLine(
                plan.assumptions.find(({ id }) => id === assumption)?.label ?? assumption ?? '',
              ),
            }),
          ),
    figures: figuresOf(given),
    figureHead: words.figureHead,
    tables: [
      marginTable(given),
      ...(finance.offers.length === 0 ? [] : [offerTable(given)]),
      ...tornadoTable(given),
    ],
    charts: chartsOf(given),
  }
}
