import type { CircleInput } from '../circle/index.ts'

/** What a run needs, as it goes to the process. */
export type RunInput = Omit<CircleInput, 'onProgress' | 'signal' | 'sources'>
