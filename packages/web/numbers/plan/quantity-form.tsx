import { type Offer, sellsPieces } from '@leinwand/method'
import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../language/format.ts'
import { useLanguage, useWords } from '../../language/language.ts'
import { amount } from './field.ts'
import { FigureInput } from './figure-input.tsx'
import { OFFER_FIELDS } from './item-fields.ts'
import { More } from './more.tsx'
import styles from './plan.module.css'
import { fieldId, usePlanEditor, useSetAt } from './plan-editor.ts'
import { PlanField } from './plan-field.tsx'
import { planWords } from './plan-words.ts'
import { QuantityChart } from './quantity-chart.tsx'
import { readRamp, shownRamp } from './ramp.ts'

const SEASON = Array.from({ length: 12 }, (_, month) => month)

const monthName = (locale: string, month: number): string =>
  new Intl.DateTimeFormat(locale, { month: 'short' }).format(new Date(2027, month, 15))

const RampField = ({ path, ramp }: { path: string; ramp: Offer['quantity']['ramp'] }) => {
  const words = useWords(planWords)
  const language = useLanguage()
  const format = useFormat()
  const { plan } = usePlanEditor()
  const { set } = useSetAt(path)
  const [draft, setDraft] = useState<string | null>(null)
  const read = draft === null ? ramp : readRamp(draft, plan.assumptions, language)
  const take = () => {
    if (draft === null || read === null) return
    set(read)
    setDraft(null)
  }
  return (
    <Textarea
      id={fieldId(path)}
      size="xs"
      autosize
      minRows={2}
      maxRows={8}
      label={words.rampLabel}
      description={words.rampHint}
      value={draft ?? shownRamp(ramp ?? [], format.typed)}
      error={read === null ? words.noNumber : null}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={take}
    />
  )
}

/** How many: the beginning, what comes and goes, the limit, a ramp month by month and the season, with what comes of it. */
export const QuantityForm = ({ of, offer }: { of: string; offer: Offer }) => {
  const words = useWords(planWords)
  const format = useFormat()
  const path = `${of}.quantity`
  const ramp = useSetAt(`${path}.ramp`)
  const season = useSetAt(`${path}.seasonality`)
  const sale = sellsPieces(offer.price)
  const { quantity, name } = offer
  const fields = OFFER_FIELDS.quantity.filter(({ key }) => !sale || !['initial', 'churn'].includes(key))
  return (
    <>
      <div className={styles.fields}>
        {fields.map(field => (
          <PlanField key={field.key} of={path} field={field} scopes={sale ? ['sales'] : []} item={name} />
        ))}
      </div>
      <QuantityChart offer={offer} />
      <More>
        {quantity.ramp ? <RampField path={`${path}.ramp`} ramp={quantity.ramp} /> : null}
        {quantity.seasonality ? (
          <fieldset className={styles.plainSet}>
            <legend>{words.seasonHint}</legend>
            <div className={styles.season}>
              {SEASON.map(month => (
                <FigureInput
                  key={month}
                  path={`${path}.seasonality.${month}`}
                  label={monthName(format.locale, month)}
                  longLabel={`${name}: ${monthName(format.locale, month)}`}
                  field={amount('seasonality')}
                  figure={quantity.seasonality?.[month]}
                />
              ))}
            </div>
          </fieldset>
        ) : null}
        <Group gap="xs" mt={8}>
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => ramp.set(quantity.ramp ? undefined : [1, 2, 3])}
          >
            {quantity.ramp ? words.dropRamp : words.useRamp}
          </Button>
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => season.set(quantity.seasonality ? undefined : SEASON.map(() => 1))}
          >
            {quantity.seasonality ? words.dropSeason : words.useSeason}
          </Button>
        </Group>
      </More>
    </>
  )
}
