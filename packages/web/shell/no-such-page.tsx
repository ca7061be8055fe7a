import { Stack, Text, Title } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { Frame } from './frame.tsx'
import { ButtonLink } from './links.tsx'
import { shellWords } from './words.ts'

export const NoSuchPage = () => {
  const words = useWords(shellWords)
  return (
    <Frame>
      <Stack align="center" gap="sm" px="md" py={80} ta="center">
        <Title order={1} fz="xl">
          {words.notFoundPage}
        </Title>
        <Text c="dimmed">{words.notFoundPageText}</Text>
        <ButtonLink to="/projects">{words.toProjects}</ButtonLink>
      </Stack>
    </Frame>
  )
}
