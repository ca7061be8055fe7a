import { type Calibration, calibrateRow, compileRowScorer, type Model, type Task } from '@leinwand/learning'
import type { Value } from '../value.ts'

/** What is asked of a model: the class whose probability counts, and from which probability on it warns. */
export type Question = {
  model: Model
  /** Of the calibrated probability, where there is a calibration. */
  threshold: number | null
  positive?: string | undefined
  calibration?: Calibration | null
}

export type Score = { prediction: number; warning: boolean }

/** What a factory calls a part or a state that nobody has to be warned of; letters and digits only, in lower case. */
const GOOD = new Set(
  'ok io gut gutteil good pass passed bestanden normal fine healthy gesund intakt okay inordnung'.split(' '),
)

const isGood = (name: string): boolean => GOOD.has(name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, ''))

/**
 * The class that is watched: the one named, otherwise `true`, otherwise of two the one beside a class that is called good
 * (OK and NOK), otherwise the last. Regression has none.
 */
export function watchedClass({ task, positive }: { task: Task; positive?: string | undefined }): number {
  if (task.kind === 'regression') return -1
  const { classes } = task
  const named = classes.indexOf(positive ?? 'true')
  if (named >= 0) return named
  const last = classes.length - 1
  return last === 1 && isGood(classes[1]!) && !isGood(classes[0]!) ? 0 : last
}

/**
 * Prepares a model for live rows. The score is the probability of the watched class, or the value of a regression; a
 * warning is a score at or above the threshold. Columns of a row that the model does not know are ignored, features that
 * a row does not have are missing values.
 */
export function scorer(question: Question): (row: Readonly<Record<string, Value>>) => Score {
  const scoreRow = compileRowScorer(question.model)
  const watched = watchedClass({ task: question.model.task, positive: question.positive })
  const { threshold, calibration } = question
  return row => {
    const scored = scoreRow(row)
    if (scored.kind === 'classification' && calibration) calibrateRow(calibration, scored.probabilities)
    const prediction = scored.kind === 'classification' ? scored.probabilities[watched]! : scored.value
    return { prediction, warning: threshold !== null && prediction >= threshold }
  }
}
