import type { CardSection } from '@leinwand/flow/publish'
import { rowsTable, section, text } from './card-parts.ts'
import type { CardSpeech } from './card-speech.ts'
import type { ToldGate } from './told-gate.ts'

/** What was asked of the model before it was made, what was found, and who answers where that was not enough. */
export const gateSection = (
  told: ToldGate | null,
  { words, metric, figure, euro, day, bound }: CardSpeech,
): CardSection[] => {
  if (!told || told.gate.criteria.length === 0) return []
  const { gate, kpis } = told
  const { conditions } = gate
  const met = gate.criteria.filter(({ passed }) => passed).length
  const verdict = conditions ? words.gateOnConditions : gate.passed ? words.gatePassed : words.gateMissed
  const rows = gate.criteria.map(criterion => {
    const { kpi, unit, value, interval, passed } = criterion
    const say = (figureOf: number | null) =>
      criterion.metric === 'euroPerYear'
        ? euro(figureOf)
        : unit && figureOf !== null
          ? `${figure(figureOf)} ${unit}`
          : figure(figureOf)
    return [
      kpi === null ? metric(criterion.metric) : (kpis[kpi] ?? kpi),
      bound(criterion.bound),
      say(value),
      interval ? `${say(interval[0])} – ${say(interval[1])}` : '–',
      passed ? words.met : words.missed,
    ]
  })
  return section(words.gate, [
    text(`${verdict} ${words.gateMet(String(met), String(rows.length))}`, 'strong'),
    ...(conditions ? [text(words.gateConditions(conditions.by, day(conditions.at), conditions.text))] : []),
    ...rowsTable('', [words.criterion, words.asked, words.found, words.interval, words.verdictOf], rows),
  ])
}
