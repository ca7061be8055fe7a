import { METRIC_NAMES, type Project, type ThreadPlace } from '@leinwand/contract'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { workWords } from '../steps/work-words.ts'
import { threadWords } from './words.ts'

/** What a place on the thread is called, and the small line below. */
export const usePlaceName = ({
  kpis,
}: Project): ((place: ThreadPlace) => { name: string; detail: string }) => {
  const words = useWords(threadWords)
  const { model } = useWords(workWords)
  const format = useFormat()
  const metrics = METRIC_NAMES[useLanguage()]
  return ({ station, id, label, detail, figure }) => {
    if (figure !== undefined) return { name: label, detail: `${format.decimal(figure)} ${detail}` }
    if (station === 'step') {
      const step = Object.hasOwn(words.steps, id) ? words.steps[id as keyof typeof words.steps] : id
      return { name: `${label}. ${step}`, detail }
    }
    if (station === 'model') {
      return { name: model.learners[id] ?? id, detail: label === '' ? '' : words.model(label) }
    }
    if (station === 'criterion')
      return { name: kpis.find(kpi => kpi.id === id)?.name ?? metrics[id] ?? id, detail: label }
    return { name: label, detail }
  }
}
