import type { PreviewColumn } from '@leinwand/contract'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { DataTable } from '../../table/data-table.tsx'
import { preparationWords } from '../words.ts'

/** The shares that the bars over a column are drawn from, of one column at a time. */
export const BarsTable = ({
  columns,
  start,
}: {
  columns: readonly PreviewColumn[]
  start: string | null
}) => {
  const words = useWords(preparationWords)
  const format = useFormat()
  const [sought, setSought] = useState<string | null>(null)
  const drawn = columns.filter(({ bars }) => bars.some(share => share > 0))
  const chosen = [sought, start].flatMap(name => drawn.find(each => each.name === name) ?? [])[0] ?? drawn[0]
  if (chosen === undefined) return null
  const rows = chosen.bars.map((share, place) => ({ place, share, label: chosen.labels[place] ?? '' }))
  return (
    <>
      <NativeSelect
        size="xs"
        maw={260}
        mb="xs"
        label={words.spreadColumn}
        value={chosen.name}
        data={drawn.map(({ name }) => name)}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <DataTable
        name={words.spread(chosen.name)}
        columns={[
          { id: 'value', label: words.spreadValue, value: ({ label }) => label },
          {
            id: 'share',
            label: words.spreadShare,
            number: true,
            value: ({ share }) => share,
            show: ({ share }) => format.percent(share),
          },
        ]}
        rows={rows}
        rowId={({ place }) => String(place)}
        maxHeight={320}
      />
    </>
  )
}
