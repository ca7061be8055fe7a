import { useWords } from '../../language/language.ts'
import { showUndo } from '../../shell/show-undo.tsx'
import { planChanges, withChanges } from './plan-change.ts'
import { usePlanEditor } from './plan-editor.ts'
import { withValueAt } from './plan-path.ts'
import { planWords } from './plan-words.ts'

/** Takes an item out of the plan and offers to take that back, whatever was changed since. */
export const useRemove = () => {
  const words = useWords(planWords)
  const { store } = usePlanEditor()
  return (path: string, name: string, prepared = store.shown().plan) => {
    const before = store.shown().plan
    const after = withValueAt(prepared, path, undefined)
    store.change(after)
    showUndo({
      message: words.removed(name),
      label: words.undo,
      undo: () => store.change(withChanges(store.shown().plan, planChanges(after, before))),
    })
  }
}
