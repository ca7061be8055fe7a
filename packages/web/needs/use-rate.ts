import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { needsWords } from './words.ts'

/** A rate in words; what comes less than once an hour is said by the day. */
export const useRate = (): ((perHour: number | null) => string) => {
  const words = useWords(needsWords)
  const format = useFormat()
  return perHour => {
    if (perHour === null) return words.perRow
    return perHour < 1 ? words.perDay(format.decimal(perHour * 24)) : words.perHour(format.decimal(perHour))
  }
}
