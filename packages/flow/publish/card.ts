import type { Drawing } from './drawing.ts'
import type { Table } from './report.ts'

export type CardPart =
  | { readonly part: 'text'; readonly text: string; readonly tone: 'plain' | 'dim' | 'strong' }
  | { readonly part: 'list'; readonly items: readonly string[] }
  | { readonly part: 'table'; readonly table: Table }
  | { readonly part: 'chart'; readonly drawing: Drawing }

export type CardSection = { readonly title: string; readonly parts: readonly CardPart[] }

/** The evaluation report of one model, worded in one language: what page and PDF are made of. */
export type Card = {
  readonly language: 'de' | 'en'
  readonly title: string
  readonly author: string
  /** ISO 8601: when the model was made; the same bundle gives the same document. */
  readonly at: string
  readonly under: string
  readonly page: string
  readonly sections: readonly CardSection[]
}
