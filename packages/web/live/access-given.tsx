import type { LiveAccess } from '@leinwand/contract'
import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import styles from './connect.module.css'
import { connectWords } from './connect-words.ts'
import { publishLine } from './publish-line.ts'

/** Over plain HTTP in a network a browser has no clipboard to offer; then the text can still be selected. */
const copyText = async (text: string): Promise<boolean> => {
  if (!('clipboard' in navigator)) return false
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}

const Copied = ({ label, text }: { label: string; text: string }) => {
  const words = useWords(connectWords)
  const [copied, setCopied] = useState(false)
  return (
    <div className={styles.copied}>
      <div className={styles.head}>
        <Text fz={12} c="dimmed">
          {label}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={copied ? words.copied : words.copyOf(label)}
          onClick={async () => setCopied(await copyText(text))}
        >
          {copied ? words.copied : words.copy}
        </Button>
      </div>
      <pre>{text}</pre>
    </div>
  )
}

/** An access that was just drawn: all of it, each with a button to copy it, and a line that sends a reading. */
export const AccessGiven = ({ access, hide }: { access: LiveAccess; hide: () => void }) => {
  const words = useWords(connectWords)
  return (
    <Stack gap="sm" w="100%" align="flex-start">
      <Notice kind="warn">{words.once}</Notice>
      <div className={styles.access}>
        <Copied label={words.user} text={access.user} />
        <Copied label={words.password} text={access.password} />
      </div>
      <Copied label={words.topic} text={access.topic} />
      <Copied label={words.payload} text={JSON.stringify(access.example, null, 2)} />
      <Copied label={words.tryIt} text={publishLine(access)} />
      <Button variant="default" onClick={hide}>
        {words.hide}
      </Button>
    </Stack>
  )
}
