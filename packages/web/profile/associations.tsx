import type { Profile } from '@leinwand/contract'
import { NativeSelect, Text } from '@mantine/core'
import { type CSSProperties, useMemo, useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import styles from './associations.module.css'
import { type Association, strongestColumns, strongestPairs } from './strongest.ts'
import { profileWords } from './words.ts'

/** More do not fit beside each other. */
const MAPPED = 14
const THRESHOLDS = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95] as const

const HeatMap = ({ names, pairs }: { names: readonly string[]; pairs: readonly Association[] }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const between = (a: string, b: string) =>
    pairs.find(pair => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this only names what scrolls
    <div
      role="group"
      aria-label={words.heatMap}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={styles.scroll}
    >
      <table className={styles.map} aria-label={words.heatMap}>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            {names.map((name, place) => (
              <th key={name} scope="col" title={name} aria-label={name}>
                {place + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((row, place) => (
            <tr key={row}>
              <th scope="row" title={row}>
                {place + 1} {row}
              </th>
              {names.map(column => {
                const pair = row === column ? undefined : between(row, column)
                return (
                  <td
                    key={column}
                    data-self={row === column || undefined}
                    data-against={(pair && pair.value < 0) || undefined}
                    title={pair ? `${row} – ${column}: ${words.measures[pair.kind]}` : undefined}
                    style={{ '--weight': pair ? Math.abs(pair.value) : 0 } as CSSProperties}
                  >
                    {pair ? format.decimal(Math.round(pair.value * 100) / 100 + 0) : ''}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Which columns say the same: as a map of the strongest, and all of them as a list from a threshold. */
export const Associations = ({ profile }: { profile: Profile }) => {
  const words = useWords(profileWords)
  const format = useFormat()
  const [least, setLeast] = useState(0.3)
  const pairs = useMemo(() => strongestPairs(profile.associations), [profile])
  const names = useMemo(
    () =>
      strongestColumns(
        pairs,
        profile.columns.map(({ name }) => name),
        MAPPED,
      ),
    [pairs, profile],
  )
  const shown = pairs.filter(({ value }) => Math.abs(value) >= least)
  const columns: Column<Association>[] = [
    { id: 'a', label: words.column, value: ({ a }) => a },
    { id: 'b', label: words.other, value: ({ b }) => b },
    { id: 'kind', label: words.measure, value: ({ kind }) => words.measures[kind] },
    {
      id: 'value',
      label: words.strengthValue,
      number: true,
      value: ({ value }) => value,
      show: ({ value }) => format.rate(value),
    },
  ]
  if (pairs.length === 0)
    return (
      <Text fz="sm" c="dimmed">
        {words.noAssociations}
      </Text>
    )
  return (
    <>
      <Text fz="sm" c="dimmed" mb="xs">
        {words.associationsLead}{' '}
        {names.length < profile.columns.length
          ? words.strongestOf(format.integer(names.length), format.integer(profile.columns.length))
          : ''}{' '}
        {profile.associationColumns < profile.associationColumnsOf
          ? words.associationColumns(
              format.integer(profile.associationColumns),
              format.integer(profile.associationColumnsOf),
            )
          : ''}{' '}
        {profile.associationRows > 0 && profile.associationRows < profile.rows
          ? words.associationRows(format.integer(profile.associationRows))
          : ''}
      </Text>
      <div className={styles.beside}>
        <HeatMap names={names} pairs={pairs} />
        <div>
          <NativeSelect
            size="xs"
            maw={120}
            mb="xs"
            label={words.threshold}
            value={String(least)}
            data={THRESHOLDS.map(value => ({ value: String(value), label: format.decimal(value) }))}
            onChange={({ currentTarget }) => setLeast(Number(currentTarget.value))}
          />
          {shown.length === 0 ? (
            <Text fz="sm" c="dimmed">
              {words.noneAbove}
            </Text>
          ) : (
            <DataTable
              name={words.associations}
              columns={columns}
              rows={shown}
              rowId={({ a, b }) => JSON.stringify([a, b])}
              maxHeight={320}
            />
          )}
        </div>
      </div>
    </>
  )
}
