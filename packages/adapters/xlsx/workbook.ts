import { cleanText } from '@leinwand/flow/publish'

/** How a cell looks; `input` marks what a person may change. Amounts have no currency sign, so that any locale reads them. */
export type Style =
  | 'plain'
  | 'wrapped'
  | 'title'
  | 'heading'
  | 'group'
  | 'dim'
  | 'amount'
  | 'exact'
  | 'number'
  | 'percent'
  | 'month'
  | 'date'
  | 'inputNumber'
  | 'inputText'
  | 'strong'

/**
 * One cell. A `text` is never a formula, whatever it begins with. A formula is written as Excel stores it: English
 * names, commas, no leading equals sign; `value` is what it came to when the workbook was written.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly style?: Style }
  | { readonly kind: 'number'; readonly value: number; readonly style?: Style }
  | {
      readonly kind: 'formula'
      readonly formula: string
      readonly value?: number | string | undefined
      readonly style?: Style
    }

export type Sheet = {
  readonly name: string
  /** Widths of the columns in characters; the last holds for all that follow. */
  readonly widths: readonly number[]
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly rows: readonly (readonly (Cell | null)[])[]
  /** Cells that take one of the words of a range only. */
  readonly choices?: readonly { readonly cell: string; readonly from: string }[]
}

export type Workbook = {
  readonly title: string
  readonly author: string
  /** ISO instant. */
  readonly at: string
  readonly sheets: readonly Sheet[]
  /** Names of cells, each with an absolute address such as `Sheet!$A$1`. */
  readonly names: Readonly<Record<string, string>>
}

export const text = (said: string, style: Style = 'plain'): Cell => ({
  kind: 'text',
  text: cleanText(said),
  style,
})
export const number = (value: number, style: Style = 'number'): Cell => ({ kind: 'number', value, style })
