import type { LiveStatus } from '@leinwand/contract'
import { Stack } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { RunPanel } from '../run/run-panel.tsx'
import { Notice } from '../shell/notice.tsx'
import { shownState } from './shown-state.ts'
import { liveWords } from './words.ts'

/** Why nothing moves, and what to do about it; nothing where all is well. */
export const StateNotice = ({ status, project }: { status: LiveStatus; project: string }) => {
  const words = useWords(liveWords)
  const state = shownState(status)
  if (state === 'failed') {
    return <Notice kind="bad">{status.failure?.message ?? words.states.failed}</Notice>
  }
  if (state === 'running') return null
  return (
    <Notice kind="info">
      <Stack gap="sm" align="flex-start">
        {words[state]}
        {state === 'off' ? <RunPanel project={project} /> : null}
      </Stack>
    </Notice>
  )
}
