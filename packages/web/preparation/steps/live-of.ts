import { liveBehaviour, type Step } from '@leinwand/recipe'

/** Why a step does not run over live data, as the code of its reason; `null` where it does. */
export const notLive = (step: Step): string | null => {
  const { kind, reason } = liveBehaviour(step)
  return kind === 'stored-only' || kind === 'outcome' ? (reason ?? 'other') : null
}
