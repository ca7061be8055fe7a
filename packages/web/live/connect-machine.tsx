import type { LiveAccess, Project } from '@leinwand/contract'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
import { showFailure } from '../shell/notices.ts'
import { Sheet } from '../shell/sheet.tsx'
import { Facts } from '../steps/facts.tsx'
import { call } from '../wire/call.ts'
import { AccessGiven } from './access-given.tsx'
import { connectWords } from './connect-words.ts'

type AskProps = { opened: boolean; pending: boolean; close: () => void; draw: () => void }

const Ask = ({ opened, pending, close, draw }: AskProps) => {
  const words = useWords(connectWords)
  return (
    <Modal.Root opened={opened} onClose={close} centered>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{words.title2}</Modal.Title>
          <Modal.CloseButton aria-label={words.cancel} />
        </DialogHead>
        <Modal.Body>
          <Text>{words.asked}</Text>
          <Group mt="md" justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {words.cancel}
            </Button>
            <Button loading={pending} onClick={draw}>
              {words.yes}
            </Button>
          </Group>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** How a machine that is not the demo's gets in: where to, in which form, and the way to a password. */
export const ConnectMachine = ({ project, broker }: { project: Project; broker: string }) => {
  const words = useWords(connectWords)
  const [asking, setAsking] = useState(false)
  const [access, setAccess] = useState<LiveAccess>()
  const renew = useMutation({
    mutationFn: () => call('renewLiveAccess', { params: { project: project.id } }),
    onSuccess: setAccess,
    onError: showFailure,
    onSettled: () => setAsking(false),
    // The password is kept nowhere but in what is shown.
    gcTime: 0,
  })
  const source = project.sources.find(({ live }) => live !== undefined)
  if (!source) return null
  return (
    <Sheet title={words.title}>
      <Stack gap="sm" align="flex-start">
        <Text fz="sm" maw="70ch">
          {words.text}
        </Text>
        <Facts
          facts={[
            { label: words.broker, value: broker },
            { label: words.topic, value: `leinwand/${source.id}/<${words.machine}>` },
          ]}
        />
        {access ? (
          <AccessGiven access={access} hide={() => setAccess(undefined)} />
        ) : (
          <Button
            variant="default"
            leftSection={<IconKey size={15} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {words.draw}
          </Button>
        )}
      </Stack>
      <Ask
        opened={asking}
        pending={renew.isPending}
        close={() => setAsking(false)}
        draw={() => renew.mutate()}
      />
    </Sheet>
  )
}
