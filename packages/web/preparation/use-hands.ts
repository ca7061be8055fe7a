import type { Preview, Suggestion } from '@leinwand/contract'
import type { Failure, SourceColumns, TableColumn } from '@leinwand/recipe'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { showUndo } from '../shell/show-undo.tsx'
import { type Path, withValueAt } from './form/value-at.ts'
import { newBreak } from './move-breaks.ts'
import {
  type Entry,
  moved,
  newEntry,
  redrafted,
  type Settings,
  type StepDraft,
  stepNumber,
  stepsOf,
} from './recipe-draft.ts'
import type { RecipeShown, RecipeStore } from './recipe-store.ts'
import { newDraft } from './steps/new-draft.ts'
import { useStepName } from './steps/step-name.ts'
import { withSuggestion } from './suggestions/with-suggestion.ts'
import { preparationWords } from './words.ts'

/** The columns that come to an entry, as the last preview knows them. */
const columnsAt = (
  entries: readonly Entry[],
  place: number,
  done: Preview['steps'],
  source: readonly TableColumn[],
): readonly TableColumn[] => {
  const steps = stepNumber(entries, place - 1)
  // Before the first preview nobody knows what the steps before have made of the source's columns.
  if (steps > 0 && done.length === 0) return []
  return done.slice(0, steps).findLast(step => step.ok)?.columns ?? source
}

const inserted = (entries: readonly Entry[], at: number, more: readonly Entry[]): readonly Entry[] => [
  ...entries.slice(0, at),
  ...more,
  ...entries.slice(at),
]

type Refused = { from: number; to: number; failure: Failure }

/** What the steps made of the sample, the columns of the source, and the names of those of every source. */
type Given = { done: Preview['steps']; source: readonly TableColumn[]; sources: SourceColumns }

/** What can be done with the steps, and which of them is chosen. */
export const useHands = (store: RecipeStore, shown: RecipeShown, { done, source, sources }: Given) => {
  const words = useWords(preparationWords)
  const stepName = useStepName()
  const { entries, settings } = shown
  const [chosen, setChosen] = useState<{ key: string | null; place: number }>(() => ({
    key: entries.at(-1)?.key ?? null,
    place: entries.length - 1,
  }))
  const [refused, setRefused] = useState<Refused | null>(null)
  const found = entries.findIndex(({ key }) => key === chosen.key)
  // After an undo the chosen step may be gone: then the one that stands in its place.
  const place = chosen.key === null ? -1 : found >= 0 ? found : Math.min(chosen.place, entries.length - 1)
  const choose = (at: number) => setChosen({ key: entries[at]?.key ?? null, place: at })
  const recipeOf = (of: readonly Entry[]) => ({ ...settings, steps: stepsOf(of) })
  const breaks = (from: number, to: number): Failure | null =>
    from === to ? null : newBreak(shown.recipe, recipeOf(moved(entries, from, to)), sources)
  const put = (at: number, more: readonly Entry[]) => {
    store.change({ entries: inserted(entries, at, more) })
    setChosen({ key: more[0]?.key ?? null, place: at })
  }
  const moveAnyway = (from: number, to: number) => {
    setRefused(null)
    store.change({ entries: moved(entries, from, to) })
  }
  const replace = (at: number, draft: StepDraft, typing: boolean) => {
    const next = entries.map((each, other) => (other === at ? redrafted(each, draft) : each))
    if (typing) store.type(next)
    else store.change({ entries: next })
  }
  return {
    place,
    refused,
    leave: () => setRefused(null),
    choose,
    breaks,
    moveAnyway,
    move: (from: number, to: number) => {
      const failure = breaks(from, to)
      if (failure) setRefused({ from, to, failure })
      else moveAnyway(from, to)
    },
    add: (step: string, column?: string) =>
      put(place + 1, [newEntry(newDraft(step, columnsAt(entries, place + 1, done, source), column))]),
    duplicate: (at: number) => {
      const entry = entries[at]
      if (entry) put(at + 1, [newEntry(entry.draft)])
    },
    remove: (at: number) => {
      const entry = entries[at]
      if (!entry) return
      store.change({ entries: entries.filter(each => each !== entry) })
      setRefused(null)
      if (at <= place) setChosen({ key: entries[at + 1]?.key ?? entries[at - 1]?.key ?? null, place: at })
      showUndo({
        message: words.removed(stepName(entry.draft.step)),
        label: words.undo,
        undo: () => store.change({ entries: inserted(store.shown().entries, at, [entry]) }),
      })
    },
    set: (at: number, path: Path, value: unknown, typing?: 'typing') => {
      const entry = entries[at]
      if (entry) replace(at, withValueAt(entry.draft, path, value) as StepDraft, typing !== undefined)
    },
    settings: (next: Settings) => store.change({ settings: next }),
    accept: (suggestion: Suggestion) => {
      const { first, ...written } = withSuggestion({ entries, settings }, suggestion)
      store.change(written)
      if (first) setChosen(first)
    },
    columnsBefore: (at: number) => columnsAt(entries, at, done, source),
  }
}

export type Hands = ReturnType<typeof useHands>
