import type { Preview, StoredProject, Suggestion } from '@leinwand/contract'
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { isRefusal } from '../wire/refusal.ts'
import { EditorBar } from './editor-bar.tsx'
import type { FormTools } from './form/form-context.ts'
import { RecipeHistoryList } from './history/recipe-history.tsx'
import { useUndo } from './history/use-undo.ts'
import { recipeHistoryWords } from './history/words.ts'
import { Lineage, type Traced } from './lineage/lineage.tsx'
import { lineageWords } from './lineage/words.ts'
import { failureSentence } from './move-breaks.ts'
import { NoSource } from './no-source.tsx'
import styles from './preparation.module.css'
import { stepNumber } from './recipe-draft.ts'
import { Replay } from './replay/replay.tsx'
import { replayWords } from './replay/words.ts'
import { SavingNotice } from './saving-notice.tsx'
import { SettingsForm } from './settings-form.tsx'
import { SideDrawer } from './side-drawer.tsx'
import { StepPage } from './step-page.tsx'
import { AddStep } from './steps/add-step.tsx'
import { StepList } from './steps/step-list.tsx'
import { SuggestionList } from './suggestions/suggestion-list.tsx'
import type { ColumnTools } from './table/column-head.tsx'
import { TablePart } from './table/table-part.tsx'
import { type Hands, useHands } from './use-hands.ts'
import { usePreview, useSource, useSourceColumns, useSuggestions } from './use-preview.ts'
import { useRecipe } from './use-recipe.ts'
import { preparationWords } from './words.ts'

const NO_SUGGESTIONS: readonly Suggestion[] = []

type Beside = 'history' | 'replay' | 'settings'

const Refused = ({ hands }: { hands: Hands }) => {
  const words = useWords(preparationWords)
  const language = useLanguage()
  const { refused } = hands
  if (!refused) return null
  return (
    <Notice kind="bad" title={words.moveBreaks}>
      <div>{words.wouldBreak(failureSentence(refused.failure, language))}</div>
      <Group gap="xs" mt="xs">
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => hands.moveAnyway(refused.from, refused.to)}
        >
          {words.moveAnyway}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={hands.leave}>
          {words.leaveIt}
        </Button>
      </Group>
    </Notice>
  )
}

/** The recipe as it is written: its steps, the table of the chosen one, and that step's page. */
export const Editor = ({ project }: { project: StoredProject }) => {
  const words = useWords(preparationWords)
  const { title: historyTitle } = useWords(recipeHistoryWords)
  const { title: replayTitle } = useWords(replayWords)
  const { title: lineageTitle } = useWords(lineageWords)
  const { shown, store } = useRecipe(project)
  const { entries, settings, recipe } = shown
  const [offset, setOffset] = useState(0)
  const [beside, setBeside] = useState<Beside | null>(null)
  const [traced, setTraced] = useState<Traced | null>(null)
  const undo = useUndo(project.id, store)
  const suggestions = useSuggestions(project.id, recipe).data ?? NO_SUGGESTIONS
  const { columns: source, rows: sourceRows } = useSource(project.id, recipe)
  const sources = useSourceColumns(project.id, recipe)
  const [done, setDone] = useState<Preview['steps']>([])
  const hands = useHands(store, shown, { done, source, sources })
  const step = stepNumber(entries, hands.place)
  const preview = usePreview(project.id, recipe, { step, offset })
  if (preview.data && preview.data.steps !== done) setDone(preview.data.steps)
  const chosen = entries[hands.place]
  const { set, columnsBefore, place } = hands
  const setHere: FormTools['set'] = (path, value, typing) => set(place, path, value, typing)
  const last = done.findLast(each => each.ok)?.columns ?? source
  const toggled = (column: string): readonly string[] =>
    settings.ignore.includes(column)
      ? settings.ignore.filter(each => each !== column)
      : [...settings.ignore, column]
  const tools: ColumnTools = {
    suggestions,
    target: settings.target,
    ignored: settings.ignore,
    addStep: hands.add,
    accept: hands.accept,
    showLineage: column => setTraced({ column, step, row: preview.data?.after?.ordinals[0] }),
    makeTarget: target => hands.settings({ ...settings, target }),
    toggleIgnored: column => hands.settings({ ...settings, ignore: [...toggled(column)] }),
  }
  const choose = (at: number) => {
    setOffset(0)
    hands.choose(at)
  }
  const goTo = (id: number | null) => (id === null ? null : () => undo.go(id))
  return (
    <div className={styles.editor}>
      <div className={styles.bar}>
        <AddStep onAdd={hands.add} />
        <EditorBar
          project={project}
          shown={shown}
          undo={goTo(undo.undo)}
          redo={goTo(undo.redo)}
          open={setBeside}
        />
      </div>
      <div className={styles.notices}>
        <SavingNotice project={project.id} shown={shown} store={store} />
        <Refused hands={hands} />
      </div>
      <nav className={styles.steps} aria-label={words.steps}>
        <StepList
          entries={entries}
          done={done}
          chosen={place}
          choose={choose}
          move={hands.move}
          breaks={hands.breaks}
          remove={hands.remove}
          duplicate={hands.duplicate}
          source={project.sources.find(({ id }) => id === settings.source)?.name ?? settings.source}
          sourceRows={sourceRows}
        />
        <Text fz="xs" c="dimmed" mt="xs">
          {entries.length === 0 ? words.noSteps : words.sampleOnly}
        </Text>
        <SuggestionList suggestions={suggestions} accept={hands.accept} />
      </nav>
      <div className={styles.table}>
        {isRefusal(preview.error, 'source-not-found') ? (
          <NoSource source={settings.source} choose={() => setBeside('settings')} />
        ) : preview.error ? (
          <FailedPart error={preview.error} retry={() => void preview.refetch()} />
        ) : null}
        {preview.data ? (
          <TablePart
            preview={preview.data}
            busy={preview.isPlaceholderData}
            offset={offset}
            setOffset={setOffset}
            tools={tools}
          />
        ) : preview.error ? null : (
          <Loading lines={8} />
        )}
      </div>
      <div className={styles.side}>
        {chosen ? (
          <StepPage
            project={project}
            entry={chosen}
            place={place}
            done={chosen.step === null ? undefined : done[step - 1]}
            columns={columnsBefore(place)}
            set={setHere}
          />
        ) : (
          <Text fz="sm" c="dimmed">
            {words.aboutSource}
          </Text>
        )}
      </div>
      <SideDrawer title={historyTitle} opened={beside === 'history'} close={() => setBeside(null)}>
        {undo.history ? (
          <RecipeHistoryList history={undo.history} busy={undo.busy} go={undo.go} />
        ) : (
          <Loading lines={5} />
        )}
      </SideDrawer>
      <SideDrawer title={replayTitle} opened={beside === 'replay'} close={() => setBeside(null)} size={860}>
        <Replay project={project} recipe={recipe} />
      </SideDrawer>
      <SideDrawer title={words.settings} opened={beside === 'settings'} close={() => setBeside(null)}>
        <SettingsForm project={project} settings={settings} columns={last} onChange={hands.settings} />
      </SideDrawer>
      <SideDrawer
        title={lineageTitle(traced?.column ?? '')}
        opened={traced !== null}
        close={() => setTraced(null)}
      >
        {traced ? <Lineage project={project.id} recipe={recipe} traced={traced} /> : null}
      </SideDrawer>
    </div>
  )
}
