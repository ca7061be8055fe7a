import type { CircleElement } from '@leinwand/contract'
import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { showSentence } from '../shell/notices.ts'
import { Sheet } from '../shell/sheet.tsx'
import { call } from '../wire/call.ts'
import { overviewQuery } from '../wire/query.ts'
import { stepWords } from './words.ts'

/** The record of a step (C7): who leads it and what was decided. */
export const RecordForm = ({ project, circle }: { project: string; circle: CircleElement }) => {
  const words = useWords(stepWords)
  const client = useQueryClient()
  const [lead, setLead] = useState<string | null>(null)
  const [decision, setDecision] = useState<string | null>(null)
  const shown = { lead: lead ?? circle.lead ?? '', decision: decision ?? circle.decision ?? '' }
  const changed = shown.lead !== (circle.lead ?? '') || shown.decision !== (circle.decision ?? '')
  const record = useMutation({
    mutationFn: () => call('recordStep', { params: { project, element: circle.element }, body: shown }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: overviewQuery(project).queryKey })
      setLead(null)
      setDecision(null)
      showSentence(words.saved)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    record.mutate()
  }
  return (
    <Sheet title={words.worth} plain>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <TextInput
            label={words.lead}
            placeholder={words.leadHint}
            maxLength={120}
            value={shown.lead}
            onChange={event => setLead(event.currentTarget.value)}
          />
          <Textarea
            label={words.decision}
            placeholder={words.decisionHint}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            value={shown.decision}
            onChange={event => setDecision(event.currentTarget.value)}
          />
          {record.isError ? <FailedPart error={record.error} /> : null}
          <Button
            type="submit"
            variant="default"
            disabled={!changed}
            loading={record.isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            {words.save}
          </Button>
        </Stack>
      </form>
    </Sheet>
  )
}
