import { criteriaChanges, type Kpi } from '@leinwand/method'
import { Button, Modal, NativeSelect, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { isReason, ReasonField } from '../criteria/reason-field.tsx'
import { useLanguage, useWords } from '../language/language.ts'
import { DialogFoot } from '../shell/dialog-foot.tsx'
import { DialogHead } from '../shell/dialog-head.tsx'
import { draftOf, EMPTY_DRAFT, type KpiDraft, kpiOf, missingOf } from './kpi-draft.ts'
import { kpiFormWords } from './kpi-form-words.ts'

type Props = {
  /** The KPI that is edited; none for a new one. */
  kpi: Kpi | undefined
  /** Whether a change of what is measured takes a reason. */
  needReason: boolean
  save: (kpi: Kpi, reason?: string) => void
  remove: (kpi: Kpi, reason?: string) => void
  close: () => void
}

const isChange = (before: Kpi | undefined, after: Kpi): boolean =>
  criteriaChanges(
    { kpis: before ? [before] : [], gate: [], costs: {} },
    { kpis: [after], gate: [], costs: {} },
  ).length > 0

export const KpiForm = ({ kpi, needReason, save, remove, close }: Props) => {
  const words = useWords(kpiFormWords)
  const decimalSeparator = useLanguage() === 'de' ? ',' : '.'
  const [draft, setDraft] = useState<KpiDraft>(() => (kpi ? draftOf(kpi) : EMPTY_DRAFT))
  const [asked, setAsked] = useState(false)
  const missing = missingOf(draft)
  const set = (part: Partial<KpiDraft>) => setDraft(before => ({ ...before, ...part }))
  const common = (field: keyof KpiDraft & keyof typeof words) => ({
    label: words[field] as string,
    error: asked && missing.includes(field) ? words.missing : null,
  })
  const text = (field: 'name' | 'unit' | 'window' | 'by' | 'owner' | 'formula') => ({
    ...common(field),
    value: draft[field],
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [field]: event.currentTarget.value }),
  })
  const figure = (field: 'baseline' | 'target' | 'euroPerUnitYear' | 'share') => ({
    ...common(field),
    value: draft[field],
    decimalSeparator,
    hideControls: true,
    onChange: (value: number | string) => set({ [field]: value }),
  })
  const [id] = useState(() => kpi?.id ?? crypto.randomUUID())
  const [reason, setReason] = useState('')
  const [removing, setRemoving] = useState(false)
  const ready = missing.length === 0
  const changes = ready && isChange(kpi, kpiOf(draft, id, kpi))
  const reasonAsked = needReason && (changes || removing)
  const given = reasonAsked ? reason.trim() : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    setRemoving(false)
    if (ready && (!needReason || !changes || isReason(reason)))
      save(kpiOf(draft, id, kpi), changes ? given : undefined)
  }
  const removeKpi = (gone: Kpi) => {
    if (!needReason || isReason(reason)) return remove(gone, needReason ? reason.trim() : undefined)
    // The field for the reason comes first; the second press takes it away.
    setAsked(removing)
    setRemoving(true)
  }
  return (
    <Modal.Root opened onClose={close} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{kpi ? words.edit(kpi.name) : words.add}</Modal.Title>
          <Modal.CloseButton aria-label={words.cancel} />
        </DialogHead>
        <Modal.Body>
          <form onSubmit={submit} noValidate>
            <Stack gap="sm">
              <TextInput {...text('name')} maxLength={120} data-autofocus />
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                <TextInput {...text('unit')} maxLength={40} />
                <NativeSelect
                  label={words.direction}
                  value={draft.direction}
                  data={(['down', 'up'] as const).map(value => ({ value, label: words.directions[value] }))}
                  onChange={event => set({ direction: event.currentTarget.value === 'up' ? 'up' : 'down' })}
                />
                <NumberInput {...figure('baseline')} />
                <TextInput {...text('window')} maxLength={80} />
                <NumberInput {...figure('target')} />
                <TextInput {...text('by')} type="date" />
                <NumberInput {...figure('euroPerUnitYear')} min={0} />
                <NativeSelect
                  label={words.each}
                  value={draft.each}
                  data={(['machine', 'customer'] as const).map(value => ({
                    value,
                    label: words.eachValues[value],
                  }))}
                  onChange={event =>
                    set({ each: event.currentTarget.value === 'customer' ? 'customer' : 'machine' })
                  }
                />
              </SimpleGrid>
              <NumberInput {...figure('share')} min={0} max={100} description={words.shareHint} />
              <TextInput {...text('formula')} maxLength={300} description={words.formulaHint} />
              <TextInput {...text('owner')} maxLength={120} />
              {reasonAsked ? <ReasonField value={reason} asked={asked} onChange={setReason} /> : null}
              <Text fz="xs" c="dimmed">
                {words.hint}
              </Text>
              <DialogFoot>
                {kpi ? (
                  <Button variant="subtle" color="red" data-apart onClick={() => removeKpi(kpi)}>
                    {words.remove}
                  </Button>
                ) : null}
                <Button variant="default" onClick={close}>
                  {words.cancel}
                </Button>
                <Button type="submit">{words.save}</Button>
              </DialogFoot>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
