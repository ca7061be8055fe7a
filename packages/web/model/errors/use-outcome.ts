import type { EvaluationReport } from '@leinwand/contract'
import { useSpeech } from '../speech.ts'
import type { ErrorCase } from './error-case.ts'

/** How an error's truth and prediction are written: numbers as numbers, classes by name and probability. */
export const useOutcome = ({ task }: Pick<EvaluationReport, 'task'>) => {
  const { format } = useSpeech()
  return {
    actual: ({ actual }: ErrorCase): string => (typeof actual === 'number' ? format.decimal(actual) : actual),
    said: ({ said }: ErrorCase): string =>
      task === 'regression' ? format.decimal(said) : format.percent(said),
  }
}
