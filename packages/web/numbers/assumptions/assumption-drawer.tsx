import { type Assumption, figuresOn, type Plan } from '@leinwand/method'
import { Button, Drawer, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useFormat } from '../../language/format.ts'
import { useWords } from '../../language/language.ts'
import { DialogHead } from '../../shell/dialog-head.tsx'
import { Notice } from '../../shell/notice.tsx'
import { showUndo } from '../../shell/show-undo.tsx'
import { fieldWords } from '../plan/field-words.ts'
import { freshId } from '../plan/item-fields.ts'
import { placeName } from '../plan/place-name.ts'
import { planChanges, withChanges } from '../plan/plan-change.ts'
import { type ToAssume, usePlanEditor } from '../plan/plan-editor.ts'
import { withValueAt } from '../plan/plan-path.ts'
import { planWords } from '../plan/plan-words.ts'
import { brokenBy } from '../plan/standing.ts'
import { draftOf, withoutAssumption } from './assumption-draft.ts'
import { AssumptionForm } from './assumption-form.tsx'
import styles from './assumptions.module.css'
import { assumptionWords } from './words.ts'

/** What is open: an assumption of the plan, a new one, or a new one that a figure is to rest on. */
export type Opened = { readonly id: string } | { readonly fresh: ToAssume | null }

const begun = (fresh: ToAssume | null, called: string): Assumption => {
  const likely = fresh?.value ?? 0
  const [low = 0, high = 0] = [likely * 0.75, likely * 1.25].sort((a, b) => a - b)
  const label = (fresh?.label ?? called).slice(0, 160)
  return { id: '', label, unit: fresh?.unit ?? '€', low, likely, high, source: '', state: 'untested' }
}

/** What rests on an assumption, and the way to be rid of it without losing any figure. */
const Resting = ({ assumption, close }: { assumption: Assumption; close: () => void }) => {
  const words = useWords(assumptionWords)
  const names = { plan: useWords(planWords), fields: useWords(fieldWords) }
  const format = useFormat()
  const { plan, store, today } = usePlanEditor()
  const places = figuresOn(plan, assumption.id)
  const broken = brokenBy(assumption, today)
  const remove = () => {
    const after = withoutAssumption(plan, assumption)
    store.change(after)
    showUndo({
      message: words.removed(assumption.label),
      label: words.undo,
      undo: () => store.change(withChanges(store.shown().plan, planChanges(after, plan))),
    })
    close()
  }
  return (
    <div>
      {broken && places.length > 0 ? <Notice kind="warn">{words.brokenNow[broken]}</Notice> : null}
      <Text fz="sm" fw={500} mt="xs">
        {words.restsOn}
      </Text>
      {places.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {words.restsNothing}
        </Text>
      ) : (
        <ul className={styles.rests}>
          {places.map(path => (
            <li key={path}>{placeName(plan, path, names)}</li>
          ))}
        </ul>
      )}
      <Button
        mt="xs"
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={remove}
      >
        {words.remove}
      </Button>
      {places.length > 0 ? (
        <Text fz="xs" c="dimmed">
          {words.removeKeeps(format.typed(assumption.likely), format.integer(places.length))}
        </Text>
      ) : null}
    </div>
  )
}

const saved = (plan: Plan, assumption: Assumption, fresh: ToAssume | null): Plan => {
  const known = plan.assumptions.some(({ id }) => id === assumption.id)
  const assumptions = known
    ? plan.assumptions.map(each => (each.id === assumption.id ? assumption : each))
    : [...plan.assumptions, assumption]
  const next = { ...plan, assumptions }
  return fresh ? withValueAt(next, fresh.path, assumption.id) : next
}

export const AssumptionDrawer = ({ opened, close }: { opened: Opened; close: () => void }) => {
  const words = useWords(assumptionWords)
  const format = useFormat()
  const { plan, store } = usePlanEditor()
  const fresh = 'fresh' in opened ? opened.fresh : null
  const known = 'id' in opened ? plan.assumptions.find(({ id }) => id === opened.id) : undefined
  const assumption = known ?? begun(fresh, words.fresh)
  const save = (made: Assumption) => {
    const id = known ? made.id : freshId(made.label, plan.assumptions)
    store.change(saved(store.shown().plan, { ...made, id }, fresh))
    close()
  }
  return (
    <Drawer.Root opened onClose={close} position="right" size="md">
      <Drawer.Overlay />
      <Drawer.Content>
        <DialogHead>
          <Drawer.Title>{known ? words.edit : words.add}</Drawer.Title>
          <Drawer.CloseButton aria-label={words.cancel} />
        </DialogHead>
        <Drawer.Body>
          <AssumptionForm
            id={known?.id ?? 'new'}
            first={draftOf(assumption, format.typed)}
            save={save}
            close={close}
          >
            {known ? <Resting assumption={known} close={close} /> : null}
            {fresh ? (
              <Text fz="xs" c="dimmed">
                {words.example}
              </Text>
            ) : null}
          </AssumptionForm>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
