import { compareNotes, MAIN_VARIANT } from '@leinwand/method'
import { Stack } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { TextLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { Page } from '../shell/page.tsx'
import { Canvases } from './canvases.tsx'
import { comparisonWords } from './comparison-words.ts'
import { MoneyComparison } from './money-comparison.tsx'
import { NoteComparison } from './note-comparison.tsx'
import { PlanComparison } from './plan-comparison.tsx'
import { type Side, useSide } from './side.ts'
import { SidesBar } from './sides-bar.tsx'
import { useVariants } from './use-variants.ts'

/** Two variants, or a variant and a moment, beside each other: by note and by money. */
export const Comparison = () => {
  const words = useWords(comparisonWords)
  const format = useFormat()
  const { project: id } = useParams({ from: '/signed-in/projects/$project/variants/compare' })
  const asked = useSearch({ from: '/signed-in/projects/$project/variants/compare' })
  const navigate = useNavigate({ from: '/projects/$project/variants/compare' })
  const { variants, nameOf } = useVariants(id)
  const another = variants.find(each => each.id !== (asked.left ?? MAIN_VARIANT) && !each.removed)?.id
  const left = useSide(id, asked.left, asked.leftAt)
  const right = useSide(id, asked.right ?? another, asked.rightAt)
  const [picked, setPicked] = useState<string>()
  const differences = useMemo(
    () => (left.shown && right.shown ? compareNotes(left.shown, right.shown) : undefined),
    [left.shown, right.shown],
  )
  const failed = left.error ?? right.error
  if (failed) return <Failed error={failed} retry={() => window.location.reload()} />
  const called = ({ variant, at }: Side) =>
    at === undefined ? nameOf(variant) : words.nameAt(nameOf(variant), format.integer(at))
  const names = { left: called(left), right: called(right) }
  const oneVariant = left.variant === right.variant
  const same = oneVariant && left.at === right.at
  const pick = (note: string) => {
    setPicked(note)
    document.getElementById(`difference-${note}`)?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }
  return (
    <Page title={words.title} lead={words.lead}>
      <Stack gap="lg">
        <SidesBar
          project={id}
          left={left}
          right={right}
          onSides={search => void navigate({ search, resetScroll: false })}
        />
        {same ? (
          <Notice kind="info">
            {words.same}{' '}
            <TextLink to="/projects/$project/variants" params={{ project: id }}>
              {words.toVariants}
            </TextLink>
          </Notice>
        ) : null}
        {!differences || !left.project || !right.project ? <Loading lines={8} /> : null}
        {differences && left.project && right.project && !same ? (
          <>
            <Canvases
              project={id}
              left={left}
              right={right}
              names={names}
              differences={differences}
              picked={picked}
              onPick={pick}
            />
            <NoteComparison
              project={id}
              left={left}
              right={right}
              names={names}
              differences={differences}
              picked={picked}
            />
            <MoneyComparison
              left={left.project.plan}
              right={right.project.plan}
              names={names}
              oneVariant={oneVariant}
              moment={left.at !== undefined || right.at !== undefined}
            />
            {oneVariant ? null : (
              <PlanComparison
                left={left.project}
                right={right.project}
                sides={{ left, right }}
                names={names}
              />
            )}
          </>
        ) : null}
      </Stack>
    </Page>
  )
}
