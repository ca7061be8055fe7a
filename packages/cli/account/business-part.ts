import type { RunResult } from '@leinwand/contract'
import type { Part, Speech } from './part.ts'
import { termIn } from './terms.ts'

/** What was measured of a KPI after the deployment, under what was wanted and expected of it. */
const measured = ({ measured, unit }: RunResult['kpis'][number], { words, figures }: Speech): string => {
  if (measured === null) return `    ${words.notMeasured}`
  const { value, until, window, toBaseline, toTarget, euroPerYear } = measured
  const over = [`${words.until} ${figures.day(until)}`, ...(window === null ? [] : [window])].join(', ')
  const worth = euroPerYear === null ? [] : [`${figures.euro(euroPerYear)} ${words.perYear}`]
  const from = `${figures.difference(toBaseline)} ${words.toBaseline}`
  const still = `${figures.difference(toTarget)} ${words.toTarget}`
  const reached = measured.reached ? words.reached : words.notReached
  const found = `${words.measured} ${figures.number(value)} ${unit} (${over})`
  return `    ${[found, from, still, reached, ...worth].join(' · ')}`
}

const kpis = ({ kpis }: RunResult, speech: Speech): Part[] => {
  const { words, figures } = speech
  const told = kpis.flatMap(kpi => {
    const goal = `${words.from} ${figures.number(kpi.baseline.value)} ${words.to} ${figures.number(kpi.target)} ${kpi.unit}`
    const expected = `${words.expected} ${figures.number(kpi.expected)} ${kpi.unit}`
    const worth = `${figures.euro(kpi.euroPerYear)} ${words.perYear}`
    const hoped = `  ${kpi.name}: ${goal} (${figures.day(kpi.by)}) · ${expected} · ${worth}`
    return [hoped, measured(kpi, speech)]
  })
  return told.length === 0 ? [] : [{ title: words.kpis, lines: told }]
}

const deployments = ({ deployment }: RunResult, { words, figures, language }: Speech): Part => ({
  title: words.deployment,
  lines:
    deployment.length === 0
      ? ['  –']
      : deployment.map(each => {
          const where = `${each.partyName} (${each.external ? words.external : words.internal})`
          if (each.status === 'refused') return `  ✗ ${each.id}: ${words.refused} ${where}`
          const sample = each.sample
            ? ` · ${words.sample}: ${figures.whole(each.sample.warnings)} ${words.warningsIn} ${figures.whole(each.sample.rows)}`
            : ''
          return `  ✓ ${each.id}: ${words.deployed} ${where}, ${termIn(language, 'modes', each.mode)}${sample}`
        }),
})

/** The verdict with what it stands on and what is missing. */
export const verdictPart = (verdict: RunResult['verdict'], { words }: Pick<Speech, 'words'>): Part => {
  const grade = verdict.grade === null ? '' : ` (${words.grades[verdict.grade]})`
  const found = verdict.derivation
    .filter(link => link.holds)
    .map(link => {
      const of = link.note?.text ?? link.deployment ?? link.offer ?? ''
      const proof = link.grade === null ? '' : ` [${words.grades[link.grade]}]`
      return `  ✓ ${words.rules[link.rule]}: ${of}${proof}`
    })
  const missing = verdict.missing.map(link => {
    const of = [link.note, link.deployment].filter(id => id !== undefined).join(', ')
    return `  ✗ ${words.missingTitle}: ${words.missing[link.code]}${of === '' ? '' : ` (${of})`}`
  })
  return { title: `${words.verdict}: ${words.kinds[verdict.kind]}${grade}`, lines: [...found, ...missing] }
}

/** The three conditions of black figures in one line, each with what it stands on. */
const conditions = ({ finance }: RunResult, { words, figures }: Speech): string[] => {
  const each = finance.blackFigures.conditions.map(({ code, holds, value, bound, month }) => {
    const at = month === undefined ? '' : ` (${words.month} ${figures.whole(month)})`
    const [left, right] = words.conditions[code]
    const sign = holds ? '≥' : '<'
    return `${holds ? '✓' : '✗'} ${left} ${figures.euro(value)}${at} ${sign} ${right}${figures.euro(bound)}`
  })
  return each.length === 0 ? [] : [`  ${each.join(' · ')}`]
}

const finance = (result: RunResult, speech: Speech): Part => {
  const { finance } = result
  const { words, figures } = speech
  const { breakEven, lowestBalance, blackFigures } = finance
  const month = breakEven.month === null ? words.never : figures.whole(breakEven.month)
  const alone =
    breakEven.machines === null
      ? []
      : [`  ${words.servicesAlone} ${figures.whole(Math.ceil(breakEven.machines))} ${words.machines}`]
  const payback =
    finance.paybackDynamic === null ? words.never : `${figures.whole(finance.paybackDynamic)} ${words.months}`
  return {
    title: `${words.finance}: ${words.lights[blackFigures.light]}`,
    lines: [
      `  ${words.npv} ${figures.euro(finance.npv)}${finance.irr === null ? '' : ` · ${words.irr} ${figures.percent(finance.irr)}`} · ${words.payback} ${payback}`,
      `  ${words.breakEven} ${month} · ${words.lowest} ${figures.euro(lowestBalance.amount)} ${words.inMonth} ${lowestBalance.month}`,
      ...alone,
      ...conditions(result, speech),
      ...blackFigures.reasons.map(reason => `  ✗ ${words.reasons[reason.code]}`),
    ],
  }
}

export const businessPart = (result: RunResult, speech: Speech): Part[] => [
  ...kpis(result, speech),
  deployments(result, speech),
  verdictPart(result.verdict, speech),
  finance(result, speech),
]
