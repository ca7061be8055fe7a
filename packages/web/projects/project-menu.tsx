import type { ProjectSummary } from '@leinwand/contract'
import { ActionIcon, Button, Group, Menu, Modal, Text } from '@mantine/core'
import { IconDots, IconDownload, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { personalSources } from '../data/personal-data-notice.tsx'
import { dataWords } from '../data/words.ts'
import { useWords } from '../language/language.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
import { showFailure, showSentence } from '../shell/notices.ts'
import { saveFile } from '../table/save-file.ts'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import { projectsWords } from './words.ts'

export const ProjectMenu = ({ project: { id, name } }: { project: ProjectSummary }) => {
  const words = useWords(projectsWords)
  const data = useWords(dataWords)
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const params = { project: id }
  const save = useMutation({
    mutationFn: async (as: 'json' | 'yaml') => {
      const file = await call('exportProject', { params })
      const { projectText } = await import('./project-text.ts')
      saveFile(`${id}.${as}`, `application/${as}`, projectText(file, as))
      const names = personalSources(file.sources)
      if (names !== '') showSentence(data.personalTo.export(names))
    },
    onError: showFailure,
  })
  const remove = useMutation({
    mutationFn: () => call('deleteProject', { params }),
    onSuccess: () => {
      setAsking(false)
      void client.invalidateQueries({ queryKey: query('listProjects', {}).queryKey })
    },
    onError: showFailure,
  })
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" c="dimmed" aria-label={words.menu(name)}>
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={15} aria-hidden />} onClick={() => save.mutate('yaml')}>
            {words.exportYaml}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={15} aria-hidden />} onClick={() => save.mutate('json')}>
            {words.export}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={() => setAsking(true)}>
            {words.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal.Root opened={asking} onClose={() => setAsking(false)} centered>
        <Modal.Overlay />
        <Modal.Content>
          <DialogHead>
            <Modal.Title>{words.removeTitle(name)}</Modal.Title>
            <Modal.CloseButton aria-label={words.cancel} />
          </DialogHead>
          <Modal.Body>
            <Text>{words.removeText}</Text>
            <Group mt="md" justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
                {words.cancel}
              </Button>
              <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
                {words.removeYes}
              </Button>
            </Group>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  )
}
