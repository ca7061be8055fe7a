import type { Line, LineKind, Model } from '@leinwand/method'

/** The sheets that hold lines by month, in their order. */
const TOPICS = ['offers', 'costs', 'investments', 'loans', 'result', 'liquidity', 'capital'] as const
type Topic = (typeof TOPICS)[number]

const CAPITAL: readonly LineKind[] = [
  'receivables',
  'payables',
  'bookValue',
  'taxedResultBeforeInterest',
  'taxBeforeInterest',
  'flow',
  'discounted',
  'cumulated',
  'returns',
]

const RESULT: readonly LineKind[] = [
  'revenue',
  'variableCost',
  'fixedOffer',
  'fixedArea',
  'fixedFirm',
  'depreciation',
  'db1',
  'db2',
  'db3',
  'fullCost',
  'operatingResult',
  'machines',
]

const topicOf = ({ owner, kind }: Line): Topic => {
  switch (owner.part) {
    case 'offer':
      return 'offers'
    case 'fixedCost':
    case 'staff':
      return 'costs'
    case 'investment':
      return 'investments'
    case 'loan':
      return 'loans'
    case 'hardware':
    case 'service':
      return 'result'
    case 'plan':
      return CAPITAL.includes(kind) ? 'capital' : RESULT.includes(kind) ? 'result' : 'liquidity'
  }
}

/** The rows above the lines: title, hint, months as dates, and their numbers, which formulas count with. */
export const LINE_HEAD = { rows: 4, dates: 2, numbers: 3 } as const

/** Month `m` of a line stands in this column; the first names the line. */
export const monthColumn = (month: number): number => month + 1

type LaidRow = { readonly group: string } | { readonly line: Line }
export type LaidTopic = { readonly topic: Topic; readonly rows: readonly LaidRow[] }

/** Which line stands where: by topic, the lines of one entry of the plan together under its name. */
export const layTopics = (model: Model): LaidTopic[] =>
  TOPICS.flatMap(topic => {
    const groups = new Map<string, { name: string; lines: Line[] }>()
    for (const line of model.lines.filter(one => topicOf(one) === topic)) {
      const key = `${line.owner.part}:${line.owner.id}`
      const group = groups.get(key) ?? { name: line.owner.name, lines: [] }
      group.lines.push(line)
      groups.set(key, group)
    }
    const rows = [...groups].flatMap(([key, { name, lines }]): LaidRow[] => [
      ...(key === 'plan:' ? [] : [{ group: name === '' ? key.slice(0, -1) : name }]),
      ...lines.map(line => ({ line })),
    ])
    return rows.length === 0 ? [] : [{ topic, rows }]
  })
