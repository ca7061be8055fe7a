import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../language/language.ts'
import styles from './plan.module.css'
import { usePlanEditor } from './plan-editor.ts'
import { planWords } from './plan-words.ts'

type Props = {
  path: string
  name: string
  /** What one wants to know of it while it is shut. */
  brief: ReactNode
  /** A new item opens by itself. */
  fresh: boolean
  remove: () => void
  children: ReactNode
}

/** An item of one of the plan's lists: shut a line, open its form. A failure that names a place in it opens it. */
export const PlanItem = ({ path, name, brief, fresh, remove, children }: Props) => {
  const words = useWords(planWords)
  const { place } = usePlanEditor()
  const named = place !== null && `${place}.`.startsWith(`${path}.`)
  const [open, setOpen] = useState(fresh)
  return (
    <details
      className={styles.item}
      open={open || named}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={styles.itemName}>{name}</span>
        <span className={styles.brief}>{brief}</span>
      </summary>
      {open || named ? (
        <div className={styles.form}>
          {children}
          <div className={styles.formFoot}>
            <Button
              variant="subtle"
              size="compact-sm"
              color="red"
              leftSection={<IconTrash size={14} aria-hidden />}
              aria-label={words.removeOf(name)}
              onClick={remove}
            >
              {words.remove}
            </Button>
          </div>
        </div>
      ) : null}
    </details>
  )
}
