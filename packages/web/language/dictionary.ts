type Entry = string | readonly string[] | ((...args: never[]) => string) | { readonly [key: string]: Entry }

/** The words of one screen in both languages; the compiler sees to it that neither language lacks a word. */
export type Dictionary<T> = { readonly de: T; readonly en: T }

export const dictionary = <T extends { readonly [key: string]: Entry }>(words: {
  de: T
  en: NoInfer<T>
}): Dictionary<T> => words
