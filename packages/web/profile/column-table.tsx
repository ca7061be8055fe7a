import type { Profile, ProfileColumn } from '@leinwand/contract'
import { NativeSelect, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Choice, chosenColumns, FILTERS, type Filter, SORTS, type Sort } from './column-choice.ts'
import styles from './column-table.module.css'
import { ExportColumns } from './export-columns.tsx'
import { maybe, medianOf, percentOf, shownValue } from './shown-value.ts'
import { Sparkline } from './sparkline.tsx'
import { useWindow } from './use-window.ts'
import { profileWords } from './words.ts'

const ROW_HEIGHT = 50

type RowProps = { column: ProfileColumn; profile: Profile; place: number; open: (column: string) => void }

const Row = ({ column, profile, place, open }: RowProps) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const { name, type, unit, missing, alerts } = column
  const figure = (value: number | string | null) => shownValue(value, format, type)
  return (
    <tr aria-rowindex={place + 2}>
      <th scope="row" className={styles.name}>
        <UnstyledButton title={name} onClick={() => open(name)}>
          {name}
        </UnstyledButton>
        <small>{[words.types[type], unit].filter(Boolean).join(' · ')}</small>
      </th>
      <td>
        <Sparkline column={column} />
      </td>
      <td data-number>{missing === 0 ? '0' : percentOf(missing, profile.rows, format)}</td>
      <td data-number data-more title={column.distinctIsExact ? undefined : words.approximate}>
        {maybe(format.integer(column.distinct), column.distinctIsExact)}
      </td>
      <td data-number data-extra>
        {figure(column.min)}
      </td>
      <td data-number data-extra title={column.quantilesAreExact ? undefined : words.approximate}>
        {maybe(figure(medianOf(column)), column.quantilesAreExact)}
      </td>
      <td data-number data-extra>
        {figure(column.max)}
      </td>
      {profile.target ? (
        <td data-number data-more>
          {column.target ? format.percent(column.target.strength) : '–'}
        </td>
      ) : null}
      <td className={styles.hints} data-more>
        {alerts.length === 0
          ? ''
          : alerts.length === 1
            ? words.oneHint
            : words.hintsOf(format.integer(alerts.length))}
      </td>
    </tr>
  )
}

const Tools = ({
  choice,
  set,
  target,
}: {
  choice: Choice
  set: (part: Partial<Choice>) => void
  target: boolean
}) => {
  const words = useWords(profileWords)
  return (
    <div className={styles.tools}>
      <TextInput
        size="xs"
        type="search"
        label={words.find}
        value={choice.find}
        onChange={({ currentTarget }) => set({ find: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={words.filter}
        value={choice.filter}
        data={FILTERS.map(value => ({ value, label: words.filters[value] }))}
        onChange={({ currentTarget }) => set({ filter: currentTarget.value as Filter })}
      />
      <NativeSelect
        size="xs"
        label={words.sort}
        value={choice.sort}
        data={SORTS.filter(sort => target || sort !== 'strength').map(value => ({
          value,
          label: words.sorts[value],
        }))}
        onChange={({ currentTarget }) => set({ sort: currentTarget.value as Sort })}
      />
    </div>
  )
}

/** Every column with its distribution and figures; searched, filtered, put in order; a click opens its page. */
export const ColumnTable = ({ profile, open }: { profile: Profile; open: (column: string) => void }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const [choice, setChoice] = useState<Choice>({ find: '', filter: 'all', sort: 'file' })
  const wanted = useDeferredValue(choice)
  const columns = useMemo(() => chosenColumns(profile.columns, wanted), [profile, wanted])
  const scroll = useRef<HTMLDivElement>(null)
  const { from, to, above, below } = useWindow(scroll, ROW_HEIGHT, columns.length)
  const shown = columns.slice(from, to)
  const set = (part: Partial<Choice>) => {
    setChoice(before => ({ ...before, ...part }))
    scroll.current?.scrollTo({ top: 0 })
  }
  return (
    <div className={styles.part}>
      <Tools choice={choice} set={set} target={profile.target !== null} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this only names what scrolls */}
      <div
        ref={scroll}
        role="group"
        aria-label={words.columnsTitle}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className={styles.scroll}
      >
        <table className={styles.table} aria-label={words.columnsTitle} aria-rowcount={columns.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.shape}</th>
              <th scope="col" data-number>
                {words.missing}
              </th>
              <th scope="col" data-number data-more>
                {words.distinct}
              </th>
              {[words.min, words.median, words.max].map(label => (
                <th key={label} scope="col" data-number data-extra>
                  {label}
                </th>
              ))}
              {profile.target ? (
                <th scope="col" data-number data-more>
                  {words.strength}
                </th>
              ) : null}
              <th scope="col" data-more>
                {words.hints}
              </th>
            </tr>
          </thead>
          <tbody>
            {above > 0 ? (
              <tr data-gap aria-hidden>
                <td style={{ height: above }} />
              </tr>
            ) : null}
            {shown.map((column, at) => (
              <Row key={column.name} column={column} profile={profile} place={from + at} open={open} />
            ))}
            {below > 0 ? (
              <tr data-gap aria-hidden>
                <td style={{ height: below }} />
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
      <Text fz="xs" c="dimmed" mt={4}>
        {columns.length === 0
          ? words.nothingFound
          : words.shownOf(format.integer(columns.length), format.integer(profile.columns.length))}
      </Text>
      <ExportColumns profile={profile} columns={columns} />
    </div>
  )
}
