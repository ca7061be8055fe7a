import type { RunResult } from '@leinwand/contract'
import type { Part, Speech } from './part.ts'

const kpis = ({ kpis }: RunResult, { words, figures }: Speech): Part[] =>
  kpis.length === 0
    ? []
    : [
        {
          title: words.kpis,
          lines: kpis.map(kpi => {
            const goal = `${words.from} ${figures.number(kpi.baseline.value)} ${words.to} ${figures.number(kpi.target)} ${kpi.unit}`
            const expected = `${words.expected} ${figures.number(kpi.expected)} ${kpi.unit}`
            const worth = `${figures.euro(kpi.euroPerMonth)} ${words.perMonth}`
            return `  ${kpi.name}: ${goal} (${figures.day(kpi.by)}) · ${expected} · ${worth}`
          }),
        },
      ]

const deployments = ({ deployment }: RunResult, { words, figures }: Speech): Part => ({
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
          return `  ✓ ${each.id}: ${words.deployed} ${where}, ${each.mode}${sample}`
        }),
})

const verdict = ({ verdict }: RunResult, { words }: Speech): Part => {
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

const finance = ({ finance }: RunResult, { words, figures }: Speech): Part => {
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
      ...blackFigures.reasons.map(reason => `  ✗ ${words.reasons[reason.code]}`),
    ],
  }
}

export const businessPart = (result: RunResult, speech: Speech): Part[] => [
  ...kpis(result, speech),
  deployments(result, speech),
  verdict(result, speech),
  finance(result, speech),
]
