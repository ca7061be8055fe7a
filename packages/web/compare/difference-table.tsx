import type { Comparison } from '@leinwand/contract'
import { NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { Behind } from '../charts/behind.tsx'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { profileWords } from '../profile/words.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import styles from './compare-part.module.css'
import { Overlaid } from './overlaid.tsx'
import { ShapeTable } from './shape-table.tsx'
import { compareWords } from './words.ts'

type Compared = Comparison['columns'][number]
type Size = Compared['size']

const SIZES = ['none', 'small', 'medium', 'large'] as const satisfies readonly Size[]
/** More at once make a page slow; the largest differences come first. */
const SHOWN = 100

const weight = ({ size, effect }: Compared): number => SIZES.indexOf(size) * 1e6 + Math.abs(effect ?? 0)

/** The columns that both have, the one that differs most first. */
export const DifferenceTable = ({ comparison }: { comparison: Comparison }) => {
  const words = useWords(compareWords)
  const { types } = useWords(profileWords)
  const format = useFormat()
  const [least, setLeast] = useState<Size>('none')
  const found = comparison.columns
    .filter(({ size }) => SIZES.indexOf(size) >= SIZES.indexOf(least))
    .toSorted((a, b) => weight(b) - weight(a))
  const rows = found.slice(0, SHOWN)
  const means = ({ sides }: Compared) => sides.map(({ mean }) => mean)
  const columns: Column<Compared>[] = [
    {
      id: 'name',
      label: words.column,
      value: ({ name }) => name,
      show: ({ name, types: [a, b] }) => (
        <>
          {name}
          {a === b ? null : (
            <Text fz="xs" c="var(--warn)">
              {words.types(types[a], types[b])}
            </Text>
          )}
        </>
      ),
    },
    {
      id: 'size',
      label: words.size,
      value: ({ size }) => words.sizes[size],
      show: ({ size }) => (
        <span className={styles.size} data-size={size}>
          {words.sizes[size]}
        </span>
      ),
    },
    {
      id: 'shape',
      label: words.shape,
      value: () => null,
      show: ({ name, sides: [first, second] }) => <Overlaid column={name} first={first} second={second} />,
    },
    {
      id: 'means',
      label: words.means,
      number: true,
      value: column =>
        means(column)
          .map(mean => mean ?? '')
          .join(' → '),
      show: column => {
        const [a, b] = means(column)
        return a === null || b === null || a === undefined || b === undefined
          ? '–'
          : `${format.decimal(a)} → ${format.decimal(b)}`
      },
    },
    {
      id: 'effect',
      label: words.effect,
      number: true,
      value: ({ effect }) => effect,
      show: ({ effect }) => (effect === null ? words.tooFewValues : format.decimal(effect)),
    },
    {
      id: 'measure',
      label: words.measure,
      value: ({ measure }) => words.measures[measure] ?? measure,
    },
    {
      id: 'missing',
      label: words.missing,
      number: true,
      value: ({ missingEffect }) => missingEffect,
      show: ({ missingEffect }) => (missingEffect === null ? '–' : format.decimal(missingEffect)),
    },
  ]
  return (
    <>
      <NativeSelect
        size="xs"
        maw={220}
        mb="xs"
        label={words.least}
        value={least}
        data={SIZES.map(value => ({ value, label: words.leastOf[value] }))}
        onChange={({ currentTarget }) => setLeast(currentTarget.value as Size)}
      />
      {rows.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {words.allAlike}
        </Text>
      ) : (
        <>
          <DataTable
            name={words.columns}
            columns={columns}
            rows={rows}
            rowId={({ name }) => name}
            maxHeight={640}
          />
          <Behind of={words.shape}>
            <ShapeTable columns={rows} />
          </Behind>
        </>
      )}
      <Text fz="xs" c="dimmed">
        {words.shown(format.integer(rows.length), format.integer(comparison.columns.length))} ·{' '}
        {words.explain}
      </Text>
    </>
  )
}
