import { Stack, Text, Title } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { RunPanel } from './run-panel.tsx'
import { runWords } from './words.ts'

/** Where a run's results would stand before the first run: what comes here, and the button that makes it. */
export const NoRun = ({ project }: { project: string }) => {
  const words = useWords(runWords)
  return (
    <Stack gap="sm" align="flex-start">
      <div>
        <Title order={3} fz="md">
          {words.neverTitle}
        </Title>
        <Text c="dimmed" fz="sm" maw={560}>
          {words.never}
        </Text>
      </div>
      <RunPanel project={project} />
    </Stack>
  )
}
