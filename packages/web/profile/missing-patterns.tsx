import type { Profile } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { BarList } from '../charts/bar-list.tsx'
import { Behind } from '../charts/behind.tsx'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { percentOf, shareOf } from './shown-value.ts'
import { profileWords } from './words.ts'

type Pattern = Profile['missingPatterns'][number]

/** So many names say which columns are meant; the rest is counted. */
const NAMED = 4
const SHOWN = 12

const named = ({ columns }: Pattern): string =>
  columns.length <= NAMED
    ? columns.join(', ')
    : `${columns.slice(0, NAMED).join(', ')} … (+${columns.length - NAMED})`

/** Which columns are missing together. */
export const MissingPatterns = ({ profile }: { profile: Profile }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const patterns = profile.missingPatterns.filter(({ columns }) => columns.length > 0)
  if (patterns.length === 0)
    return (
      <Text fz="sm" c="dimmed">
        {words.noMissing}
      </Text>
    )
  const columns: Column<Pattern>[] = [
    { id: 'columns', label: words.together, value: row => row.columns.join(', ') },
    {
      id: 'rows',
      label: words.rows,
      number: true,
      value: row => row.rows,
      show: row => format.integer(row.rows),
    },
    {
      id: 'share',
      label: words.share,
      number: true,
      value: row => shareOf(row.rows, profile.rows),
      show: row => percentOf(row.rows, profile.rows, format),
    },
  ]
  return (
    <>
      <BarList
        label={words.missingPatterns}
        bars={patterns.slice(0, SHOWN).map(pattern => ({
          id: pattern.columns.join(),
          label: named(pattern),
          title: pattern.columns.join(', '),
          share: shareOf(pattern.rows, profile.rows),
          text: `${format.integer(pattern.rows)} · ${percentOf(pattern.rows, profile.rows, format)}`,
        }))}
      />
      <Behind>
        <DataTable
          name={words.missingPatterns}
          columns={columns}
          rows={patterns}
          rowId={row => row.columns.join()}
          maxHeight={300}
        />
      </Behind>
    </>
  )
}
