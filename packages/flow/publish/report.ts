import type { ShownCanvas } from './canvas-content.ts'
import type { Drawing } from './drawing.ts'

/** A table as text, ready to be set; `shares` are the widths of its columns, of 1. */
export type Table = {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly shares: readonly number[]
  /** Columns from this one on are numbers, and stand to the right. */
  readonly numbersFrom: number
}

export type Rule = {
  readonly title: string
  readonly text: string
  readonly holds: boolean
  readonly status: string
  /** Each chain from note to evidence to party. */
  readonly chains: readonly string[]
}

/** Several values over the months of the plan, for a chart that a reader may change. */
export type Series = { readonly name: string; readonly values: readonly number[]; readonly colour: string }

export type Chart = {
  readonly title: string
  readonly months: readonly string[]
  readonly bars: readonly Series[]
  readonly lines: readonly Series[]
  readonly drawing: Drawing
}

export type Figure = { readonly label: string; readonly value: string; readonly hint: string }

export type Report = {
  readonly language: 'de' | 'en'
  /** ISO instant. */
  readonly at: string
  readonly title: string
  readonly author: string
  readonly under: string
  readonly description: string
  readonly canvas: ShownCanvas
  readonly verdict: {
    readonly title: string
    readonly sentence: string
    readonly rules: readonly Rule[]
    readonly missing: { readonly title: string; readonly items: readonly string[] }
  }
  readonly numbers: {
    readonly title: string
    readonly light: { readonly colour: 'green' | 'amber' | 'red'; readonly text: string }
    readonly reasons: readonly string[]
    readonly figures: readonly Figure[]
    readonly figureHead: readonly string[]
    readonly tables: readonly Table[]
    readonly charts: readonly Chart[]
  } | null
  /** What is said in place of the numbers where there are none. */
  readonly withoutNumbers: string
  readonly assumptions: Table
  readonly questions: {
    readonly title: string
    readonly none: string
    readonly parts: readonly { readonly title: string; readonly items: readonly string[] }[]
  }
  readonly words: {
    readonly canvas: string
    readonly furtherNotes: string
    readonly page: string
    readonly notes: string
    readonly legend: string
    readonly contents: string
  }
}
