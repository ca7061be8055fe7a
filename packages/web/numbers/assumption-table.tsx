import type { Project } from '@leinwand/contract'
import { Assumption } from '@leinwand/method'
import { NativeSelect, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { call } from '../wire/call.ts'
import { overviewQuery, projectQuery } from '../wire/query.ts'
import { FigureField } from './figure-field.tsx'
import { numbersWords } from './words.ts'

/** Every number that a person stands for. Values and state are changed here, and all that rests on them follows at once. */
export const AssumptionTable = ({ project }: { project: Project }) => {
  const words = useWords(numbersWords)
  const format = useFormat()
  const client = useQueryClient()
  const { plan } = project
  const change = useMutation({
    mutationFn: ({ id, changes }: { id: string; changes: Partial<Assumption> }) =>
      call('changePart', {
        params: { project: project.id, part: 'plan' },
        body: {
          ...plan,
          assumptions: plan.assumptions.map(each => (each.id === id ? { ...each, ...changes } : each)),
        },
      }),
    onSuccess: changed => {
      client.setQueryData(projectQuery(project.id).queryKey, changed)
      void client.invalidateQueries({ queryKey: overviewQuery(project.id).queryKey })
    },
    onError: showFailure,
  })
  if (plan.assumptions.length === 0) return <Text c="dimmed">{words.noAssumptions}</Text>
  const today = new Date().toISOString().slice(0, 10)
  const figure = (id: 'low' | 'likely' | 'high'): Column<Assumption> => ({
    id,
    label: words[id],
    number: true,
    value: row => row[id],
    show: row => (
      <FigureField
        label={words.figureOf(words[id], row.label)}
        value={row[id]}
        disabled={change.isPending}
        wrong={value => {
          const changed: Assumption = { ...row, [id]: value }
          return changed.low <= changed.likely && changed.likely <= changed.high ? null : words.outOfOrder
        }}
        onChange={value => change.mutate({ id: row.id, changes: { [id]: value } })}
      />
    ),
  })
  const columns: Column<Assumption>[] = [
    {
      id: 'label',
      label: words.label,
      value: row => `${row.label} (${row.unit})`,
      show: row => (
        <>
          {row.label}
          <Text fz="xs" c="dimmed">
            {row.unit}
          </Text>
        </>
      ),
    },
    figure('low'),
    figure('likely'),
    figure('high'),
    {
      id: 'state',
      label: words.state,
      value: row => words.states[row.state],
      show: row => (
        <NativeSelect
          size="xs"
          aria-label={words.stateOf(row.label)}
          value={row.state}
          disabled={change.isPending}
          data={Assumption.shape.state
            .unwrap()
            .options.map(state => ({ value: state, label: words.states[state] }))}
          onChange={event => {
            const state = Assumption.shape.state.unwrap().parse(event.currentTarget.value)
            change.mutate({ id: row.id, changes: { state } })
          }}
        />
      ),
    },
    {
      id: 'until',
      label: words.until,
      value: row => row.validUntil ?? '',
      show: row =>
        row.validUntil ? (
          <>
            {format.date(row.validUntil)}
            {row.validUntil < today ? (
              <Text fz="xs" c="var(--warn)">
                {words.expired}
              </Text>
            ) : null}
          </>
        ) : (
          '–'
        ),
    },
    {
      id: 'source',
      label: words.source,
      value: row => [row.source, row.owner].filter(Boolean).join(' · '),
      show: row => (
        <>
          {row.source || '–'}
          <Text fz="xs" c="dimmed">
            {row.owner}
          </Text>
        </>
      ),
    },
  ]
  return (
    <DataTable name={words.assumptions} columns={columns} rows={plan.assumptions} rowId={row => row.id} />
  )
}
