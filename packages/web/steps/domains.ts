import type { CycleElement, KnowledgeDomain } from '@leinwand/method'

/** Whose voice each step needs (A4): nobody can answer its questions alone. */
export const DOMAINS: Record<CycleElement, readonly KnowledgeDomain[]> = {
  businessUnderstanding: ['business', 'machine'],
  dataUnderstanding: ['machine', 'acquisition'],
  automatedAcquisition: ['machine', 'acquisition', 'modeling'],
  dataPreparation: ['acquisition', 'machine', 'modeling'],
  modeling: ['modeling', 'machine'],
  evaluation: ['business', 'machine', 'modeling'],
  deployment: ['business', 'machine'],
}
