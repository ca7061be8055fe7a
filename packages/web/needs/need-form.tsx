import type { AcquisitionPlan } from '@leinwand/contract'
import type { Kpi, Need } from '@leinwand/method'
import { Button, Group, Modal, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage, useWords } from '../language/language.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
import { columnKey, draftOfNeed, type NeedDraft, needOf } from './need-draft.ts'
import { needsWords } from './words.ts'

type Props = {
  /** The need that is edited; none for a new one. */
  need: Need | undefined
  kpis: readonly Kpi[]
  columns: AcquisitionPlan['columns']
  save: (need: Need) => void
  remove: (need: Need) => void
  close: () => void
}

export const NeedForm = ({ need, kpis, columns, save, remove, close }: Props) => {
  const words = useWords(needsWords)
  const decimalSeparator = useLanguage() === 'de' ? ',' : '.'
  const [draft, setDraft] = useState<NeedDraft>(() => draftOfNeed(need, kpis[0]?.id ?? ''))
  const [asked, setAsked] = useState(false)
  const set = (part: Partial<NeedDraft>) => setDraft(before => ({ ...before, ...part }))
  const lacks = draft.quantity.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!lacks) save(needOf(draft, need?.id ?? crypto.randomUUID(), columns))
  }
  const places = columns.map(column => ({
    value: columnKey(column),
    label: `${column.column} (${column.source})`,
  }))
  return (
    <Modal.Root opened onClose={close} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{need ? words.editNeed(need.quantity) : words.add}</Modal.Title>
          <Modal.CloseButton aria-label={words.cancel} />
        </DialogHead>
        <Modal.Body>
          <form onSubmit={submit} noValidate>
            <Stack gap="sm">
              <TextInput
                label={words.name}
                value={draft.quantity}
                maxLength={120}
                data-autofocus
                error={asked && lacks ? words.missing : null}
                onChange={event => set({ quantity: event.currentTarget.value })}
              />
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                <NativeSelect
                  label={words.kpi}
                  value={draft.kpi}
                  data={kpis.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={event => set({ kpi: event.currentTarget.value })}
                />
                <TextInput
                  label={words.unitField}
                  value={draft.unit}
                  maxLength={40}
                  onChange={event => set({ unit: event.currentTarget.value })}
                />
                <NumberInput
                  label={words.every}
                  description={words.everyHint}
                  value={draft.everySeconds}
                  min={0}
                  max={31_536_000}
                  hideControls
                  decimalSeparator={decimalSeparator}
                  onChange={everySeconds => set({ everySeconds })}
                />
                <NativeSelect
                  label={words.from}
                  value={draft.from}
                  data={[{ value: '', label: words.propose }, ...places]}
                  onChange={event => set({ from: event.currentTarget.value })}
                />
              </SimpleGrid>
              <Group justify="space-between">
                {need ? (
                  <Button variant="subtle" color="red" onClick={() => remove(need)}>
                    {words.remove}
                  </Button>
                ) : (
                  <span />
                )}
                <Group>
                  <Button variant="default" onClick={close}>
                    {words.cancel}
                  </Button>
                  <Button type="submit">{words.save}</Button>
                </Group>
              </Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
