import type { Profile, ProfileColumn } from '@leinwand/contract'
import { useWords } from '../language/language.ts'
import type { CsvCell } from '../table/csv.ts'
import { CsvButton } from '../table/csv-button.tsx'
import { medianOf } from './shown-value.ts'
import { profileWords } from './words.ts'

type Figure = { label: string; value: (column: ProfileColumn) => CsvCell }

/** The columns with all their figures as a file, also those that the screen has no room for. */
export const ExportColumns = ({
  profile,
  columns,
}: {
  profile: Profile
  columns: readonly ProfileColumn[]
}) => {
  const words = useWords(profileWords)
  const figures: Figure[] = [
    { label: words.column, value: ({ name }) => name },
    { label: words.type, value: ({ type }) => words.types[type] },
    { label: words.unit, value: ({ unit }) => unit },
    { label: words.missing, value: ({ missing }) => missing },
    { label: words.unreadable, value: ({ unreadable }) => unreadable },
    { label: words.distinct, value: ({ distinct }) => distinct },
    { label: words.min, value: ({ min }) => min },
    { label: words.median, value: medianOf },
    { label: words.max, value: ({ max }) => max },
    { label: words.mean, value: ({ mean }) => mean },
    { label: words.sd, value: ({ sd }) => sd },
    ...(profile.target
      ? [{ label: words.strength, value: ({ target }: ProfileColumn) => target?.strength ?? null }]
      : []),
    { label: words.hints, value: ({ alerts }) => alerts.join(' ') },
  ]
  return <CsvButton name={words.columnsTitle} columns={figures} rows={columns} />
}
