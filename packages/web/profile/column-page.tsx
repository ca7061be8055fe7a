import type { Profile, ProfileColumn } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { BarList } from '../charts/bar-list.tsx'
import { Behind } from '../charts/behind.tsx'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Facts } from '../steps/facts.tsx'
import { Part } from '../steps/part.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { AlertList } from './alert-list.tsx'
import { BarChart } from './bar-chart.tsx'
import { maybe, percentOf, shownValue, writtenValue } from './shown-value.ts'
import { profileWords } from './words.ts'

type Props = { column: ProfileColumn; profile: Profile }
type Counted = { value: string; count: number }

/** So many columns that run with this one are named. */
const RELATED = 5

const ColumnFacts = ({ column, profile: { rows } }: Props) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const { type, missing, unreadable, mean, sd, target } = column
  const counted = (count: number) =>
    count === 0 ? '0' : `${format.integer(count)} (${percentOf(count, rows, format)})`
  const figure = (value: number | string | null) => shownValue(value, format, type)
  const facts = [
    { label: words.type, value: [words.types[type], column.unit].filter(Boolean).join(' · ') },
    ...(column.format ? [{ label: words.format, value: column.format }] : []),
    { label: words.missing, value: counted(missing) },
    ...(unreadable > 0 ? [{ label: words.unreadable, value: counted(unreadable) }] : []),
    {
      label: words.distinct,
      value: maybe(format.integer(column.distinct), column.distinctIsExact),
      ...(column.distinctIsExact ? {} : { title: words.approximate }),
    },
    { label: words.min, value: figure(column.min) },
    { label: words.max, value: figure(column.max) },
    ...(mean === null ? [] : [{ label: words.mean, value: figure(mean) }]),
    ...(sd === null ? [] : [{ label: words.sd, value: figure(sd) }]),
    ...(target ? [{ label: words.strength, value: format.percent(target.strength) }] : []),
    ...(target && target.auc !== null ? [{ label: words.auc, value: format.rate(target.auc) }] : []),
  ]
  return (
    <>
      <Facts facts={facts} />
      {column.distinctIsExact ? null : (
        <Text fz="xs" c="dimmed">
          {words.distinctApproximate}
        </Text>
      )}
    </>
  )
}

const Quantiles = ({ column }: { column: ProfileColumn }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  type Quantile = ProfileColumn['quantiles'][number]
  const columns: Column<Quantile>[] = [
    { id: 'at', label: words.quantile, value: ({ at }) => at, show: ({ at }) => format.percent(at) },
    {
      id: 'value',
      label: [words.value, column.unit].filter(Boolean).join(' · '),
      number: true,
      value: ({ value }) => value,
      show: ({ value }) => maybe(format.decimal(value), column.quantilesAreExact),
    },
  ]
  if (column.quantiles.length === 0) return null
  return (
    <Part title={words.quantiles}>
      <DataTable
        name={`${words.quantiles} ${column.name}`}
        columns={columns}
        rows={column.quantiles}
        rowId={({ at }) => String(at)}
      />
      {column.quantilesAreExact ? null : (
        <Text fz="xs" c="dimmed">
          {words.quantilesApproximate}
        </Text>
      )}
    </Part>
  )
}

type ValuesProps = {
  title: string
  values: readonly Counted[]
  of: number
  /** Of what the values are; patterns are of nothing. */
  type?: ProfileColumn['type']
}

const Values = ({ title, values, of, type }: ValuesProps) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const written = (value: string) =>
    value === '' ? '„“' : type === undefined ? value : writtenValue(value, format, type)
  const columns: Column<Counted>[] = [
    { id: 'value', label: words.value, value: ({ value }) => value, show: ({ value }) => written(value) },
    {
      id: 'count',
      label: words.count,
      number: true,
      value: ({ count }) => count,
      show: ({ count }) => format.integer(count),
    },
    {
      id: 'share',
      label: words.share,
      number: true,
      value: ({ count }) => (of === 0 ? null : count / of),
      show: ({ count }) => percentOf(count, of, format),
    },
  ]
  const most = Math.max(...values.map(({ count }) => count), 1)
  if (values.length === 0) return null
  return (
    <Part title={title}>
      <BarList
        label={title}
        bars={values.map(({ value, count }) => ({
          id: value,
          label: written(value),
          title: value,
          share: count / most,
          text: `${format.integer(count)} · ${percentOf(count, of, format)}`,
        }))}
      />
      <Behind>
        <DataTable
          name={title}
          columns={columns}
          rows={values}
          rowId={({ value }) => value}
          maxHeight={320}
        />
      </Behind>
    </Part>
  )
}

/** A pair is listed by more than one measure; here the strongest of each stands. */
const relatedTo = (name: string, { associations }: Profile) => {
  const found = new Map<string, number>()
  for (const { a, b, value } of associations) {
    if (a !== name && b !== name) continue
    const other = a === name ? b : a
    if (Math.abs(value) > Math.abs(found.get(other) ?? 0)) found.set(other, value)
  }
  return [...found].toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, RELATED)
}

const Related = ({ name, profile }: { name: string; profile: Profile }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const related = relatedTo(name, profile)
  const columns: Column<(typeof related)[number]>[] = [
    { id: 'column', label: words.other, value: ([other]) => other },
    {
      id: 'value',
      label: words.strengthValue,
      number: true,
      value: ([, value]) => value,
      show: ([, value]) => format.decimal(value),
    },
  ]
  if (related.length === 0) return null
  return (
    <Part title={words.sameAs}>
      <BarList
        label={words.sameAs}
        bars={related.map(([other, value]) => ({
          id: other,
          label: other,
          title: other,
          share: Math.abs(value),
          text: format.decimal(value),
        }))}
      />
      <Behind>
        <DataTable name={words.sameAs} columns={columns} rows={related} rowId={([other]) => other} />
      </Behind>
    </Part>
  )
}

/** All that is known of a column. */
export const ColumnPage = ({ column, profile }: Props) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const { name, frequentRows, patterns, patternRows, examples } = column
  const counted = frequentRows ?? profile.rows
  const isKey = profile.keys.some(key => key.length === 1 && key[0] === name)
  return (
    <>
      <ColumnFacts column={column} profile={profile} />
      {isKey ? (
        <Text fz="sm" mb="xs">
          {words.isKey}
        </Text>
      ) : null}
      <AlertList
        alerts={profile.alerts.filter(({ column, other }) => column === name || other === name)}
        here
      />
      {column.histogram.length > 0 ? (
        <Part title={words.shape}>
          <BarChart column={column} />
        </Part>
      ) : null}
      {isKey ? null : (
        <>
          <Values title={words.frequent} values={column.frequent} of={counted} type={column.type} />
          <Values title={words.rare} values={column.rare} of={counted} type={column.type} />
        </>
      )}
      {counted < profile.rows ? (
        <Text fz="xs" c="dimmed" mt={4}>
          {words.ofSample(format.integer(counted))}
        </Text>
      ) : null}
      {patterns.length > 0 ? (
        <>
          <Values
            title={words.patterns}
            values={patterns.map(({ pattern, count }) => ({ value: pattern, count }))}
            of={patternRows}
          />
          <Text fz="xs" c="dimmed" mt={4}>
            {words.patternsLead(format.integer(patternRows))}
          </Text>
        </>
      ) : null}
      <Quantiles column={column} />
      <Related name={name} profile={profile} />
      {examples.length > 0 ? (
        <Part title={words.examples}>
          <Text fz="sm">{examples.join(' · ')}</Text>
        </Part>
      ) : null}
    </>
  )
}
