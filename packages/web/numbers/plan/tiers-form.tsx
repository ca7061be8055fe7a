import type { Plan, Tiers } from '@leinwand/method'
import { ActionIcon, Button, SegmentedControl, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useWords } from '../../language/language.ts'
import { ChoiceField } from './choice-field.tsx'
import { euro } from './field.ts'
import { choicesOf, fieldWords, labelOf } from './field-words.ts'
import { FigureInput } from './figure-input.tsx'
import styles from './plan.module.css'
import { fieldId, useSetAt } from './plan-editor.ts'
import { PlanField } from './plan-field.tsx'
import { planWords } from './plan-words.ts'
import { addTier, dropTier, tiersFrom } from './tiers.ts'
import { TypedNumber } from './typed-number.tsx'

type Price = Extract<Plan['offers'][number]['price'], { model: 'subscription' }>

const TierRow = ({ path, tiers, index }: { path: string; tiers: Tiers; index: number }) => {
  const words = useWords(planWords)
  const fields = useWords(fieldWords)
  const { set } = useSetAt(path)
  const at = `${path}.steps.${index}`
  const upTo = useSetAt(`${at}.upTo`)
  const step = tiers.steps[index]
  if (!step) return null
  const least = (tiers.steps[index - 1]?.upTo ?? 0) + 1
  const next = tiers.steps[index + 1]?.upTo
  const name = labelOf(fields, 'upTo')
  return (
    <div className={styles.tier}>
      {step.upTo === null ? (
        <Text fz="sm" pt={5}>
          {words.tierOpen}
        </Text>
      ) : (
        <TypedNumber
          id={fieldId(`${at}.upTo`)}
          bare
          label={`${name} ${index + 1}`}
          field={{ unit: 'number', whole: true, min: least, ...(next ? { max: next - 1 } : {}) }}
          value={step.upTo}
          wrong={upTo.wrong}
          onChange={upTo.set}
        />
      )}
      <FigureInput
        bare
        path={`${at}.price`}
        label={`${labelOf(fields, 'price', 'subscription')} ${index + 1}`}
        field={euro('price')}
        figure={step.price}
      />
      {tiers.steps.length > 1 ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.removeOf(`${labelOf(fields, 'steps')} ${index + 1}`)}
          onClick={() => set(dropTier(tiers, index))}
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  )
}

/** The price of a subscription: one for all, or tiers by the number of connected machines. */
export const SubscriptionPrice = ({ of, price, item }: { of: string; price: Price; item: string }) => {
  const words = useWords(planWords)
  const fields = useWords(fieldWords)
  const { set } = useSetAt(of)
  const { tiers } = price
  const path = `${of}.tiers`
  const turn = (to: string) =>
    set(
      to === 'tiers'
        ? { model: 'subscription', tiers: tiersFrom(price.price ?? 0) }
        : { model: 'subscription', price: tiers?.steps[0]?.price ?? 0 },
    )
  const kinds = choicesOf(fields, 'kind')
  return (
    <div>
      <SegmentedControl
        size="xs"
        mb={10}
        aria-label={labelOf(fields, 'steps')}
        value={tiers ? 'tiers' : 'fixed'}
        data={[
          { value: 'fixed', label: words.fixedPrice },
          { value: 'tiers', label: words.tiered },
        ]}
        onChange={turn}
      />
      {tiers === undefined ? (
        <div className={styles.fields}>
          <PlanField of={of} field={euro('price')} scopes={['subscription']} item={item} />
        </div>
      ) : (
        <div className={styles.tiers}>
          <ChoiceField
            path={`${path}.kind`}
            label={labelOf(fields, 'steps')}
            options={(['graduated', 'volume'] as const).map(value => ({
              value,
              label: kinds[value] ?? value,
            }))}
          />
          <div className={styles.tier}>
            <Text fz="xs" c="dimmed">
              {labelOf(fields, 'upTo')}
            </Text>
            <Text fz="xs" c="dimmed">
              {labelOf(fields, 'price', 'subscription')}
            </Text>
          </div>
          {tiers.steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tier has no name of its own but its place
            <TierRow key={`${index}${step.upTo === null}`} path={path} tiers={tiers} index={index} />
          ))}
          <div>
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconPlus size={13} aria-hidden />}
              onClick={() => set({ ...price, tiers: addTier(tiers) })}
            >
              {words.addTier}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
