import type { Overview } from '@leinwand/contract'
import { measurementsOf } from '@leinwand/method'
import type { ProjectState } from './project-state.ts'

/** Each KPI from its baseline to its target, with what the model of the last run is expected to make of it and what was measured last. */
export const kpiThread = ({ project, run }: ProjectState): Overview['kpis'] =>
  project.kpis.map(({ id, name, unit, direction, baseline, target, by }) => {
    const found = run?.result.kpis.find(kpi => kpi.id === id)
    const last = measurementsOf(project.measurements, id).at(-1)
    return {
      id,
      name,
      unit,
      direction,
      baseline: baseline.value,
      target,
      by,
      expected: found?.expected ?? null,
      measured: last?.value ?? null,
      measuredUntil: last?.until ?? null,
      euroPerMonth: found?.euroPerMonth ?? null,
      euroPerYear: found?.euroPerYear ?? null,
    }
  })
