import type { Language } from '@leinwand/contract'
import { useSyncExternalStore } from 'react'
import type { Dictionary } from './dictionary.ts'

const KEY = 'lang'
const listeners = new Set<() => void>()

let current: Language = localStorage.getItem(KEY) === 'en' ? 'en' : 'de'

export const currentLanguage = (): Language => current

/** Kept in localStorage for this page and in the cookie `lang` for the server's own sentences. */
export const chooseLanguage = (language: Language): void => {
  current = language
  localStorage.setItem(KEY, language)
  // biome-ignore lint/suspicious/noDocumentCookie: Firefox and Safari have no Cookie Store
  document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage)

export const useWords = <T>(words: Dictionary<T>): T => words[useLanguage()]
