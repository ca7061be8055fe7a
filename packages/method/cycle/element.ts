import { z } from 'zod'

/** The seven elements of the cycle: CRISP-DM's six steps and the handout's automated acquisition. */
export const CYCLE_ELEMENTS = [
  'businessUnderstanding',
  'dataUnderstanding',
  'automatedAcquisition',
  'dataPreparation',
  'modeling',
  'evaluation',
  'deployment',
] as const

export const CycleElement = z.enum(CYCLE_ELEMENTS)
export type CycleElement = z.infer<typeof CycleElement>
