import type { Overview } from '@leinwand/contract'
import { lastMeasured, servedBy } from '@leinwand/method'
import type { ProjectState } from './project-state.ts'

/** Each KPI from its baseline to its target, with what the model of the last run is expected to make of it and what was measured last. */
export const kpiThread = ({ project, run }: ProjectState): Overview['kpis'] => {
  const served = servedBy(project.parties, project.deployments)
  return project.kpis.map(kpi => {
    const { id, name, unit, direction, baseline, target, by } = kpi
    const found = run?.result.kpis.find(each => each.id === id)
    return {
      id,
      name,
      unit,
      direction,
      baseline: baseline.value,
      target,
      by,
      expected: found?.expected ?? null,
      measured: lastMeasured(kpi, project.measurements, served),
      euroPerMonth: found?.euroPerMonth ?? null,
      euroPerYear: found?.euroPerYear ?? null,
    }
  })
}
