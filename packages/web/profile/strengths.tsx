import type { Profile, ProfileColumn } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { BarList } from '../charts/bar-list.tsx'
import { Behind } from '../charts/behind.tsx'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Part } from '../steps/part.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { Leaks } from './leaks.tsx'
import { shareOf } from './shown-value.ts'
import { profileWords } from './words.ts'

/** The weakest say nothing that a bar could show. */
const SHOWN = 12

type Told = ProfileColumn & { target: NonNullable<ProfileColumn['target']> }

/** What each column says of the target by itself, and which of them say too much. */
export const Strengths = ({ profile }: { profile: Profile }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const { target, leaks } = profile
  if (target === null)
    return (
      <Part title={words.leakTest}>
        <Leaks leaks={leaks} />
        <Text fz="sm" c="dimmed">
          {words.noTarget}
        </Text>
      </Part>
    )
  const leaking = new Set(leaks.map(({ column }) => column))
  const told = profile.columns
    .filter((column): column is Told => column.target !== undefined)
    .toSorted((a, b) => b.target.strength - a.target.strength)
  const columns: Column<Told>[] = [
    { id: 'column', label: words.column, value: ({ name }) => name },
    {
      id: 'strength',
      label: words.strength,
      number: true,
      value: row => row.target.strength,
      show: row => format.percent(row.target.strength),
    },
    {
      id: 'auc',
      label: words.auc,
      number: true,
      value: row => row.target.auc,
      show: ({ target: { auc } }) => (auc === null ? '–' : format.rate(auc)),
    },
  ]
  const { positive, positives, known } = target
  return (
    <Part title={words.strengthTitle(target.column)}>
      <Text fz="sm" c="dimmed" mb="xs">
        {words.strengthLead}
        {positive === null
          ? ''
          : ` ${words.positives(positive, format.integer(positives), format.percent(shareOf(positives, known)))}.`}
      </Text>
      <Leaks leaks={leaks} />
      {leaks.length === 0 ? (
        <Text fz="sm" mb="xs">
          {words.leakFree}
        </Text>
      ) : null}
      <BarList
        label={words.strengthTitle(target.column)}
        bars={told.slice(0, SHOWN).map(({ name, target: { strength } }) => ({
          id: name,
          label: name,
          title: name,
          share: strength,
          text: format.percent(strength),
          warn: leaking.has(name),
        }))}
      />
      <Behind>
        <DataTable
          name={words.strengthTitle(target.column)}
          columns={columns}
          rows={told}
          rowId={({ name }) => name}
          maxHeight={360}
        />
      </Behind>
    </Part>
  )
}
