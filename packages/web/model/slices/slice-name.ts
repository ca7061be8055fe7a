import type { EvaluationReport } from '@leinwand/contract'
import { useSpeech } from '../speech.ts'

export type Slice = EvaluationReport['slices'][number]

export const sliceId = ({ column, value }: Slice): string => `${column} ${value}`

/** How the judge writes the bounds of a bin: `≤ 1.5`, `1.5 – 3`, `> 3`. */
const BIN = /^(?:[≤>] -?[\d.e+-]+|-?[\d.e+-]+ – -?[\d.e+-]+)$/

/** What a slice is called: columns as in the data, machine and month and the bounds of numbers in the reader's language. */
export const useSliceName = () => {
  const { words, format } = useSpeech()
  const local = (text: string) =>
    BIN.test(text) ? text.replace(/\d[\d.e+-]*/g, number => format.decimal(Number(number))) : text
  return ({ column, value }: Slice): string => `${words.slices.named[column] ?? column}: ${local(value)}`
}
