import { Button, FileButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useWords } from '../language/language.ts'
import { showSentence } from '../shell/notices.ts'
import styles from './drop-zone.module.css'
import { dataWords } from './words.ts'

type Props = { text: string; button: string; label: string; disabled: boolean; take: (file: File) => void }

/** Where a file is dropped, or chosen by whoever uses no mouse. */
export const DropZone = ({ text, button, label, disabled, take }: Props) => {
  const words = useWords(dataWords)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file, ...others] = event.dataTransfer.files
    if (others.length > 0) return showSentence(words.oneFile)
    if (file && !disabled) take(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is the keyboard's
    <div
      className={styles.zone}
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        {text}
        <small>{words.formats}</small>
      </p>
      <FileButton onChange={file => file && take(file)}>
        {props => (
          <Button
            {...props}
            size="xs"
            variant="default"
            disabled={disabled}
            aria-label={label}
            leftSection={<IconUpload size={14} aria-hidden />}
          >
            {button}
          </Button>
        )}
      </FileButton>
    </div>
  )
}
