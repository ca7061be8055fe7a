/** How a number of the plan is written: a share (0.05) as percent (5 %), everything else as it is. */
type Unit = 'euro' | 'share' | 'percent' | 'number' | 'days' | 'month' | 'months'

type NumberField = {
  readonly key: string
  /** `figure` may rest on an assumption, `number` may not. */
  readonly as: 'figure' | 'number'
  readonly unit: Unit
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
  readonly optional?: boolean
}
type TextField = { readonly key: string; readonly as: 'text'; readonly maxLength: number }
type ChoiceField = { readonly key: string; readonly as: 'choice'; readonly options: readonly string[] }
/** Which offer a cost belongs to; asked for only at the level of an offer. */
type OfferField = { readonly key: 'offer'; readonly as: 'offer' }

/** One field of the plan's form; `key` is its place in the item and names its label. */
export type Field = NumberField | TextField | ChoiceField | OfferField
export type { NumberField, Unit }

export const euro = (key: string, more: Partial<NumberField> = {}): NumberField => ({
  key,
  as: 'figure',
  unit: 'euro',
  min: 0,
  ...more,
})
export const amount = (key: string, more: Partial<NumberField> = {}): NumberField => ({
  key,
  as: 'figure',
  unit: 'number',
  min: 0,
  ...more,
})
export const share = (key: string, more: Partial<NumberField> = {}): NumberField => ({
  key,
  as: 'figure',
  unit: 'share',
  min: 0,
  max: 1,
  ...more,
})
/** A rise a year, which may also be a fall. */
export const rise = (key: string): NumberField => share(key, { min: -0.99, max: 10 })
export const whole = (
  key: string,
  unit: Unit,
  min: number,
  max: number,
  more: Partial<NumberField> = {},
): NumberField => ({ key, as: 'number', unit, whole: true, min, max, ...more })
export const days = (key: string): NumberField => whole(key, 'days', 0, 365)
/** A VAT rate in place of the plan's. */
export const ownRate = (key: string): NumberField => ({
  key,
  as: 'number',
  unit: 'share',
  min: 0,
  max: 1,
  optional: true,
})
export const name: TextField = { key: 'name', as: 'text', maxLength: 120 }
