import type { Language } from '@leinwand/contract'
import type { Figures } from './figures.ts'
import type { Words } from './words.ts'

/** A part of the account: a title, and the lines under it. */
export type Part = { title: string; lines: readonly string[] }
/** How the account speaks: its reader's words, and numbers as the reader writes them. */
export type Speech = { words: Words; figures: Figures; language: Language }
