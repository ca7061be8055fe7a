import type { Outcome } from '../../outcome.ts'
import { cents, type Decimal, decimal, minus, plus, rounded, times } from './decimal.ts'
import type { PriceSheet, SheetTiers } from './price-sheet.ts'
import { billedIn, type Usage } from './usage.ts'

/** One line of an invoice. `quantity · price` is its amount, rounded to cents; null where a line has none of them. */
export type PriceLine = {
  readonly kind: 'base' | 'use' | 'step' | 'minimum' | 'bonus' | 'malus' | 'gain' | 'correction'
  readonly quantity: number | null
  readonly unit: string
  readonly price: number | null
  readonly amountCents: number
  /** Ids of the events that the line sums, where they have ids. */
  readonly events: readonly string[]
}

export type Priced = { readonly amountCents: number; readonly lines: readonly PriceLine[] }

type Line = Omit<PriceLine, 'events' | 'amountCents'> & { readonly euro: Decimal }

const asNumber = ({ digits, scale }: Decimal): number => Number(`${digits}e-${scale}`)

const lineOf = (kind: PriceLine['kind'], quantity: Decimal, unit: string, price: number): Line => ({
  kind,
  quantity: asNumber(quantity),
  unit,
  price,
  euro: times(quantity, decimal(price)),
})

const isAbove = (a: Decimal, b: Decimal): boolean => minus(a, b).digits > 0n
const smaller = (a: Decimal, b: Decimal): Decimal => (isAbove(a, b) ? b : a)

const ZERO = decimal(0)

const graduated = ({ steps }: SheetTiers, quantity: Decimal, unit: string): Line[] => {
  let below = ZERO
  const lines: Line[] = []
  for (const { upTo, price } of steps) {
    const end = upTo === null ? quantity : smaller(quantity, decimal(upTo))
    if (isAbove(end, below)) lines.push(lineOf('step', minus(end, below), unit, price))
    below = upTo === null ? quantity : decimal(upTo)
  }
  return lines
}

const volume = ({ steps }: SheetTiers, quantity: Decimal, unit: string): Line[] => {
  const step = steps.find(({ upTo }) => upTo === null || !isAbove(quantity, decimal(upTo)))
  return step === undefined ? [] : [lineOf('step', quantity, unit, step.price)]
}

/** What is paid for a quantity alone: no base, no minimum. */
const useLines = (
  { price, tiers, unit }: { price?: number | undefined; tiers?: SheetTiers | undefined; unit: string },
  quantity: Decimal,
): Line[] => {
  if (tiers)
    return tiers.kind === 'graduated' ? graduated(tiers, quantity, unit) : volume(tiers, quantity, unit)
  return [lineOf('use', quantity, unit, price ?? 0)]
}

const sum = (values: readonly Decimal[]): Decimal => values.reduce(plus, ZERO)
const total = (lines: readonly Line[]): Decimal => sum(lines.map(({ euro }) => rounded(euro)))

const flat = (kind: PriceLine['kind'], euro: Decimal): Line => ({
  kind,
  quantity: null,
  unit: '',
  price: null,
  euro,
})

/** Of a use that does not reach the minimum, what is missing to it. */
const minimumLine = (minimum: number, use: readonly Line[]): Line[] => {
  const missing = minus(rounded(decimal(minimum)), total(use))
  return missing.digits > 0n ? [flat('minimum', missing)] : []
}

/** What one measured availability brings: the base, and bonus or malus, which never takes more than the base. */
const availabilityLines = (
  sheet: Extract<PriceSheet, { model: 'availability' }>,
  reached: Decimal,
): Line[] => {
  const over = minus(reached, decimal(sheet.agreed))
  const base = flat('base', decimal(sheet.base))
  if (over.digits === 0n) return [base]
  const more = over.digits > 0n
  const points = more ? over : minus(ZERO, over)
  const line = lineOf(more ? 'bonus' : 'malus', points, '%', more ? sheet.bonus : sheet.malus)
  return [base, more ? line : { ...line, euro: minus(ZERO, smaller(line.euro, base.euro)) }]
}

const gainLine = (sheet: Extract<PriceSheet, { model: 'gainSharing' }>, actual: Decimal): Line => {
  const gained = minus(decimal(sheet.baseline), actual)
  const gain = gained.digits > 0n ? gained : ZERO
  const price = times(decimal(sheet.share), decimal(sheet.valuePerUnit))
  return {
    kind: 'gain',
    quantity: asNumber(gain),
    unit: sheet.unit,
    price: asNumber(price),
    euro: times(gain, price),
  }
}

const idsOf = (entries: readonly Usage[]): string[] =>
  entries.flatMap(({ id }) => (id === undefined ? [] : [id]))

const finished = ({ euro, ...line }: Line, events: readonly string[]): PriceLine => ({
  ...line,
  amountCents: cents(euro),
  events,
})

type Counted = Exclude<PriceSheet, { model: 'availability' | 'gainSharing' }>

const unitOf = (sheet: Counted): string => (sheet.model === 'dataSale' ? sheet.per : sheet.unit)

const counted = (sheet: Counted, inPeriod: readonly Usage[], late: readonly Usage[]): PriceLine[] => {
  const quantityOf = (entries: readonly Usage[]): Decimal =>
    sum(entries.map(({ quantity }) => decimal(quantity)))
  const priced = { unit: unitOf(sheet), price: sheet.price, ...('tiers' in sheet && { tiers: sheet.tiers }) }
  const quantity = quantityOf(inPeriod)
  const use = useLines(priced, quantity)
  const events = idsOf(inPeriod)
  const [base, minimum] = sheet.model === 'payPerUse' ? [sheet.base, sheet.minimum] : [0, 0]
  const lines = [
    ...(base > 0 ? [finished(flat('base', decimal(base)), [])] : []),
    ...use.map(line => finished(line, events)),
    ...minimumLine(minimum, use).map(line => finished(line, [])),
  ]
  if (late.length === 0) return lines
  const after = plus(quantity, quantityOf(late))
  const correction = flat('correction', minus(total(useLines(priced, after)), total(use)))
  const added = { ...correction, quantity: asNumber(quantityOf(late)), unit: priced.unit }
  return [...lines, finished(added, idsOf(late))]
}

/** One measurement each, in the period or late, brings its lines; a late one's stand together as a correction. */
const measured = (
  linesOf: (value: Decimal) => Line[],
  inPeriod: readonly Usage[],
  late: readonly Usage[],
): PriceLine[] => {
  const each = (entry: Usage): Line[] => linesOf(decimal(entry.quantity))
  const euro = sum(late.flatMap(each).map(line => line.euro))
  return [
    ...inPeriod.flatMap(entry => each(entry).map(line => finished(line, idsOf([entry])))),
    ...(late.length === 0 ? [] : [finished(flat('correction', euro), idsOf(late))]),
  ]
}

const linesOf = (sheet: PriceSheet, inPeriod: readonly Usage[], late: readonly Usage[]): PriceLine[] => {
  switch (sheet.model) {
    case 'availability':
      return measured(reached => availabilityLines(sheet, reached), inPeriod, late)
    case 'gainSharing':
      return measured(actual => [gainLine(sheet, actual)], inPeriod, late)
    default:
      return counted(sheet, inPeriod, late)
  }
}

/**
 * The amount of an invoice over a usage, in whole cents, with the lines it is made of: every line is rounded by itself and
 * names the events it sums; the lines add up to the amount. `period` (YYYY-MM) bills that month, and what came too late
 * for an earlier one as a correction: the price of its use on top of this month's, for base and minimum were billed in
 * its own. Fails as `billedIn` does, and with `price-too-large` where cents could no longer be counted.
 */
export const priceOf = (
  sheet: PriceSheet,
  usage: readonly Usage[],
  { period }: { readonly period?: string | undefined } = {},
): Outcome<Priced> => {
  const billed = billedIn(usage, period)
  if (!billed.ok) return billed
  const lines = linesOf(sheet, billed.value.inPeriod, billed.value.late)
  const amountCents = lines.reduce((all, line) => all + line.amountCents, 0)
  const inCents = [amountCents, ...lines.map(line => line.amountCents)].every(Number.isSafeInteger)
  if (!inCents || !lines.every(({ quantity }) => quantity === null || Number.isFinite(quantity)))
    return { ok: false, failure: { code: 'price-too-large', params: {} } }
  return { ok: true, value: { amountCents, lines } }
}
