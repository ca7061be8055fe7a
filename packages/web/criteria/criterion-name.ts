import { METRIC_NAMES, type Project } from '@leinwand/contract'
import { useLanguage } from '../language/language.ts'

type Named = { metric?: string | undefined; kpi?: string | null | undefined }

/** What a criterion speaks of, as people call it: the KPI's name, or the metric's. */
export const useCriterionName = (kpis: Project['kpis']): ((criterion: Named) => string) => {
  const names = METRIC_NAMES[useLanguage()]
  return ({ metric = '', kpi }) => kpis.find(({ id }) => id === kpi)?.name ?? names[metric] ?? metric
}
