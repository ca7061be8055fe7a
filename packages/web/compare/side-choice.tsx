import type { DataSetInfo } from '@leinwand/contract'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { profileQuery } from '../profile/use-profile.ts'
import { query } from '../wire/query.ts'
import { sentence } from '../wire/refusal.ts'
import styles from './compare-part.module.css'
import { dividingColumns } from './dividing-columns.ts'
import type { Side } from './side.ts'
import type { LiveSide } from './use-live-side.ts'
import { compareWords } from './words.ts'

const LIVE = 'live:'
const REST = 'rest'
const IS = 'is:'
/** A list that is longer is no choice; the commonest come first. */
const LISTED = 500

type Props = {
  project: string
  title: string
  sets: readonly DataSetInfo[]
  live: LiveSide | null
  side: Side
  /** A value of the other side that this one could be the rest of. */
  rest: string | undefined
  onChange: (side: Side) => void
}

type SetSide = Extract<Side, { kind: 'set' }>

const ValueChoice = ({ project, title, side, rest, onChange }: Omit<Props, 'side'> & { side: SetSide }) => {
  const words = useWords(compareWords)
  const format = useFormat()
  const { dataSet, column = '' } = side
  const found = useQuery({
    ...query('readColumnValues', {
      params: { project, dataSet },
      query: { column, limit: LISTED },
    }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const values = found.data?.values ?? []
  const more = (found.data?.distinct ?? 0) - values.length
  const chosen = side.rest ? REST : side.value === undefined ? '' : `${IS}${side.value}`
  return (
    <NativeSelect
      size="xs"
      aria-label={`${title}: ${words.value}`}
      label={words.value}
      value={chosen}
      disabled={found.isPending}
      error={found.isError ? sentence(found.error) : undefined}
      description={
        more > 0 ? words.moreValues(format.integer(values.length), format.integer(more)) : undefined
      }
      data={[
        ...(chosen === '' ? [{ value: '', label: found.isPending ? words.loading : words.choose }] : []),
        ...(rest === undefined && !side.rest
          ? []
          : [{ value: REST, label: rest === undefined ? words.rest : words.restOf(rest) }]),
        ...values.map(({ value, count }) => ({
          value: `${IS}${value}`,
          label: `${value} (${format.integer(count)})`,
        })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        const { rest: _rest, value: _value, ...kept } = side
        if (value === REST) onChange({ ...kept, rest: true })
        else if (value.startsWith(IS)) onChange({ ...kept, value: value.slice(IS.length) })
      }}
    />
  )
}

const PartChoice = (props: Omit<Props, 'side'> & { side: SetSide }) => {
  const { project, title, side, onChange } = props
  const words = useWords(compareWords)
  const { dataSet, column } = side
  const profile = useQuery(profileQuery(project, dataSet))
  const columns = profile.data ? dividingColumns(profile.data) : []
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={`${title}: ${words.part}`}
        label={words.part}
        value={column ?? ''}
        disabled={columns.length === 0}
        description={profile.data && columns.length === 0 ? words.noParts : undefined}
        data={[
          { value: '', label: profile.isPending ? words.loading : words.allRows },
          ...columns.map(name => ({ value: name, label: words.onlyWhere(name) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: 'set', dataSet, ...(value !== '' && { column: value }) })
        }
      />
      {column === undefined ? null : <ValueChoice key={`${dataSet} ${column}`} {...props} />}
    </>
  )
}

/** One side of a comparison. */
export const SideChoice = (props: Props) => {
  const { title, sets, live, side, onChange } = props
  const words = useWords(compareWords)
  const format = useFormat()
  const versions = sets.map(({ id, name, source, version }) => ({
    value: id,
    label: words.version(name ?? source, version),
  }))
  const groups = live
    ? [
        { group: words.stored, items: versions },
        {
          group: words.today,
          items: [
            { value: `${LIVE}${live.source}`, label: words.since(live.name, format.dateTime(live.since)) },
          ],
        },
      ]
    : versions
  return (
    <fieldset className={styles.side}>
      <legend>{title}</legend>
      <NativeSelect
        size="xs"
        aria-label={`${title}: ${words.dataSet}`}
        label={words.dataSet}
        value={side.kind === 'live' ? `${LIVE}${side.source}` : side.dataSet}
        data={groups}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            value.startsWith(LIVE)
              ? { kind: 'live', source: value.slice(LIVE.length) }
              : { kind: 'set', dataSet: value },
          )
        }
      />
      {side.kind === 'set' ? <PartChoice {...props} side={side} /> : null}
    </fieldset>
  )
}
