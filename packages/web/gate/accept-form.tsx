import type { Project, RunResult } from '@leinwand/contract'
import { Button, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useCriterionName } from '../criteria/criterion-name.ts'
import { useWords } from '../language/language.ts'
import { DialogFoot } from '../shell/dialog-foot.tsx'
import { DialogHead } from '../shell/dialog-head.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { showSentence } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { latestRunQuery, overviewQuery } from '../wire/query.ts'
import styles from './gate.module.css'
import { GateItem } from './gate-item.tsx'
import { gateWords } from './words.ts'

type Props = { project: Project; gate: RunResult['gate']; close: () => void }

/** A named person passes a model that missed criteria, on written conditions. */
export const AcceptForm = ({ project, gate, close }: Props) => {
  const words = useWords(gateWords)
  const nameOf = useCriterionName(project.kpis)
  const missed = gate.criteria.filter(({ passed }) => !passed)
  const client = useQueryClient()
  const [conditions, setConditions] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = conditions.trim().length < 3
  const accept = useMutation({
    mutationFn: () => call('passWithConditions', { params: { project: project.id }, body: { conditions } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: latestRunQuery(project.id).queryKey })
      await client.invalidateQueries({ queryKey: overviewQuery(project.id).queryKey })
      showSentence(words.accepted)
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!missing) accept.mutate()
  }
  return (
    <Modal.Root opened onClose={close} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{words.accept}</Modal.Title>
          <Modal.CloseButton aria-label={words.cancel} />
        </DialogHead>
        <Modal.Body>
          <form onSubmit={submit} noValidate>
            <Stack gap="sm">
              <Text fz="sm">{words.acceptLead}</Text>
              <ul className={styles.list} aria-label={words.missedOnes}>
                {missed.map(criterion => (
                  <GateItem key={criterion.id} criterion={criterion} name={nameOf(criterion)} />
                ))}
              </ul>
              <Textarea
                label={words.acceptField}
                description={words.acceptHint}
                error={asked && missing ? words.acceptMissing : null}
                autosize
                minRows={3}
                maxLength={2000}
                data-autofocus
                value={conditions}
                onChange={event => setConditions(event.currentTarget.value)}
              />
              {accept.isError ? <FailedPart error={accept.error} /> : null}
              <DialogFoot>
                <Button variant="default" onClick={close}>
                  {words.cancel}
                </Button>
                <Button type="submit" loading={accept.isPending}>
                  {words.acceptDo}
                </Button>
              </DialogFoot>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
