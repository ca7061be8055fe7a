import type { Language } from '@leinwand/contract'
import { useSyncExternalStore } from 'react'
import type { Dictionary } from './dictionary.ts'

const KEY = 'lang'
const listeners = new Set<() => void>()

/** What was chosen before; otherwise the browser's first language, where anything but German gets English. */
const first = (): Language => {
  const chosen = localStorage.getItem(KEY)
  if (chosen === 'de' || chosen === 'en') return chosen
  return /^de\b/i.test(navigator.language) ? 'de' : 'en'
}

let current: Language = first()

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
