import type { FinanceOfFile } from '@leinwand/server/appraise'
import type { FinanceWords } from './finance-words.ts'
import type { Part, Speech } from './part.ts'
import { table } from './table.ts'

type Say = Speech & { readonly more: FinanceWords }

const headline = ({ finance }: FinanceOfFile, { words, more, figures }: Say): Part => {
  const { breakEven, breakEvenRevenue, irrs } = finance
  const irr =
    finance.irr === null && irrs.length > 1
      ? irrs.map(figures.percent).join(', ')
      : figures.percent(finance.irr)
  const unique = irrs.length > 1 ? ` (${more.notUnique})` : ''
  const months = (value: number | null) =>
    value === null ? words.never : `${figures.number(value)} ${words.months}`
  const reason =
    breakEven.reason === undefined ? '' : ` (${more.reasons[breakEven.reason] ?? breakEven.reason})`
  const from =
    breakEven.month === null
      ? `${more.none}${reason}`
      : `${words.breakEven} ${figures.whole(breakEven.month)}${breakEven.machines === null ? reason : ''}`
  const alone =
    breakEven.machines === null
      ? []
      : [`  ${words.servicesAlone} ${figures.whole(Math.ceil(breakEven.machines))} ${words.machines}`]
  return {
    title: `${words.finance}: ${words.lights[finance.blackFigures.light]}`,
    lines: [
      `  ${words.npv} ${figures.euro(finance.npv)} · ${words.irr} ${irr}${unique} · ${more.annuity} ${figures.euro(finance.annuity)} ${more.perYear}`,
      `  ${more.paybackStatic} ${months(finance.paybackStatic)} · ${words.payback} ${months(finance.paybackDynamic)}`,
      `  ${from} · ${more.breakEvenRevenue} ${figures.euro(breakEvenRevenue.revenue)} ${more.perYear} · ${more.safety} ${figures.percent(breakEvenRevenue.marginOfSafety)}`,
      ...alone,
      `  ${words.lowest} ${figures.euro(finance.lowestBalance.amount)} ${words.inMonth} ${finance.lowestBalance.month} · ${more.funding} ${figures.euro(finance.fundingNeed)}`,
      ...finance.blackFigures.reasons.map(
        ({ code, assumption }) =>
          `  ✗ ${words.reasons[code]}${assumption === undefined ? '' : ` (${assumption})`}`,
      ),
    ],
  }
}

const contribution = ({ finance }: FinanceOfFile, { more, figures }: Say): Part => {
  const { hardware, service, total } = finance.margins
  const rows = (['revenue', 'db1', 'db2', 'db3', 'operatingResult'] as const).map(key => [
    more.margins[key],
    ...[hardware, service, total].map(side => figures.euro(side[key])),
    figures.number(finance.perMachine?.[key] ?? null),
  ])
  return {
    title: more.contribution,
    lines: table([['', more.hardware, more.service, more.total, more.perMachine], ...rows]),
  }
}

const liquidity = ({ finance }: FinanceOfFile, { more, figures }: Say): Part => {
  const { liquidity } = finance
  const years = Math.ceil((liquidity.length - 1) / 12)
  const rows = Array.from({ length: years }, (_, year) => {
    const months = liquidity.slice(year * 12 + 1, year * 12 + 13)
    const sum = (key: 'receipts' | 'payments') => months.reduce((all, month) => all + month[key], 0)
    return [
      String(year + 1),
      figures.euro(sum('receipts')),
      figures.euro(sum('payments')),
      figures.euro(months.at(-1)?.balance ?? null),
    ]
  })
  return {
    title: more.liquidity,
    lines: table([[more.year, more.receipts, more.payments, more.balance], ...rows]),
  }
}

const bars = ({ plan, tornado }: FinanceOfFile, { more, figures }: Say): Part => ({
  title: more.tornado,
  lines: table([
    [more.assumption, more.atLow, more.atHigh, more.critical],
    ...tornado.bars.map(({ assumption, npvLow, npvHigh, critical }) => [
      plan.assumptions.find(({ id }) => id === assumption)?.label ?? assumption,
      figures.euro(npvLow),
      figures.euro(npvHigh),
      figures.close(critical),
    ]),
  ]),
})

const chances = ({ monteCarlo }: FinanceOfFile, { more, figures }: Say): Part => {
  const { npv, balance } = monteCarlo
  const worst = balance.reduce((low, month) => (month.p10 < low.p10 ? month : low))
  return {
    title: `${more.chances}: ${figures.whole(monteCarlo.runs)} ${more.runs} ${monteCarlo.seed}`,
    lines: [
      `  ${more.notNegative} ${more.in} ${figures.percent(monteCarlo.npvNotNegative)} · ${more.illiquid} ${more.in} ${figures.percent(monteCarlo.illiquid)}`,
      `  ${more.spread}: ${[npv.p10, npv.p50, npv.p90].map(figures.euro).join(' · ')}`,
      `  ${more.lowest} (${worst.month}): ${figures.euro(worst.p10)}`,
    ],
  }
}

/** What a plan comes to, for reading. */
export const financeParts = (found: FinanceOfFile, say: Say): Part[] =>
  [headline, contribution, liquidity, bars, chances].map(part => part(found, say))
