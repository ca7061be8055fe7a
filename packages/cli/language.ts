import type { Language } from '@leinwand/contract'

/** What `--lang` says, wherever it stands; help and complaints about the other words are in this language already. */
const asked = (words: readonly string[]): string | undefined => {
  const at = words.indexOf('--lang')
  return at >= 0 ? words[at + 1] : words.find(word => word.startsWith('--lang='))?.slice('--lang='.length)
}

/** German or English: as asked for, otherwise as the environment says (POSIX: LC_ALL before LC_MESSAGES before LANG). */
export const languageOf = (words: readonly string[], environment: NodeJS.ProcessEnv): Language => {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const wanted = asked(words)
  if (wanted === 'de' || wanted === 'en') return wanted
  return (LC_ALL || LC_MESSAGES || LANG || 'en').toLowerCase().startsWith('de') ? 'de' : 'en'
}
