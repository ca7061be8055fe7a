import type { Slot, WorkshopView } from '@leinwand/method'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { Sheet } from '../shell/sheet.tsx'
import { AgendaEditor } from './agenda-editor.tsx'
import { sentAgenda } from './open-workshop.tsx'
import type { ActInWorkshop } from './use-workshop.ts'
import { workshopWords } from './words.ts'

type Props = { view: WorkshopView; act: ActInWorkshop; close: () => void }

/** Changing what is still to come of the agenda. */
export const AgendaChange = ({ view, act, close }: Props) => {
  const words = useWords(workshopWords)
  const [slots, setSlots] = useState<Slot[]>(() => [...view.slots])
  return (
    <Sheet title={words.editAgenda}>
      <AgendaEditor slots={slots} set={setSlots} />
      <Group mt="md">
        <Button
          disabled={slots.some(({ title }) => title.trim() === '')}
          onClick={() => act({ kind: 'agenda-set', slots: sentAgenda(slots) }, close)}
        >
          {words.saveAgenda}
        </Button>
        <Button variant="default" onClick={close}>
          {words.cancel}
        </Button>
      </Group>
    </Sheet>
  )
}
