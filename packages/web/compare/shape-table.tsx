import type { Comparison } from '@leinwand/contract'
import { NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { type SharedBin, sharedBins } from './shared-bins.ts'
import { useBinLabel } from './use-bin-label.ts'
import { compareWords } from './words.ts'

/** The shares that a distribution of both sides is drawn from, of one column at a time. */
export const ShapeTable = ({ columns }: { columns: Comparison['columns'] }) => {
  const words = useWords(compareWords)
  const format = useFormat()
  const labelOf = useBinLabel()
  const [sought, setSought] = useState<string | null>(null)
  const chosen = columns.find(({ name }) => name === sought) ?? columns[0]
  if (chosen === undefined) return null
  const bins = sharedBins(...chosen.sides)
  const share = (id: 'one' | 'two', place: 0 | 1): Column<SharedBin> => ({
    id,
    label: words[id],
    number: true,
    value: ({ shares }) => shares[place],
    show: ({ shares }) => format.percent(shares[place]),
  })
  return (
    <>
      <NativeSelect
        size="xs"
        maw={260}
        mb="xs"
        label={words.column}
        value={chosen.name}
        data={columns.map(({ name }) => name)}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
      />
      {bins.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {words.noShape}
        </Text>
      ) : (
        <DataTable
          name={words.shapeOf(chosen.name)}
          columns={[{ id: 'bin', label: words.bin, value: labelOf }, share('one', 0), share('two', 1)]}
          rows={bins}
          rowId={labelOf}
          maxHeight={360}
        />
      )}
    </>
  )
}
