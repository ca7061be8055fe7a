import type { StoredProject } from '@leinwand/contract'
import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Sheet } from '../shell/sheet.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { comparePlans, type PlanDifference, takeFromPlan } from './compare-plan.ts'
import styles from './comparison.module.css'
import { comparisonWords } from './comparison-words.ts'
import { planFieldName, planValue } from './plan-words.ts'
import type { Side } from './side.ts'
import { TakeOverBar } from './take-over-bar.tsx'
import { useChangePlan } from './use-change-plan.ts'

type Props = {
  left: StoredProject
  right: StoredProject
  sides: { readonly left: Side; readonly right: Side }
  names: { readonly left: string; readonly right: string }
}

const keyOf = ({ list, id }: PlanDifference): string => `${list}:${id}`

/** What the two plans say differently, entry by entry, and what of it one takes over. */
export const PlanComparison = ({ left, right, sides, names }: Props) => {
  const words = useWords(comparisonWords)
  const format = useFormat()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toLeft = useChangePlan(left.id, sides.left.variant)
  const toRight = useChangePlan(right.id, sides.right.variant)
  const differences = comparePlans(left.plan, right.plan)
  const selected = differences.filter(each => chosen.has(keyOf(each)))
  const nameOf = (row: PlanDifference) =>
    row.list === 'terms' ? words.terms[row.id as keyof typeof words.terms] : row.name
  const take = (change: typeof toLeft, into: StoredProject, from: StoredProject, name: string) =>
    change.mutate(
      {
        before: into.plan,
        basedOn: into.versions.plan,
        plan: selected.reduce((plan, { list, id }) => takeFromPlan(plan, from.plan, list, id), into.plan),
        said: words.tookPlan(format.integer(selected.length), name),
      },
      { onSuccess: () => setChosen(new Set()) },
    )

  const side = (which: 'left' | 'right'): Column<PlanDifference> => {
    const { plan } = which === 'left' ? left : right
    const missing = which === 'left' ? 'added' : 'removed'
    const said = (row: PlanDifference): string[] =>
      row.fields.map(({ path, before, after }) => {
        const value = planValue(which === 'left' ? before : after, plan, words, format)
        return row.list === 'terms' ? value : `${planFieldName(path, words)}: ${value}`
      })
    return {
      id: which,
      label: names[which],
      value: row => (row.kind === missing ? words.none : said(row).join('; ')),
      show: row =>
        row.kind === 'changed' ? (
          <ul className={styles.planFields}>
            {said(row).map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        ) : row.kind === missing ? (
          words.none
        ) : (
          '✓'
        ),
    }
  }
  const columns: Column<PlanDifference>[] = [
    {
      id: 'name',
      label: words.what,
      value: row => `${words.lists[row.list]}: ${nameOf(row)}`,
      show: row => (
        <Checkbox
          size="xs"
          label={
            <>
              {nameOf(row)}
              <Text component="span" fz="xs" c="dimmed" ml={8}>
                {words.lists[row.list]}
              </Text>
            </>
          }
          checked={chosen.has(keyOf(row))}
          onChange={event => {
            const on = event.currentTarget.checked
            const key = keyOf(row)
            setChosen(before => new Set(on ? [...before, key] : [...before].filter(each => each !== key)))
          }}
        />
      ),
    },
    side('left'),
    side('right'),
    { id: 'kind', label: words.delta, value: row => words.kindOf[row.kind] },
  ]
  if (differences.length === 0)
    return (
      <Sheet title={words.plan}>
        <Text c="dimmed">{words.noPlan}</Text>
      </Sheet>
    )
  return (
    <Sheet title={words.plan}>
      <DataTable name={words.plan} columns={columns} rows={differences} rowId={keyOf} />
      <TakeOverBar
        count={selected.length}
        waiting={toLeft.isPending || toRight.isPending}
        left={{ name: names.left, past: false, take: () => take(toLeft, left, right, names.left) }}
        right={{ name: names.right, past: false, take: () => take(toRight, right, left, names.right) }}
      />
    </Sheet>
  )
}
