import type { JudgedModel } from '@leinwand/contract'
import { Button, Group, Menu, Text, VisuallyHidden } from '@mantine/core'
import { IconChevronDown, IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { bytesText } from '../data/bytes.ts'
import { saveFrom } from '../export/download.ts'
import { useLanguage } from '../language/language.ts'
import { ButtonLink } from '../shell/links.tsx'
import { showFailure } from '../shell/notices.ts'
import { useSpeech } from './speech.ts'

type Taken = 'html' | 'pdf' | 'bundle'

/** Takes a model along, as its card or as the file that scores, and leads to the others. */
export const ModelActions = ({
  project,
  model: { run, bytes, gate },
}: {
  project: string
  model: JudgedModel
}) => {
  const { words, format } = useSpeech()
  const language = useLanguage()
  const size = bytesText(bytes, format.decimal)
  const save = useMutation({
    mutationFn: (what: Taken) => {
      const base = `/api/projects/${encodeURIComponent(project)}/models/${encodeURIComponent(run)}`
      return what === 'bundle'
        ? saveFrom(`${base}/bundle`, `${project}.leinwand`)
        : saveFrom(`${base}/card?${new URLSearchParams({ to: what, language })}`, `${project}.${what}`)
    },
    onError: showFailure,
  })
  return (
    <Group gap="xs">
      <Menu position="bottom-end" width={300} disabled={save.isPending}>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            loading={save.isPending}
            leftSection={<IconDownload size={15} aria-hidden />}
            rightSection={<IconChevronDown size={13} aria-hidden />}
          >
            {words.take}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save.mutate('pdf')}>{words.cardPdf}</Menu.Item>
          <Menu.Item onClick={() => save.mutate('html')}>{words.cardHtml}</Menu.Item>
          <Menu.Item disabled={!gate.passed} onClick={() => save.mutate('bundle')}>
            {words.bundle}
            <Text component="span" display="block" fz="xs" c="dimmed">
              {gate.passed ? words.bundleHint(size) : words.bundleWithheld}
            </Text>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ButtonLink
        size="xs"
        variant="default"
        to="/projects/$project/model/compare"
        params={{ project }}
        search={{ right: run }}
      >
        {words.compare}
      </ButtonLink>
      <ButtonLink size="xs" variant="default" to="/projects/$project/models" params={{ project }}>
        {words.allModels}
      </ButtonLink>
      <VisuallyHidden role="status">{save.isPending ? words.saving : ''}</VisuallyHidden>
    </Group>
  )
}
