import { type CanvasList, canvasList, notesOfList } from '@leinwand/contract'
import type { CanvasAct, Note } from '@leinwand/method'
import { Button, FileButton, Stack, Text, Textarea } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useWords } from '../language/language.ts'
import { Ask } from '../shell/ask.tsx'
import { LIST_ENDINGS } from './list-kind.ts'
import { ListPreview } from './list-preview.tsx'
import { listWords } from './list-words.ts'
import { readListFile } from './read-list-file.ts'

type Props = {
  opened: boolean
  onClose: () => void
  /** What stands on the canvas: the new notes go below, and may belong to its segments. */
  notes: readonly Note[]
  act: (act: Extract<CanvasAct, { kind: 'acts-together' }>) => void
}

type Picked = { list: CanvasList; file: string }

/** Puts a list (Markdown or CSV) on a canvas that stands: picked or pasted, looked at first, and one step to undo. */
export const ImportNotes = ({ opened, onClose, notes: there, act }: Props) => {
  const words = useWords(listWords)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [pasted, setPasted] = useState('')
  const made = useMemo(() => {
    if (picked === null) return { notes: [], failures: [] }
    const newId = () => crypto.randomUUID()
    const { notes, failures } = notesOfList(picked.list, { notes: there, file: picked.file, newId })
    return { notes, failures: [...picked.list.failures, ...failures] }
  }, [picked, there])
  const close = () => {
    setPicked(null)
    setPasted('')
    onClose()
  }
  const take = () => {
    if (picked === null) return
    const acts = made.notes.map(note => ({ kind: 'note-added' as const, note }))
    act({ kind: 'acts-together', reason: 'imported', from: picked.file.slice(0, 120), acts })
    close()
  }
  const paste = (text: string) => {
    setPasted(text)
    const file = words.pasted
    setPicked(text.trim() === '' ? null : { list: canvasList(text, { file }), file })
  }
  return (
    <Ask
      title={words.importTitle}
      opened={opened}
      yes={words.take(made.notes.length)}
      pending={false}
      disabled={made.notes.length === 0}
      onYes={take}
      onClose={close}
    >
      <Stack gap="sm">
        <Text c="dimmed" fz="sm">
          {words.importLead}
        </Text>
        <FileButton
          accept={LIST_ENDINGS}
          inputProps={{ 'aria-label': words.pick }}
          onChange={file => {
            if (file) void readListFile(file).then(list => setPicked({ list, file: file.name }))
          }}
        >
          {props => (
            <Button {...props} variant="default" leftSection={<IconFileUpload size={16} aria-hidden />}>
              {picked === null || picked.file === words.pasted ? words.pick : picked.file}
            </Button>
          )}
        </FileButton>
        <Textarea
          label={words.paste}
          placeholder={words.placeholder}
          minRows={6}
          maxRows={12}
          autosize
          value={pasted}
          onChange={event => paste(event.currentTarget.value)}
        />
        <ListPreview notes={made.notes} failures={made.failures} />
      </Stack>
    </Ask>
  )
}
