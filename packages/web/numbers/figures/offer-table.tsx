import type { OfferFigures } from '@leinwand/method'
import { sellsPieces } from '@leinwand/method'
import { Text } from '@mantine/core'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { type Column, DataTable } from '../../table/data-table.tsx'
import { Figure } from './figure.tsx'
import { useFigures } from './figures-context.ts'
import { figureWords, whyNone } from './words.ts'

const AMOUNTS = ['revenue', 'variableCost', 'db1', 'db2'] as const

/** What each offer sells, earns and costs over the whole plan. */
export const OfferTable = () => {
  const words = useWords(figureWords)
  const format = useFormat()
  const { finance, plan } = useFigures()
  const of = ({ id }: OfferFigures) => plan.offers.find(offer => offer.id === id)
  const nameOf = (row: OfferFigures) => of(row)?.name ?? row.id
  const unit = (row: OfferFigures) => {
    const offer = of(row)
    return offer && sellsPieces(offer.price) ? words.piecesSold : words.machinesAtEnd
  }
  const figure = (row: OfferFigures, id: string, label: string, value: string) => (
    <Figure id={`offers.${row.id}.${id}`} label={`${nameOf(row)}, ${label}`} value={value} />
  )
  const floors = (['floorPrice', 'floorPriceP10'] as const).filter(key =>
    finance.offers.some(row => row[key] !== null),
  )
  const columns: Column<OfferFigures>[] = [
    { id: 'offer', label: words.offer, value: nameOf },
    {
      id: 'quantity',
      label: words.offerQuantity,
      number: true,
      value: row => Math.round(row.quantity * 100) / 100,
      show: row => (
        <>
          {figure(row, 'quantity', words.offerQuantity, format.integer(row.quantity))}
          <Text fz="xs" c="dimmed">
            {unit(row)}
          </Text>
        </>
      ),
    },
    ...AMOUNTS.map((key): Column<OfferFigures> => {
      const label = key === 'variableCost' ? words.variableCost : words.rows[key]
      return {
        id: key,
        label,
        number: true,
        value: row => Math.round(row[key] * 100) / 100,
        show: row => figure(row, key, label, format.euro(row[key])),
      }
    }),
    {
      id: 'breakEven',
      label: words.offerBreakEven,
      number: true,
      value: row => row.breakEven,
      show: row =>
        row.breakEven === null
          ? whyNone(words, row.reason)
          : row.breakEven === 0
            ? words.noOwnCost
            : figure(row, 'breakEven', words.offerBreakEven, format.integer(Math.ceil(row.breakEven))),
    },
    ...floors.map(
      (key): Column<OfferFigures> => ({
        id: key,
        label: words[key],
        number: true,
        value: row => row[key],
        show: row => {
          const price = row[key]
          return price === null ? '–' : figure(row, key, words[key], format.price(price))
        },
      }),
    ),
  ]
  return <DataTable name={words.offersTitle} columns={columns} rows={finance.offers} rowId={row => row.id} />
}
