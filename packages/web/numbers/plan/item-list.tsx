import type { Figure, Plan } from '@leinwand/method'
import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type Format, useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { choicesOf, fieldWords } from './field-words.ts'
import { blankItem, freshId, ITEM_FIELDS, type ItemList } from './item-fields.ts'
import { More } from './more.tsx'
import styles from './plan.module.css'
import { usePlanEditor } from './plan-editor.ts'
import { PlanField } from './plan-field.tsx'
import { PlanItem } from './plan-item.tsx'
import { withValueAt } from './plan-path.ts'
import { planWords } from './plan-words.ts'
import { useRemove } from './use-remove.ts'

type Item = Plan[ItemList][number]

const likely = (plan: Plan, figure: Figure): number =>
  typeof figure === 'number' ? figure : (plan.assumptions.find(({ id }) => id === figure)?.likely ?? 0)

const brief = (item: Item, plan: Plan, format: Format, levels: Readonly<Record<string, string>>): string => {
  const value = (figure: Figure) => likely(plan, figure)
  const parts: string[] = []
  if ('perMonth' in item) parts.push(format.price(value(item.perMonth)))
  if ('salary' in item) parts.push(`${format.decimal(value(item.fte))} × ${format.price(value(item.salary))}`)
  if ('amount' in item) parts.push(format.price(value(item.amount)))
  if ('rate' in item) parts.push(format.percent(value(item.rate)))
  if ('level' in item)
    parts.push(
      item.level === 'offer'
        ? (plan.offers.find(({ id }) => id === item.offer)?.name ?? '–')
        : (levels[item.level] ?? item.level),
    )
  if ('month' in item) parts.push(format.planMonth(plan.start, Math.max(item.month, 1)))
  return parts.join(' · ')
}

/** One of the plan's lists of costs, jobs, investments or loans, each item a line that opens its form. */
export const PlanItemList = ({ list }: { list: ItemList }) => {
  const words = useWords(planWords)
  const fields = useWords(fieldWords)
  const format = useFormat()
  const { plan, store } = usePlanEditor()
  const remove = useRemove()
  const [added, setAdded] = useState<string | null>(null)
  const items: readonly Item[] = plan[list]
  const add = () => {
    const id = freshId(words.fresh[list], items)
    setAdded(id)
    store.change(withValueAt(plan, `${list}.${items.length}`, blankItem(list, id, words.fresh[list])))
  }
  const { first, more } = ITEM_FIELDS[list]
  return (
    <Sheet
      title={words.sections[list]}
      aside={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          {words.add[list]}
        </Button>
      }
    >
      {items.length === 0 ? <Text c="dimmed">{words.empty[list]}</Text> : null}
      {items.map((item, index) => {
        const path = `${list}.${index}`
        const field = (each: (typeof first)[number]) => (
          <PlanField key={each.key} of={path} field={each} scopes={[list]} item={item.name} />
        )
        return (
          <PlanItem
            key={item.id}
            path={path}
            name={item.name}
            brief={brief(item, plan, format, choicesOf(fields, 'level'))}
            fresh={item.id === added}
            remove={() => remove(path, item.name)}
          >
            <div className={styles.fields}>{first.map(field)}</div>
            <More>
              <div className={styles.fields}>{more.map(field)}</div>
            </More>
          </PlanItem>
        )
      })}
    </Sheet>
  )
}
