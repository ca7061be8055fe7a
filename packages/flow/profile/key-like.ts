import type { ColumnProfile } from './profile.ts'

/** Words that name a key wherever they stand in a header, and such as do at its end. */
const ANYWHERE = new Set([
  'id',
  'uid',
  'uuid',
  'udi',
  'guid',
  'nr',
  'serial',
  'sn',
  'kennung',
  'barcode',
  'vin',
])
const AT_THE_END = new Set(['key', 'no', 'number', 'nummer', 'code'])
/** Things that are counted out one by one; a code of theirs is a key, a number of theirs may be a quantity. */
const THINGS = new Set(['batch', 'charge', 'lot', 'los', 'auftrag', 'order', 'part', 'artikel', 'vorgang'])
const ENDING = /(nummer|schl(ü|ue)ssel|kennung|nr)$/

/** `Serien-Nr.`, `machineId`, `UDI` and `Seriennummer` name a key; `Druck` and `number of parts` do not. */
export const isNamedAsKey = ({ name, type }: Pick<ColumnProfile, 'name' | 'type'>): boolean => {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '')
  const last = words.at(-1) ?? ''
  return (
    words.some(word => ANYWHERE.has(word)) ||
    AT_THE_END.has(last) ||
    ENDING.test(last) ||
    (type === 'text' && THINGS.has(last))
  )
}

const A_YEAR = /jahr|year/i

/**
 * Whether a column of which every value is another tells rows apart. Whole numbers of a unit are a quantity, and so may be
 * others with gaps between them: they are a key if they are named as one, come first, or are counted through.
 */
export const isIdentifying = (column: ColumnProfile, isFirst: boolean): boolean => {
  const { type, unit, min, max, distinct, name } = column
  if (type === 'text') return true
  if (type !== 'integer' || unit !== null || A_YEAR.test(name)) return false
  return isFirst || isNamedAsKey(column) || Number(max) - Number(min) + 1 === distinct
}
