import { QualityRule } from '@leinwand/recipe'

export const KINDS = [
  'range',
  'known',
  'among',
  'unique',
  'pattern',
  'increasing',
  'maxGap',
  'when',
] as const satisfies readonly QualityRule['kind'][]

export type Kind = (typeof KINDS)[number]

/** A rule as a form holds it; what another kind needs stays while one tries. */
export type RuleDraft = {
  kind: Kind
  column: string
  low: number | string
  high: number | string
  values: string
  pattern: string
  seconds: number | string
  by: string
  where: string
  action: QualityRule['action']
}

export type Lack = 'column' | 'limits' | 'values' | 'pattern' | 'seconds' | 'where'

const EMPTY: RuleDraft = {
  kind: 'range',
  column: '',
  low: '',
  high: '',
  values: '',
  pattern: '',
  seconds: '',
  by: '',
  where: '',
  action: 'flag',
}

export const draftOfRule = (rule: QualityRule | undefined): RuleDraft => {
  if (rule === undefined) return EMPTY
  const own = { ...EMPTY, kind: rule.kind, column: rule.column ?? '', action: rule.action }
  switch (rule.kind) {
    case 'range':
      return { ...own, low: rule.low ?? '', high: rule.high ?? '' }
    case 'among':
      return { ...own, values: rule.values.join('\n') }
    case 'pattern':
      return { ...own, pattern: rule.pattern }
    case 'increasing':
      return { ...own, by: rule.by ?? '' }
    case 'maxGap':
      return { ...own, seconds: rule.seconds, by: rule.by ?? '' }
    case 'when':
      return { ...own, where: rule.where }
    default:
      return own
  }
}

const numberOf = (value: number | string): number | undefined =>
  typeof value === 'number' ? value : undefined

const valuesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== ''),
  ),
]

/** What the draft still lacks; `null` where it is whole. */
export const lackOf = (draft: RuleDraft): Lack | null => {
  if (draft.kind === 'when') return draft.where.trim() === '' ? 'where' : null
  if (draft.column === '') return 'column'
  const [low, high] = [numberOf(draft.low), numberOf(draft.high)]
  switch (draft.kind) {
    case 'range':
      return (low === undefined && high === undefined) || (low ?? -Infinity) > (high ?? Infinity)
        ? 'limits'
        : null
    case 'among':
      return valuesOf(draft.values).length === 0 ? 'values' : null
    case 'pattern':
      return draft.pattern === '' ? 'pattern' : null
    case 'maxGap':
      return (numberOf(draft.seconds) ?? 0) > 0 ? null : 'seconds'
    default:
      return null
  }
}

type About = Pick<QualityRule, 'id' | 'acceptedBy' | 'at' | 'source'>

const optional = <K extends string, V>(key: K, value: V | undefined | ''): Partial<Record<K, V>> =>
  value === undefined || value === '' ? {} : ({ [key]: value } as Partial<Record<K, V>>)

/** The rule of a whole draft, with who accepted it and when. Throws on a draft that lacks something. */
export const ruleOf = (draft: RuleDraft, about: About): QualityRule => {
  const { kind, column, action } = draft
  const own = { kind, action, ...about, ...optional('column', column) }
  switch (kind) {
    case 'range':
      return QualityRule.parse({
        ...own,
        ...optional('low', numberOf(draft.low)),
        ...optional('high', numberOf(draft.high)),
      })
    case 'among':
      return QualityRule.parse({ ...own, values: valuesOf(draft.values) })
    case 'pattern':
      return QualityRule.parse({ ...own, pattern: draft.pattern })
    case 'increasing':
      return QualityRule.parse({ ...own, ...optional('by', draft.by) })
    case 'maxGap':
      return QualityRule.parse({
        ...own,
        seconds: numberOf(draft.seconds),
        ...optional('by', draft.by),
      })
    case 'when':
      return QualityRule.parse({ ...own, where: draft.where })
    default:
      return QualityRule.parse(own)
  }
}
