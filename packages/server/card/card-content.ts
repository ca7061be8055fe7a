import type { EvaluationReport } from '@leinwand/contract'
import type { AnyModel } from '@leinwand/learning'
import type { OpenedBundle } from '../train/open-bundle.ts'
import type { ToldGate } from './told-gate.ts'
import type { ToldTraining } from './told-training.ts'

/** What a card is made of; report and training are null for a bundle that does not hold them. */
export type CardContent = {
  bundle: OpenedBundle<AnyModel>
  bytes: Uint8Array
  report: EvaluationReport | null
  training: ToldTraining | null
  /** Null for a bundle that no run of a project made. */
  gate: ToldGate | null
}
