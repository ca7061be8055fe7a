import { buildModel, explainFigure } from '@leinwand/method'
import { Button, Drawer, NativeSelect, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { DialogHead } from '../../shell/dialog-head.tsx'
import { useFigures } from '../figures/figures-context.ts'
import { fieldWords } from '../plan/field-words.ts'
import { planWords } from '../plan/plan-words.ts'
import { Explained } from './explained.tsx'
import styles from './formula.module.css'
import { lineName, type Naming } from './term-writer.ts'
import { figureName, formulaWords } from './words.ts'

type Place = { id: string; month?: number }

const useNaming = (): Naming => {
  const { plan } = useFigures()
  return {
    plan,
    format: useFormat(),
    words: useWords(formulaWords),
    names: { plan: useWords(planWords), fields: useWords(fieldWords) },
  }
}

const placeTitle = ({ id }: Place, naming: Naming): string => {
  const line = buildModel(naming.plan).lines.find(each => each.id === id)
  return line ? lineName(line, naming) : figureName(id, naming.words, naming.plan.offers)
}

const MonthSelect = ({
  month,
  choose,
  naming,
}: {
  month: number
  choose: (month: number) => void
  naming: Naming
}) => {
  const { plan, format, words, names } = naming
  return (
    <NativeSelect
      size="xs"
      mb="xs"
      label={words.month}
      value={String(month)}
      data={Array.from({ length: plan.months + 1 }, (_, each) => ({
        value: String(each),
        label: each === 0 ? `${names.fields.labels.month} 0` : format.planMonth(plan.start, each),
      }))}
      onChange={event => choose(Number(event.currentTarget.value))}
    />
  )
}

/** A figure's formula with its numbers; each term leads on, down to the plan's numbers and assumptions. */
export const FormulaDrawer = ({ figure, close }: { figure: string; close: () => void }) => {
  const { plan, now } = useFigures()
  const naming = useNaming()
  const { words } = naming
  const [way, setWay] = useState<readonly Place[]>([{ id: figure }])
  const place = way.at(-1) ?? { id: figure }
  const found = useMemo(
    () =>
      explainFigure(plan, place.id, { now, ...(place.month === undefined ? {} : { month: place.month }) }),
    [plan, now, place.id, place.month],
  )
  const follow = (next: Place) => setWay([...way, next])
  const explained = found.ok ? found.value : null
  return (
    <Drawer.Root opened onClose={close} position="right" size="md">
      <Drawer.Overlay />
      <Drawer.Content>
        <DialogHead>
          <Drawer.Title>{placeTitle(place, naming)}</Drawer.Title>
          <Drawer.CloseButton aria-label={words.close} />
        </DialogHead>
        <Drawer.Body className={styles.formula ?? ''}>
          {way.length > 1 ? (
            <Button
              variant="subtle"
              size="compact-sm"
              mb="xs"
              leftSection={<IconArrowLeft size={14} aria-hidden />}
              onClick={() => setWay(way.slice(0, -1))}
            >
              {placeTitle(way.at(-2) ?? place, naming)}
            </Button>
          ) : null}
          {explained && explained.month !== null ? (
            <MonthSelect
              month={explained.month}
              naming={naming}
              choose={month => setWay([...way.slice(0, -1), { id: place.id, month }])}
            />
          ) : null}
          {explained ? (
            <Explained explanation={explained} naming={naming} follow={follow} />
          ) : (
            <>
              <Text mb="sm">{place.id === 'irr' ? words.irr : words.cannot}</Text>
              {place.id === 'irr' ? (
                <Button variant="default" size="xs" onClick={() => follow({ id: 'npv' })}>
                  {words.figures.npv}
                </Button>
              ) : null}
            </>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
