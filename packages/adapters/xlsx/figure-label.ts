import { cleanLine, PLAN_WORDS } from '@leinwand/flow/publish'
import type { LineKind, Plan } from '@leinwand/method'
import type { WorkbookWords } from './workbook-words.ts'

const isKind = (name: string, lines: Record<LineKind, string>): name is LineKind => Object.hasOwn(lines, name)

/** What a figure is called; `margins.service.db1` is “Data service: contribution margin I”. */
export const figureLabel = (id: string, plan: Plan, language: 'de' | 'en', words: WorkbookWords): string => {
  const { figures, lines, sides } = PLAN_WORDS[language]
  const own = figures[id]
  if (own !== undefined) return own
  const name = id.slice(id.lastIndexOf('.') + 1)
  const said = figures[name] ?? (isKind(name, lines) ? lines[name] : name)
  const owner = id.slice(0, id.lastIndexOf('.'))
  if (owner.startsWith('margins.')) return `${sides[owner.slice(8) as keyof typeof sides] ?? owner}: ${said}`
  if (owner === 'perMachine') return `${figures.perMachine}: ${said}`
  const offer = plan.offers.find(each => owner === `offers.${each.id}`)
  return offer === undefined ? `${words.figure} ${id}` : `${cleanLine(offer.name)}: ${said}`
}
