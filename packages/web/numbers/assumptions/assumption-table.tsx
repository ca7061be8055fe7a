import { Assumption, figuresOn } from '@leinwand/method'
import { NativeSelect, Text, UnstyledButton } from '@mantine/core'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { usePlanEditor } from '../plan/plan-editor.ts'
import { brokenBy } from '../plan/standing.ts'
import { TypedNumber } from '../plan/typed-number.tsx'
import styles from './assumptions.module.css'
import { assumptionWords } from './words.ts'

const FIELD = { unit: 'number' } as const

/** Every number that a person stands for. Values and state are changed here, and all that rests on them follows at once. */
export const AssumptionTable = () => {
  const words = useWords(assumptionWords)
  const format = useFormat()
  const { plan, store, today, showAssumption } = usePlanEditor()
  if (plan.assumptions.length === 0) return <Text c="dimmed">{words.none}</Text>
  const change = (id: string, changes: Partial<Assumption>) => {
    const now = store.shown().plan
    const assumptions = now.assumptions.map(each => (each.id === id ? { ...each, ...changes } : each))
    store.change({ ...now, assumptions })
  }
  const figure = (id: 'low' | 'likely' | 'high'): Column<Assumption> => ({
    id,
    label: words[id],
    number: true,
    value: row => row[id],
    show: row => (
      <TypedNumber
        bare
        width={104}
        label={words.figureOf(words[id], row.label)}
        field={FIELD}
        value={row[id]}
        wrong={value => {
          const changed = { ...row, [id]: value }
          return changed.low <= changed.likely && changed.likely <= changed.high ? null : words.outOfOrder
        }}
        onChange={value => change(row.id, { [id]: value })}
      />
    ),
  })
  const columns: Column<Assumption>[] = [
    {
      id: 'label',
      label: words.label,
      value: row => `${row.label} (${row.unit})`,
      show: row => (
        <div className={styles.open}>
          <UnstyledButton aria-label={words.open(row.label)} onClick={() => showAssumption(row.id)}>
            {row.label}
          </UnstyledButton>
          <small>{row.unit}</small>
        </div>
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
          w={118}
          aria-label={words.stateOf(row.label)}
          value={row.state}
          data={Assumption.shape.state
            .unwrap()
            .options.map(state => ({ value: state, label: words.states[state] }))}
          onChange={event =>
            change(row.id, { state: Assumption.shape.state.unwrap().parse(event.currentTarget.value) })
          }
        />
      ),
    },
    {
      id: 'until',
      label: words.until,
      value: row => row.validUntil ?? '',
      show: row => (
        <>
          {row.validUntil ? format.date(row.validUntil) : '–'}
          {brokenBy(row, today) === 'expired' ? (
            <small className={styles.broken}>{words.expired}</small>
          ) : null}
        </>
      ),
    },
    {
      id: 'used',
      label: words.used,
      value: row => figuresOn(plan, row.id).length,
      show: row => words.affects(format.integer(figuresOn(plan, row.id).length)),
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
  return <DataTable name={words.label} columns={columns} rows={plan.assumptions} rowId={row => row.id} />
}
