import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { bytesText } from './bytes.ts'
import type { Import } from './use-import.ts'
import { dataWords } from './words.ts'

/** How far an import is, and the way to stop it; or why it came to nothing. */
export const ImportProgress = ({ now, cancel }: { now: Import; cancel: () => void }) => {
  const words = useWords(dataWords)
  const format = useFormat()
  if (now.kind === 'failed')
    return (
      <Notice kind="bad" title={words.importFailed}>
        {now.message}
      </Notice>
    )
  const size = (bytes: number) => bytesText(bytes, format.decimal)
  const text =
    now.kind === 'sending' ? words.sending(now.name, size(now.sent), size(now.all)) : words.reading(now.name)
  const share = now.kind === 'sending' ? now.sent / Math.max(1, now.all) : (now.job?.progress?.share ?? 0)
  return (
    <Stack gap={6} py="xs">
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text fz="sm" role="status">
          {text}
        </Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerStop size={14} aria-hidden />}
          onClick={cancel}
        >
          {words.cancel}
        </Button>
      </Group>
      <Progress.Root size="sm">
        <Progress.Section value={share * 100} aria-label={text} aria-valuetext={format.percent(share)} />
      </Progress.Root>
    </Stack>
  )
}
