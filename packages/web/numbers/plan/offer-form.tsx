import { type Offer, sellsPieces } from '@leinwand/method'
import { NativeSelect, Text } from '@mantine/core'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Notice } from '../../shell/notice.tsx'
import { euro } from './field.ts'
import { choicesOf, fieldWords, labelOf } from './field-words.ts'
import { OFFER_FIELDS } from './item-fields.ts'
import { More } from './more.tsx'
import { quantityByMonth, unitOf } from './offer-glance.ts'
import styles from './plan.module.css'
import { fieldId, usePlanEditor, useSetAt } from './plan-editor.ts'
import { PlanField } from './plan-field.tsx'
import { planWords } from './plan-words.ts'
import { blankPrice, PRICE_FIELDS, PRICE_MODELS } from './price-fields.ts'
import { QuantityForm } from './quantity-form.tsx'
import { SubscriptionPrice } from './tiers-form.tsx'

const PriceForm = ({ of, offer }: { of: string; offer: Offer }) => {
  const fields = useWords(fieldWords)
  const { price, name } = offer
  const { set } = useSetAt(`${of}.price`)
  const models = choicesOf(fields, 'model')
  const choose = (value: string) => {
    const model = PRICE_MODELS.find(each => each === value)
    if (model) set(blankPrice(model, price))
  }
  return (
    <>
      <NativeSelect
        id={fieldId(`${of}.price.model`)}
        size="xs"
        mb={10}
        maw={480}
        label={labelOf(fields, 'model')}
        description={fields.models[price.model]}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={price.model}
        data={PRICE_MODELS.map(value => ({ value, label: models[value] ?? value }))}
        onChange={event => choose(event.currentTarget.value)}
      />
      {price.model === 'subscription' ? (
        <SubscriptionPrice of={`${of}.price`} price={price} item={name} />
      ) : (
        <div className={styles.fields}>
          {PRICE_FIELDS[price.model].map(field => (
            <PlanField key={field.key} of={`${of}.price`} field={field} scopes={[price.model]} item={name} />
          ))}
        </div>
      )}
    </>
  )
}

/** What a piece or a machine brings in and costs, and what is odd about it. */
const OfferRemarks = ({ offer }: { offer: Offer }) => {
  const words = useWords(planWords)
  const format = useFormat()
  const { plan } = usePlanEditor()
  const unit = unitOf(plan, offer)
  const sold = quantityByMonth(plan, offer)
  const sums = sellsPieces(offer.price) ? words.perPiece : words.perUnit
  return (
    <>
      {unit ? (
        <Text fz="xs" c="dimmed" mt={6}>
          {sums(format.price(unit.price))}
        </Text>
      ) : null}
      {unit && unit.price <= unit.cost ? (
        <Notice kind="warn">{words.priceBelowCost(format.price(unit.price), format.price(unit.cost))}</Notice>
      ) : null}
      {sold.length > 0 && sold.every(count => count === 0) ? (
        <Notice kind="warn">{words.nothingSold}</Notice>
      ) : null}
    </>
  )
}

export const OfferForm = ({ of, offer }: { of: string; offer: Offer }) => {
  const words = useWords(planWords)
  const scopes = [offer.price.model, 'offer']
  const { first, more } = OFFER_FIELDS
  return (
    <>
      <div className={styles.fields}>
        {first.map(field => (
          <PlanField key={field.key} of={of} field={field} scopes={scopes} />
        ))}
      </div>
      <h3 className={styles.part}>{words.price}</h3>
      <PriceForm of={of} offer={offer} />
      <OfferRemarks offer={offer} />
      <h3 className={styles.part}>{words.quantity}</h3>
      <QuantityForm of={of} offer={offer} />
      <h3 className={styles.part}>{words.cost}</h3>
      <div className={styles.fields}>
        <PlanField of={of} field={euro('unitCost')} scopes={scopes} item={offer.name} />
        {more.slice(0, 2).map(field => (
          <PlanField key={field.key} of={of} field={field} scopes={scopes} item={offer.name} />
        ))}
      </div>
      <More>
        <div className={styles.fields}>
          {more.slice(2).map(field => (
            <PlanField key={field.key} of={of} field={field} scopes={scopes} item={offer.name} />
          ))}
        </div>
      </More>
    </>
  )
}
