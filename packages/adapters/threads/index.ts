export { type FoldPool, openFoldPool } from './fold-pool.ts'
export { sharedClock } from './shared-clock.ts'
