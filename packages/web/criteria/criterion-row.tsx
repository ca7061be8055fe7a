import { METRIC_NAMES, metricsOf, type Project } from '@leinwand/contract'
import { type CriterionKind, criterionKind, ECONOMIC_METRICS } from '@leinwand/method'
import { Button, Fieldset, Group, NativeSelect, NumberInput, SimpleGrid } from '@mantine/core'
import { useLanguage, useWords } from '../language/language.ts'
import type { CriterionDraft } from './criteria-draft.ts'
import { criteriaWords } from './words.ts'

type Props = {
  project: Project
  place: number
  draft: CriterionDraft
  change: (part: Partial<CriterionDraft>) => void
  remove: () => void
}

/** What a criterion can speak of: the project's goals, the metrics of its task, and what is economic among them. */
const useChoices = ({ kpis, learner }: Project) => {
  const words = useWords(criteriaWords)
  const names = METRIC_NAMES[useLanguage()]
  const metrics = metricsOf(learner.task)
  const economic = new Set<string>(ECONOMIC_METRICS)
  const choice = (metric: string) => ({ value: `metric:${metric}`, label: names[metric] ?? metric })
  return [
    {
      group: words.goals,
      items: kpis.filter(({ effect }) => effect).map(({ id, name }) => ({ value: `kpi:${id}`, label: name })),
    },
    { group: words.metrics, items: metrics.filter(each => !economic.has(each)).map(choice) },
    { group: words.economics, items: metrics.filter(each => economic.has(each)).map(choice) },
  ].filter(({ items }) => items.length > 0)
}

/** Of which kind a criterion is, and what its bounds are in; null for a bare number. */
const spokenOf = (what: string, kpis: Project['kpis']): { kind: CriterionKind; unit: string | null } => {
  const [of, name = ''] = what.split(/:(.*)/s)
  const named = of === 'kpi' ? { kpi: name } : { metric: name }
  const kpi = kpis.find(({ id }) => id === named.kpi)
  const unit = name === 'euroPerYear' ? '€' : name === 'leadTimeHours' ? 'h' : null
  return { kind: criterionKind(named), unit: of === 'kpi' ? (kpi?.unit ?? null) : unit }
}

/** One criterion in the form: what it speaks of, on which part it is checked, and its bounds. */
export const CriterionRow = ({ project, place, draft, change, remove }: Props) => {
  const words = useWords(criteriaWords)
  const decimalSeparator = useLanguage() === 'de' ? ',' : '.'
  const choices = useChoices(project)
  const named = choices.flatMap(({ items }) => items).find(({ value }) => value === draft.what)?.label ?? ''
  const { kind, unit } = spokenOf(draft.what, project.kpis)
  const economic = kind === 'economic'
  const bound = (field: 'min' | 'max' | 'minOverBaseline', label: string) => (
    <NumberInput
      label={unit === null ? label : words.inUnit(label, unit)}
      value={draft[field]}
      decimalSeparator={decimalSeparator}
      hideControls
      onChange={value => change({ [field]: value })}
    />
  )
  return (
    <Fieldset legend={words.criterion(place, words.kinds[kind])} p="xs">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <NativeSelect
          label={words.what}
          value={draft.what}
          data={choices}
          onChange={event => change({ what: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.on}
          // What is reckoned in euro and per week is reckoned from the rows of the test part.
          value={economic ? 'test' : draft.on}
          disabled={economic}
          data={(['test', 'crossValidation'] as const).map(value => ({
            value,
            label: words.onValues[value],
          }))}
          onChange={event =>
            change({ on: event.currentTarget.value === 'test' ? 'test' : 'crossValidation' })
          }
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs" mt={6}>
        {bound('min', words.min)}
        {bound('max', words.max)}
        {bound('minOverBaseline', words.lift)}
      </SimpleGrid>
      <Group justify="flex-end" mt={6}>
        <Button
          size="compact-xs"
          variant="subtle"
          color="red"
          aria-label={words.removeNamed(named)}
          onClick={remove}
        >
          {words.remove}
        </Button>
      </Group>
    </Fieldset>
  )
}
