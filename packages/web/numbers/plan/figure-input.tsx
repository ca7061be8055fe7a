import type { Figure } from '@leinwand/method'
import { ActionIcon, Input, Menu, ScrollArea, UnstyledButton } from '@mantine/core'
import { IconAffiliate } from '@tabler/icons-react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import type { NumberField } from './field.ts'
import { fieldWords } from './field-words.ts'
import styles from './plan.module.css'
import { fieldId, usePlanEditor, useSetAt } from './plan-editor.ts'
import { planWords } from './plan-words.ts'
import { brokenBy } from './standing.ts'
import { TypedNumber } from './typed-number.tsx'
import { shownValue } from './typed-value.ts'

type Props = {
  path: string
  label: string
  /** What an assumption made of it is called; the label alone says too little outside of its form. */
  longLabel?: string
  hint?: string | undefined
  field: NumberField
  figure: Figure | undefined
  bare?: boolean
}

const FigureMenu = ({ path, label, longLabel = label, field, figure }: Props) => {
  const words = useWords(planWords)
  const { units } = useWords(fieldWords)
  const format = useFormat()
  const { plan, showAssumption, makeAssumption } = usePlanEditor()
  const { set } = useSetAt(path)
  const assumed = plan.assumptions.find(({ id }) => id === figure)
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" color="gray" aria-label={words.figureMenu(label)}>
          <IconAffiliate size={14} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {assumed ? (
          <>
            <Menu.Item onClick={() => showAssumption(assumed.id)}>{words.openAssumption}</Menu.Item>
            <Menu.Item onClick={() => set(assumed.likely)}>{words.useNumber}</Menu.Item>
          </>
        ) : (
          <Menu.Item
            onClick={() =>
              makeAssumption({
                path,
                label: longLabel,
                value: typeof figure === 'number' ? figure : 0,
                unit: units[field.unit] || '–',
              })
            }
          >
            {words.makeAssumption}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{words.takeAssumption}</Menu.Label>
        {plan.assumptions.length === 0 ? <Menu.Item disabled>{words.noAssumptionYet}</Menu.Item> : null}
        <ScrollArea.Autosize mah={240}>
          {plan.assumptions
            .filter(({ id }) => id !== figure)
            .map(each => (
              <Menu.Item
                key={each.id}
                rightSection={<small>{format.typed(shownValue(each.likely, field))}</small>}
                onClick={() => set(each.id)}
              >
                {each.label}
              </Menu.Item>
            ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  )
}

/** A figure of the plan: a number as it is typed, or the assumption that it rests on. */
export const FigureInput = (props: Props) => {
  const { path, label, hint, field, figure, bare = false } = props
  const words = useWords(planWords)
  const { units } = useWords(fieldWords)
  const format = useFormat()
  const { plan, today, showAssumption } = usePlanEditor()
  const { wrong, set } = useSetAt(path)
  const assumed = plan.assumptions.find(({ id }) => id === figure)
  if (!assumed) {
    return (
      <TypedNumber
        id={fieldId(path)}
        label={label}
        bare={bare}
        hint={hint}
        field={field}
        value={typeof figure === 'number' ? figure : undefined}
        wrong={wrong}
        onChange={set}
        right={<FigureMenu {...props} />}
      />
    )
  }
  const broken = brokenBy(assumed, today)
  const id = fieldId(path)
  const shown =
    field.unit === 'euro'
      ? format.price(assumed.likely)
      : `${format.typed(shownValue(assumed.likely, field))} ${units[field.unit]}`.trim()
  return (
    <Input.Wrapper
      size="xs"
      {...(bare ? {} : { label, labelElement: 'div' as const })}
      {...(hint ? { description: hint } : {})}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    >
      <div className={styles.assumed} data-broken={broken !== null}>
        <UnstyledButton id={id} onClick={() => showAssumption(assumed.id)}>
          {/* The label above the field is not the button's own; it is read out with it. */}
          <b className={styles.unseen}>{label}: </b>
          <span>{assumed.label}</span>
          {broken ? <em>{words[broken]}</em> : null}
          <strong>{shown}</strong>
        </UnstyledButton>
        <FigureMenu {...props} />
      </div>
    </Input.Wrapper>
  )
}
