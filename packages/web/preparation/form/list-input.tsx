import { ActionIcon, Button, Input } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useWords } from '../../language/language.ts'
import { type Field, isOne, type ListField } from './field.ts'
import styles from './form.module.css'
import { useForm } from './form-context.ts'
import { formWords } from './form-words.ts'
import { StepField } from './step-field.tsx'
import { type Path, valueAt } from './value-at.ts'

type Props = {
  field: ListField
  path: Path
  scopes: readonly string[]
  label: string
  hint: string | undefined
}

/** So many are shown at once; the rest on asking. */
const SHOWN = 60

/** Several things of one form, each a small box of fields. */
export const ListInput = ({ field, path, scopes, label, hint }: Props) => {
  const words = useWords(formWords)
  const { draft, set } = useForm()
  const found = valueAt(draft, path)
  const items: readonly unknown[] = Array.isArray(found) ? found : []
  const add = () => set(path, [...items, structuredClone(field.start)])
  const remove = (place: number) => {
    const left = items.filter((_, each) => each !== place)
    set(path, left.length === 0 && field.optional ? undefined : left)
  }
  const named = (place: number, inner: Field) => (
    <StepField
      key={inner.key}
      field={inner}
      path={isOne(field.of) ? [...path, place] : [...path, place, inner.key]}
      scopes={[`${scopes[0]}.${field.key}`, ...scopes]}
    />
  )
  return (
    <Input.Wrapper size="xs" label={label} labelElement="div" {...(hint ? { description: hint } : {})}>
      <div className={styles.list}>
        {items.slice(0, SHOWN).map((_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what an item has; it is not moved here
          <div key={place} className={styles.item}>
            <div className={styles.itemFields}>
              {isOne(field.of) ? named(place, field.of) : field.of.map(inner => named(place, inner))}
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={words.removeNth(label, place + 1)}
              onClick={() => remove(place)}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </div>
        ))}
      </div>
      <Button
        size="compact-xs"
        variant="subtle"
        mt={4}
        leftSection={<IconPlus size={13} aria-hidden />}
        onClick={add}
      >
        {words.addTo(label)}
      </Button>
    </Input.Wrapper>
  )
}
