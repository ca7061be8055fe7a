import { appraise, type FinanceResult, type Plan } from '@leinwand/method'
import { Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { type Format, useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Light } from '../shell/light.tsx'
import { Notice } from '../shell/notice.tsx'
import { Sheet } from '../shell/sheet.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { Better } from './better.tsx'
import { betterLight, compareMoney, type MoneyRow } from './compare-money.ts'
import styles from './comparison.module.css'
import { comparisonWords } from './comparison-words.ts'
import { OfferComparison } from './offer-comparison.tsx'
import { variantsWords } from './words.ts'

type Words = typeof comparisonWords.de
type Names = { readonly left: string; readonly right: string }
type Props = { left: Plan; right: Plan; names: Names; oneVariant: boolean; moment: boolean }

/** Where there is no figure, why: some are never reached, the rate of return may be none or several. */
const noFigure = ({ figure }: MoneyRow, words: Words): string =>
  figure === 'irr'
    ? words.notUnique
    : figure.startsWith('payback') || figure.startsWith('breakEven')
      ? words.never
      : words.none

const shown = (row: MoneyRow, value: number | null, plan: Plan, words: Words, format: Format): string => {
  if (value === null) return noFigure(row, words)
  switch (row.unit) {
    case 'euro':
      return format.euro(value)
    case 'price':
      return format.price(Math.round(value * 100) / 100)
    case 'share':
      return format.percent(value)
    case 'months':
      return words.months(format.integer(Math.ceil(value)))
    case 'machines':
      return words.machines(format.integer(Math.ceil(value)))
    case 'planMonth':
      return format.planMonth(plan.start, value)
  }
}

const signed = (said: string, delta: number): string => (delta > 0 ? `+${said}` : said)

const deltaShown = ({ delta, unit }: MoneyRow, words: Words, format: Format): string => {
  if (delta === null) return words.none
  switch (unit) {
    case 'euro':
      return signed(format.euro(delta), Math.round(delta))
    case 'price':
      return signed(format.price(Math.round(delta * 100) / 100), delta)
    case 'share':
      return signed(format.percent(delta), delta)
    case 'months':
    case 'planMonth':
      return signed(words.months(format.integer(Math.round(delta))), Math.round(delta))
    case 'machines':
      return signed(words.machines(format.integer(Math.round(delta))), Math.round(delta))
  }
}

const Table = ({
  results,
  plans,
  names,
}: {
  results: { left: FinanceResult; right: FinanceResult }
  plans: { left: Plan; right: Plan }
  names: Names
}) => {
  const words = useWords(comparisonWords)
  const { lights } = useWords(variantsWords)
  const format = useFormat()
  const rows = compareMoney(results.left, results.right)
  // On a telephone the table scrolls sideways; what lies between the two must be in sight without.
  const narrow = useMediaQuery('(max-width: 640px)')
  const [a, b] = [results.left.blackFigures.light, results.right.blackFigures.light]
  const side = (which: 'left' | 'right'): Column<MoneyRow> => ({
    id: which,
    label: names[which],
    number: true,
    value: row => row[which],
    show: row => shown(row, row[which], plans[which], words, format),
  })
  const columns: Column<MoneyRow>[] = [
    {
      id: 'figure',
      label: words.figure,
      value: row => words.figures[row.figure],
      show: row => <span className={styles.figure}>{words.figures[row.figure]}</span>,
    },
    ...(narrow ? [] : [side('left'), side('right')]),
    {
      id: 'delta',
      label: words.delta,
      number: true,
      value: row => row.delta,
      show: row => deltaShown(row, words, format),
    },
    {
      id: 'better',
      label: words.better,
      value: row =>
        row.better === null ? '' : row.better === 'right' ? words.rightBetter : words.leftBetter,
      show: row => <Better better={row.better} />,
    },
    ...(narrow ? [side('left'), side('right')] : []),
  ]
  return (
    <>
      <div className={styles.lights}>
        <strong>{words.light}</strong>
        <span>
          {names.left}: <Light light={a} label={lights[a]} />
        </span>
        <span>
          {names.right}: <Light light={b} label={lights[b]} />
        </span>
        <Better better={betterLight(a, b)} />
      </div>
      <DataTable name={words.money} columns={columns} rows={rows} rowId={row => row.figure} />
    </>
  )
}

/** Every figure of both plans with its delta, computed here from the plans: the same sums as on the server. */
export const MoneyComparison = ({ left, right, names, oneVariant, moment }: Props) => {
  const words = useWords(comparisonWords)
  const [now] = useState(() => new Date().toISOString())
  const results = useMemo(
    () => ({ left: appraise(left, { now }), right: appraise(right, { now }) }),
    [left, right, now],
  )
  if (oneVariant)
    return (
      <Sheet title={words.money}>
        <Text c="dimmed">{words.moneySame}</Text>
      </Sheet>
    )
  return (
    <Sheet title={words.money}>
      {moment ? (
        <Text fz="sm" c="dimmed" mb="xs">
          {words.moneyMoment}
        </Text>
      ) : null}
      {results.left.ok ? null : <Notice kind="warn">{words.notComputed(names.left)}</Notice>}
      {results.right.ok ? null : <Notice kind="warn">{words.notComputed(names.right)}</Notice>}
      {results.left.ok && results.right.ok ? (
        <>
          <Table
            results={{ left: results.left.value, right: results.right.value }}
            plans={{ left, right }}
            names={names}
          />
          <OfferComparison
            results={{ left: results.left.value, right: results.right.value }}
            plans={{ left, right }}
            names={names}
          />
        </>
      ) : null}
    </Sheet>
  )
}
