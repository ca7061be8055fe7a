import type { Project, RunResult } from '@leinwand/contract'

/** What every part of data understanding gets. */
export type PartProps = { project: Project; run: RunResult | null }
