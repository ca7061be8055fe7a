import { lengthOf, type Profile, type TimeProfile } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { BarList } from '../charts/bar-list.tsx'
import { Behind } from '../charts/behind.tsx'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { Facts } from '../steps/facts.tsx'
import { Part } from '../steps/part.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { shownValue } from './shown-value.ts'
import { profileWords } from './words.ts'

const LONG = 300
/** More bars than this nobody compares; the table has them all. */
const BARS = 16

/** How long, in the unit of the axis: in time, or in steps of one that counts. */
const useLength = ({ unit }: TimeProfile) => {
  const words = useWords(profileWords)
  const language = useLanguage()
  const format = useFormat()
  return (length: number) => (unit === 's' ? lengthOf(length, language) : words.steps(format.decimal(length)))
}

const useInstant = ({ unit }: TimeProfile) => {
  const format = useFormat()
  return (at: string) => shownValue(at, format, unit === 's' ? 'timestamp' : 'text')
}

type Gap = TimeProfile['gaps']['list'][number]

const Gaps = ({ time }: { time: TimeProfile }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const length = useLength(time)
  const instant = useInstant(time)
  const { count, list } = time.gaps
  if (list.length === 0) return null
  const span = ({ from, to }: Gap) =>
    time.unit === 's' ? (Date.parse(to) - Date.parse(from)) / 1000 : Number(to) - Number(from)
  const columns: Column<Gap>[] = [
    { id: 'from', label: words.from, value: ({ from }) => from, show: ({ from }) => instant(from) },
    { id: 'to', label: words.to, value: ({ to }) => to, show: ({ to }) => instant(to) },
    { id: 'length', label: words.gapLength, number: true, value: span, show: gap => length(span(gap)) },
    ...(time.group === null ? [] : [{ id: 'group', label: time.group, value: ({ group }: Gap) => group }]),
  ]
  return (
    <Part title={words.gaps}>
      <DataTable
        name={words.gaps}
        columns={columns}
        rows={list}
        rowId={({ from, group }) => JSON.stringify([group, from])}
        maxHeight={LONG}
      />
      {list.length < count ? (
        <Text fz="xs" c="dimmed">
          {words.gapsMore(format.integer(list.length), format.integer(count))}
        </Text>
      ) : null}
    </Part>
  )
}

const Signals = ({ time }: { time: TimeProfile }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const length = useLength(time)
  const instant = useInstant(time)
  type Frozen = TimeProfile['frozen'][number]
  type Jump = TimeProfile['jumps'][number]
  type Season = TimeProfile['seasonality'][number]
  const frozen: Column<Frozen>[] = [
    { id: 'column', label: words.column, value: ({ column }) => column },
    { id: 'from', label: words.from, value: ({ from }) => from, show: ({ from }) => instant(from) },
    { id: 'to', label: words.to, value: ({ to }) => to, show: ({ to }) => instant(to) },
    {
      id: 'rows',
      label: words.frozenRows,
      number: true,
      value: ({ rows }) => rows,
      show: ({ rows }) => format.integer(rows),
    },
  ]
  const jumps: Column<Jump>[] = [
    { id: 'column', label: words.column, value: ({ column }) => column },
    { id: 'at', label: words.at, value: ({ at }) => at, show: ({ at }) => instant(at) },
    {
      id: 'size',
      label: words.size,
      number: true,
      value: ({ size }) => size,
      show: ({ size }) => format.decimal(size),
    },
  ]
  const seasons: Column<Season>[] = [
    { id: 'column', label: words.column, value: ({ column }) => column },
    {
      id: 'period',
      label: words.period,
      value: ({ period }) => period,
      show: ({ period }) => length(period),
    },
    {
      id: 'strength',
      label: words.strength,
      number: true,
      value: ({ strength }) => strength,
      show: ({ strength }) => format.percent(strength),
    },
  ]
  return (
    <>
      {time.frozen.length > 0 ? (
        <Part title={words.frozen}>
          <DataTable
            name={words.frozen}
            columns={frozen}
            rows={time.frozen}
            rowId={({ column, from, to }) => `${column} ${from} ${to}`}
            maxHeight={LONG}
          />
        </Part>
      ) : null}
      {time.jumps.length > 0 ? (
        <Part title={words.jumps}>
          <DataTable
            name={words.jumps}
            columns={jumps}
            rows={time.jumps}
            rowId={({ column, at, size }) => `${column} ${at} ${size}`}
            maxHeight={LONG}
          />
        </Part>
      ) : null}
      {time.seasonality.length > 0 ? (
        <Part title={words.seasonality}>
          <DataTable
            name={words.seasonality}
            columns={seasons}
            rows={time.seasonality}
            rowId={({ column, period }) => `${column} ${period}`}
            maxHeight={LONG}
          />
        </Part>
      ) : null}
    </>
  )
}

const Coverage = ({ time }: { time: TimeProfile }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  type Covered = TimeProfile['coverage'][number]
  const { coverage, group } = time
  if (coverage.length === 0) return null
  const columns: Column<Covered>[] = [
    { id: 'group', label: group ?? words.group, value: row => row.group },
    {
      id: 'share',
      label: words.share,
      number: true,
      value: row => row.share,
      show: row => format.percent(row.share),
    },
    {
      id: 'rows',
      label: words.rows,
      number: true,
      value: row => row.rows,
      show: row => format.integer(row.rows),
    },
  ]
  return (
    <Part title={words.coverage}>
      <Text fz="sm" c="dimmed" mb="xs">
        {words.coverageLead}
      </Text>
      <BarList
        label={words.coverage}
        bars={coverage.slice(0, BARS).map(({ group: name, share }) => ({
          id: name,
          label: name,
          title: name,
          share,
          text: format.percent(share),
          warn: share < 0.9,
        }))}
      />
      <Behind>
        <DataTable
          name={words.coverage}
          columns={columns}
          rows={coverage}
          rowId={row => row.group}
          maxHeight={LONG}
        />
      </Behind>
    </Part>
  )
}

/** Whether the rows come when they should: interval, gaps, order, signals that stand still or jump, coverage. */
export const TimeAxis = ({ profile }: { profile: Profile }) => {
  const words = useWords(profileWords)
  if (profile.time === null)
    return (
      <Text fz="sm" c="dimmed">
        {words.noTime}
      </Text>
    )
  return <Found time={profile.time} rows={profile.rows} />
}

const Found = ({ time, rows }: { time: TimeProfile; rows: number }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const length = useLength(time)
  const instant = useInstant(time)
  const { gaps, duplicates, unordered, interval, from, to, leftOut } = time
  return (
    <>
      <Facts
        facts={[
          { label: words.column, value: time.column },
          ...(time.group === null ? [] : [{ label: words.group, value: time.group }]),
          ...(interval === null ? [] : [{ label: words.interval, value: length(interval) }]),
          ...(from === null || to === null
            ? []
            : [
                { label: words.from, value: instant(from) },
                { label: words.to, value: instant(to) },
              ]),
          {
            label: words.gaps,
            value:
              gaps.count === 0
                ? words.noGaps
                : words.gapsText(format.integer(gaps.count), length(gaps.longest)),
          },
          ...(leftOut > 0
            ? [{ label: words.leftOut, value: words.leftOutText(format.integer(leftOut)) }]
            : []),
          { label: words.sameTimes, value: format.integer(duplicates) },
          { label: words.unordered, value: format.integer(unordered) },
        ]}
      />
      <Coverage time={time} />
      <Gaps time={time} />
      <Signals time={time} />
      {time.signalRows > 0 && time.signalRows < rows ? (
        <Text fz="xs" c="dimmed" mt={4}>
          ≈ {words.signalSample(format.integer(time.signalRows))}
        </Text>
      ) : null}
      {time.signalColumns < time.signalColumnsOf ? (
        <Text fz="xs" c="dimmed" mt={4}>
          {words.signalColumns(format.integer(time.signalColumns), format.integer(time.signalColumnsOf))}
        </Text>
      ) : null}
    </>
  )
}
