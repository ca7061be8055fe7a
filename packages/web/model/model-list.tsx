import type { ModelSummary } from '@leinwand/contract'
import { Badge, Checkbox, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { ButtonLink, TextLink } from '../shell/links.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { modelsWords } from './models-words.ts'
import { useSpeech } from './speech.ts'
import { useLearnerName } from './use-learner-name.ts'

/** Two at most: who chooses a third gives up the one chosen first. */
const withChosen = (chosen: readonly string[], run: string): string[] =>
  chosen.includes(run) ? chosen.filter(each => each !== run) : [...chosen, run].slice(-2)

/** What each kind of model is told by in a list. */
const listed = (models: readonly ModelSummary[]): readonly string[] => {
  const candidates = models.every(({ task }) => task === 'regression')
    ? ['mae', 'rmse', 'r2']
    : ['prAuc', 'f1', 'macroF1', 'mae']
  return candidates.filter(metric => models.some(({ test }) => typeof test[metric] === 'number')).slice(0, 3)
}

/** Models as a table, the newest first, with the way to the page of each and to two beside each other. */
export const ModelList = ({ project, models }: { project: string; models: readonly ModelSummary[] }) => {
  const words = useWords(modelsWords)
  const { format, say, name } = useSpeech()
  const learnerName = useLearnerName()
  const judged = models.filter(({ isJudged }) => isJudged)
  // What one wants to know after a run is what became better since the one before.
  const [chosen, setChosen] = useState<readonly string[]>(judged.slice(0, 2).map(({ run }) => run))
  // The older one stands on the left.
  const [right, left] = models.filter(({ run }) => chosen.includes(run)).map(({ run }) => run)
  const columns: Column<ModelSummary>[] = [
    {
      id: 'made',
      label: words.made,
      value: row => row.endedAt,
      show: row => (
        <Group gap="2px 8px">
          {row.isJudged ? (
            <TextLink to="/projects/$project/model" params={{ project }} search={{ run: row.run }}>
              {format.dateTime(row.endedAt)}
            </TextLink>
          ) : (
            <span>
              {format.dateTime(row.endedAt)} <Text span fz="xs" c="dimmed">{`(${words.noReport})`}</Text>
            </span>
          )}
          {row.isCurrent ? (
            <Badge size="sm" variant="light" tt="none">
              {words.current}
            </Badge>
          ) : null}
        </Group>
      ),
    },
    { id: 'learner', label: words.learner, value: row => learnerName(row.learner) },
    ...listed(models).flatMap((metric): Column<ModelSummary>[] => [
      {
        id: metric,
        label: name(metric),
        number: true,
        value: row => row.test[metric] ?? null,
        show: row => say(metric, row.test[metric]),
      },
    ]),
    { id: 'gate', label: words.gate, value: row => (row.passed ? words.passed : words.failed) },
    {
      id: 'choose',
      label: words.choose,
      value: () => null,
      show: row => (
        <Checkbox
          size="sm"
          checked={chosen.includes(row.run)}
          disabled={!row.isJudged}
          aria-label={words.chooseLabel(format.dateTime(row.endedAt))}
          onChange={() => setChosen(withChosen(chosen, row.run))}
        />
      ),
    },
  ]
  return (
    <>
      <DataTable name={words.table} columns={columns} rows={models} rowId={({ run }) => run} />
      <Group my="md" gap="md">
        {left && right ? (
          <ButtonLink to="/projects/$project/model/compare" params={{ project }} search={{ left, right }}>
            {words.compare}
          </ButtonLink>
        ) : (
          <Text c="dimmed" fz="sm">
            {judged.length < 2 ? words.one : words.chooseTwo}
          </Text>
        )}
      </Group>
    </>
  )
}
