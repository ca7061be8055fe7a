import { ActionIcon } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useBoard } from '../canvas/board-context.ts'
import { useWords } from '../language/language.ts'
import { listWords } from './list-words.ts'

// With its parser, for those who take over a list.
const ImportNotes = lazy(() => import('./import-notes.tsx').then(module => ({ default: module.ImportNotes })))

/** In the toolbar of a canvas: takes over a list of notes, as one step that can be taken back. */
export const ImportTool = () => {
  const words = useWords(listWords)
  const { actions } = useBoard()
  const [opened, setOpened] = useState(false)
  if (actions.readOnly()) return null
  return (
    <>
      <ActionIcon
        size={30}
        variant="subtle"
        color="gray"
        aria-label={`${words.importTitle} …`}
        title={`${words.importTitle} …`}
        onClick={() => setOpened(true)}
      >
        <IconListDetails size={17} aria-hidden />
      </ActionIcon>
      {opened ? (
        <Suspense>
          <ImportNotes
            opened
            onClose={() => setOpened(false)}
            notes={Object.values(actions.canvas().notes)}
            act={act => {
              actions.act(act)
              actions.say(words.taken(act.acts.length))
            }}
          />
        </Suspense>
      ) : null}
    </>
  )
}
