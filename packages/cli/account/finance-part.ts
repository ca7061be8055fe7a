import type { FinanceOfFile } from '@leinwand/server/appraise'
import type { FinanceWords } from './finance-words.ts'
import type { Part, Speech } from './part.ts'
import { table } from './table.ts'

type Say = Speech & { readonly more: FinanceWords }

/** A figure, or that there is none and why. */
const because = (value: string | null, reason: string | undefined, { more }: Say): string =>
  value ?? (reason === undefined ? '–' : `– (${more.reasons[reason] ?? reason})`)

const returns = ({ finance }: FinanceOfFile, say: Say): string => {
  const { words, more, figures } = say
  const { irr, irrs, irrReason } = finance
  const several = irrs.map(figures.percent).join(', ')
  const rate = irrReason === 'several' ? `${several} (${more.reasons[irrReason]})` : null
  const said = because(irr === null ? rate : figures.percent(irr), irrReason, say)
  return `${words.npv} ${figures.euro(finance.npv)} · ${words.irr} ${said} · ${more.annuity} ${figures.euro(finance.annuity)} ${more.perYear}`
}

/** From when, from which revenue and from how many machines; each with its own reason where there is none. */
const breakEvens = ({ plan, finance }: FinanceOfFile, say: Say): string[] => {
  const { words, more, figures } = say
  const { month, machines, reason } = finance.breakEven
  const { revenue, marginOfSafety, reason: noRevenue } = finance.breakEvenRevenue
  const blank = plan.offers.length === 0
  const never = more.reasons[blank ? 'nothing-planned' : 'not-within-plan']
  const from = month === null ? `${more.none} (${never})` : `${words.breakEven} ${figures.whole(month)}`
  const safety = marginOfSafety === null ? '' : ` · ${more.safety} ${figures.percent(marginOfSafety)}`
  const year = revenue === null ? null : `${figures.euro(revenue)} ${more.perYear}${safety}`
  const alone =
    machines === null
      ? `${more.noMachines} (${more.reasons[reason ?? ''] ?? reason})`
      : `${words.servicesAlone} ${figures.whole(Math.ceil(machines))} ${words.machines}`
  return [
    `${from} · ${more.breakEvenRevenue} ${because(year, noRevenue, say)}`,
    // A blank plan and one that sells pieces alone have no machines to speak of.
    ...(blank || reason === 'no-connected-machines' ? [] : [alone]),
  ]
}

const reasonLine = (
  { code, month, amount, assumption }: FinanceOfFile['finance']['blackFigures']['reasons'][number],
  { words, more, figures }: Say,
): string => {
  const lacking =
    code === 'npv-negative' || amount === undefined ? [] : [`${more.short} ${figures.euro(amount)}`]
  const about = [
    ...(month === undefined ? [] : [`${more.inMonth} ${month}`]),
    ...lacking,
    ...(assumption === undefined ? [] : [assumption]),
  ]
  return `✗ ${words.reasons[code]}${about.length === 0 ? '' : ` (${about.join(', ')})`}`
}

const headline = (found: FinanceOfFile, say: Say): Part => {
  const { words, more, figures } = say
  const { finance } = found
  const months = (value: number | null) =>
    value === null ? words.never : `${figures.number(value)} ${words.months}`
  const lines = [
    returns(found, say),
    `${more.paybackStatic} ${months(finance.paybackStatic)} · ${words.payback} ${months(finance.paybackDynamic)}`,
    ...breakEvens(found, say),
    `${words.lowest} ${figures.euro(finance.lowestBalance.amount)} ${words.inMonth} ${finance.lowestBalance.month} · ${more.funding} ${figures.euro(finance.fundingNeed)}`,
    ...finance.blackFigures.reasons.map(reason => reasonLine(reason, say)),
  ]
  return {
    title: `${words.finance}: ${words.lights[finance.blackFigures.light]}`,
    lines: lines.map(line => `  ${line}`),
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
  lines:
    tornado.bars.length === 0
      ? [`  ${more.noAssumptions}`]
      : table([
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
