import { z } from 'zod'

/** How far a step of the cycle has come in a project (C7). */
export const CycleState = z.enum(['open', 'underWay', 'documented', 'running', 'stale'])
export type CycleState = z.infer<typeof CycleState>

/** Fields of knowledge a step needs a voice from (A4). */
export const KnowledgeDomain = z.enum(['business', 'machine', 'acquisition', 'modeling'])
export type KnowledgeDomain = z.infer<typeof KnowledgeDomain>
