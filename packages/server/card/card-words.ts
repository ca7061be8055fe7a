import type { Language } from '@leinwand/contract'
import { CARD_IN_GERMAN } from './card-words-de.ts'
import { CARD_IN_ENGLISH } from './card-words-en.ts'

export type CardWords = typeof CARD_IN_GERMAN

/** The words of the card in both languages. */
export const CARD_WORDS: Readonly<Record<Language, CardWords>> = { de: CARD_IN_GERMAN, en: CARD_IN_ENGLISH }
