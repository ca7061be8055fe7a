import type { Calibration, Model } from '@leinwand/learning'
import type { FittedRecipe } from '@leinwand/recipe'

/** A bundle at work: recipe and model as they were fitted, where its readings come from and for whom it works. */
export type LiveDeployment = {
  id: string
  /** The company that uses it; what it uses is metered for it. */
  party: string
  /** The source whose readings it scores: the middle of the topic `leinwand/<source>/<machine>`. */
  source: string
  /** The bundle's name; a prediction says which bundle made it. */
  version: string
  fitted: FittedRecipe
  model: Model
  /** Makes its probabilities ones that can be counted on; score and threshold are of those. */
  calibration?: Calibration | null
  /** Score from which a warning is raised; null raises none. */
  threshold: number | null
  /** The class whose probability is the score: `true`, or the last class, when left out. */
  positive?: string
  /** How far below the threshold a warning ends; a fifth of the threshold when left out. */
  deadband?: number
}
