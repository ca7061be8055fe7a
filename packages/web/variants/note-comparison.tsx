import { actsToTake, BLOCKS, type CanvasAct, type NoteDifference } from '@leinwand/method'
import { Checkbox, Chip, Text } from '@mantine/core'
import { useState } from 'react'
import { useAppend } from '../history/use-append.ts'
import { useFormat } from '../language/format.ts'
import { glossary } from '../language/glossary.ts'
import { useWords } from '../language/language.ts'
import { Sheet } from '../shell/sheet.tsx'
import styles from './comparison.module.css'
import { comparisonWords } from './comparison-words.ts'
import { DifferenceRow } from './difference-row.tsx'
import type { Side } from './side.ts'
import { TakeOverBar } from './take-over-bar.tsx'

type Props = {
  project: string
  left: Side
  right: Side
  names: { readonly left: string; readonly right: string }
  differences: readonly NoteDifference[]
  picked: string | undefined
}

type Shown = NoteDifference['kind'] | 'all'
const KINDS = ['added', 'removed', 'changed', 'moved'] as const

/** One act holds at most this many single changes. */
const TOGETHER_AT_MOST = 2_000

/** The acts that make the chosen notes of `into` what they are on `from`. */
const takingOver = (into: Side, from: Side, notes: readonly string[]): CanvasAct[] => {
  const { now } = into
  const { shown } = from
  if (!now || !shown) return []
  const acts = notes.flatMap(note => actsToTake(now, shown, note))
  const oneVariant = into.variant === from.variant
  return Array.from({ length: Math.ceil(acts.length / TOGETHER_AT_MOST) }, (_, part) => ({
    kind: 'acts-together',
    // From an earlier moment of the same variant a note is not taken over but restored.
    reason: oneVariant ? 'restored' : 'taken-over',
    from: oneVariant ? String(from.at ?? shown.seq) : from.variant,
    acts: acts.slice(part * TOGETHER_AT_MOST, (part + 1) * TOGETHER_AT_MOST),
  }))
}

const blockOf = ({ after, before }: NoteDifference) => (after ?? before)?.block

/** The differences as a list by block; those one chooses are taken over to one side or the other, as one act. */
export const NoteComparison = ({ project, left, right, names, differences, picked }: Props) => {
  const words = useWords(comparisonWords)
  const { blocks } = useWords(glossary)
  const format = useFormat()
  const [kind, setKind] = useState<Shown>('all')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toLeft = useAppend(project, left.variant)
  const toRight = useAppend(project, right.variant)

  const shown = differences.filter(each => kind === 'all' || each.kind === kind)
  const selected = differences.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const choose = (id: string, on: boolean) =>
    setChosen(before => new Set(on ? [...before, id] : [...before].filter(each => each !== id)))
  const count = (of: NoteDifference['kind']) => differences.filter(each => each.kind === of).length
  const take = (append: typeof toLeft, into: Side, from: Side, name: string) => {
    if (!into.now) return
    append.mutate(
      {
        acts: takingOver(into, from, selected),
        now: into.now,
        said: words.tookNotes(format.integer(selected.length), name),
      },
      { onSuccess: () => setChosen(new Set()) },
    )
  }

  if (differences.length === 0)
    return (
      <Sheet title={words.notes}>
        <Text c="dimmed">{words.noNotes}</Text>
      </Sheet>
    )
  return (
    <Sheet title={words.notes}>
      <div className={styles.choose}>
        <Chip.Group value={kind} onChange={value => setKind(value as Shown)}>
          <fieldset className={styles.kinds} aria-label={words.filter}>
            <Chip size="xs" value="all">
              {words.all(format.integer(differences.length))}
            </Chip>
            {KINDS.filter(each => count(each) > 0).map(each => (
              <Chip key={each} size="xs" value={each}>
                {words.kinds[each](format.integer(count(each)))}
              </Chip>
            ))}
          </fieldset>
        </Chip.Group>
        <Checkbox
          size="xs"
          label={words.chooseAll}
          checked={shown.length > 0 && shown.every(({ id }) => chosen.has(id))}
          indeterminate={shown.some(({ id }) => chosen.has(id)) && !shown.every(({ id }) => chosen.has(id))}
          onChange={event => {
            const on = event.currentTarget.checked
            for (const { id } of shown) choose(id, on)
          }}
        />
      </div>
      {BLOCKS.map(block => {
        const here = shown.filter(each => blockOf(each) === block)
        return here.length === 0 ? null : (
          <section key={block} className={styles.ofBlock}>
            <h3>{blocks[block]}</h3>
            <ul>
              {here.map(each => (
                <DifferenceRow
                  key={each.id}
                  difference={each}
                  left={left}
                  right={right}
                  chosen={chosen.has(each.id)}
                  picked={picked === each.id}
                  onChoose={on => choose(each.id, on)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <TakeOverBar
        count={selected.length}
        waiting={toLeft.isPending || toRight.isPending}
        left={{
          name: names.left,
          past: left.at !== undefined,
          take: () => take(toLeft, left, right, names.left),
        }}
        right={{
          name: names.right,
          past: right.at !== undefined,
          take: () => take(toRight, right, left, names.right),
        }}
      />
    </Sheet>
  )
}
