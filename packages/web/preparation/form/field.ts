import type { ColumnType } from '@leinwand/recipe'

type Types = readonly ColumnType[]

type Base = { readonly key: string; readonly optional?: boolean }
export type ColumnField = Base & { readonly as: 'column'; readonly types?: Types }
export type ColumnsField = Base & { readonly as: 'columns'; readonly types?: Types }
export type TextField = Base & {
  readonly as: 'text'
  readonly long?: boolean
  /** No text stands for `null`: a value that is missing. */
  readonly orNull?: boolean
}
export type NumberField = Base & {
  readonly as: 'number'
  readonly unit?: 'seconds' | 'percent'
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
}
export type ChoiceField = Base & { readonly as: 'choice'; readonly options: readonly string[] }
type FlagField = Base & { readonly as: 'flag' }
/** An expression of the recipe's own grammar; `result` is what it has to give, where that matters. */
export type ExpressionField = Base & { readonly as: 'expression'; readonly result?: ColumnType }
/** Several texts. */
export type WordsField = Base & { readonly as: 'words' }
/** A number, a text, or yes and no. */
type ValueField = Base & { readonly as: 'value' }
/** A share from and a share to. */
type SharesField = Base & { readonly as: 'shares' }
/** Several things of one form, in their order. */
export type ListField = Base & {
  readonly as: 'list'
  /** One field without a key where each is a value, else the fields of each. */
  readonly of: Field | readonly Field[]
  readonly start: unknown
}
/** For each of some columns (or words) one thing: a value where `of` is one field without a key, else an object. */
export type RecordField = Base & {
  readonly as: 'record'
  readonly of: Field | readonly Field[]
  readonly start: unknown
  readonly keys: 'columns' | 'words'
}
/** One of several forms: by the value of `key`, or, without such a value, by which of its fields are there. */
export type CasesField = Base & {
  readonly as: 'cases'
  readonly by: 'value' | 'presence'
  readonly options: readonly Case[]
}
export type Case = {
  readonly id: string
  readonly start: Readonly<Record<string, unknown>>
  readonly fields: readonly Field[]
}
/** A value that is one of some words, or an object of its own. */
export type VariantField = Base & {
  readonly as: 'variant'
  readonly options: readonly { id: string; value: unknown; fields?: readonly Field[] }[]
}
/** A thing of some fields; shown as if they stood in the step itself. */
type ObjectField = Base & { readonly as: 'object'; readonly of: readonly Field[] }
/** A further source with steps of its own. */
type BranchField = Base & { readonly as: 'branch' }

/** One field of a step's page; `key` is its place in the step and names its label. */
export type Field =
  | ColumnField
  | ColumnsField
  | TextField
  | NumberField
  | ChoiceField
  | FlagField
  | ExpressionField
  | WordsField
  | ValueField
  | SharesField
  | ListField
  | RecordField
  | CasesField
  | VariantField
  | ObjectField
  | BranchField

type More<F extends Field> = Omit<Partial<F>, 'as' | 'key'>

export const column = (key: string, more: More<ColumnField> = {}): Field => ({ as: 'column', key, ...more })
export const columns = (key: string, more: More<ColumnsField> = {}): Field => ({
  as: 'columns',
  key,
  ...more,
})
export const text = (key: string, more: More<TextField> = {}): Field => ({ as: 'text', key, ...more })
export const number = (key: string, more: More<NumberField> = {}): Field => ({ as: 'number', key, ...more })
export const seconds = (key: string, more: More<NumberField> = {}): Field =>
  number(key, { unit: 'seconds', min: 0, ...more })
export const choice = (key: string, options: readonly string[], more: More<ChoiceField> = {}): Field => ({
  as: 'choice',
  key,
  options,
  ...more,
})
export const expression = (key: string, more: More<ExpressionField> = {}): Field => ({
  as: 'expression',
  key,
  ...more,
})
export const words = (key: string, more: More<WordsField> = {}): Field => ({ as: 'words', key, ...more })
export const unit: Field = text('unit', { optional: true })

/** Whether a list or record is of single values. */
export const isOne = (of: Field | readonly Field[]): of is Field => !Array.isArray(of)
