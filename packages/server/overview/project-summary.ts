import type { ProjectSummary } from '@leinwand/contract'
import { financeOf, type ProjectState, verdictOf } from './project-state.ts'

/** A project as the list of projects shows it. */
export const projectSummary = (state: ProjectState): ProjectSummary => {
  const finance = financeOf(state)
  const { id, name, provider } = state.project
  return {
    id,
    name,
    provider,
    verdict: verdictOf(state).kind,
    npv: finance?.npv ?? null,
    light: finance?.blackFigures.light ?? null,
    lastRun: state.run?.endedAt ?? null,
    live: state.live.size > 0,
  }
}
