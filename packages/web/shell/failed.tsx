import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCloudOff, IconFileUnknown, IconLock, IconMoodConfuzed } from '@tabler/icons-react'
import { useWords } from '../language/language.ts'
import { Refusal, sentence } from '../wire/refusal.ts'
import { ButtonLink } from './links.tsx'
import { shellWords } from './words.ts'

type Words = typeof shellWords.de

const headline = (error: unknown, words: Words) => {
  if (!(error instanceof Refusal)) return { title: words.failedTitle, Icon: IconMoodConfuzed }
  if (error.status === 0) return { title: words.unreachableTitle, Icon: IconCloudOff }
  if (error.failure.code === 'project-not-found') return { title: words.notFoundTitle, Icon: IconFileUnknown }
  if (error.status === 403) return { title: words.notAllowedTitle, Icon: IconLock }
  return { title: words.failedTitle, Icon: IconMoodConfuzed }
}

/** A whole page that could not be shown: what is wrong, in the server's sentence, and the two ways on. */
export const Failed = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const words = useWords(shellWords)
  const { title, Icon } = headline(error, words)
  return (
    <Stack role="alert" align="center" gap="sm" maw={520} mx="auto" px="md" py={80} ta="center">
      <Icon size={36} stroke={1.4} color="var(--dim)" aria-hidden />
      <Title order={1} fz="xl">
        {title}
      </Title>
      <Text c="dimmed">{sentence(error)}</Text>
      <Group mt="xs" justify="center">
        {retry && !(error instanceof Refusal && error.status === 404) ? (
          <Button onClick={retry}>{words.retry}</Button>
        ) : null}
        <ButtonLink variant="default" to="/projects">
          {words.toProjects}
        </ButtonLink>
      </Group>
    </Stack>
  )
}
