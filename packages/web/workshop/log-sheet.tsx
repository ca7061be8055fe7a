import type { WorkshopView } from '@leinwand/method'
import { Button, Group } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { Sheet } from '../shell/sheet.tsx'
import { saveFile } from '../table/save-file.ts'
import { logAsCsv, logAsMarkdown } from './log-export.ts'
import styles from './log-sheet.module.css'
import { logWords } from './log-words.ts'
import { workshopWords } from './words.ts'

/** A name that every file system takes. */
const fileName = (title: string, at: string): string =>
  `${at.slice(0, 10)}-${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}`

/** The result log, newest last, and its way out. */
export const LogSheet = ({ view }: { view: WorkshopView }) => {
  const words = useWords(workshopWords)
  const said = useWords(logWords)
  const language = useLanguage()
  const format = useFormat()
  const told = { words: said, dateTime: format.dateTime }
  const name = fileName(view.title, view.openedAt)
  return (
    <Sheet
      title={words.log}
      aside={
        <Group gap={6}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => saveFile(`${name}.md`, 'text/markdown', logAsMarkdown(view, told))}
          >
            {words.markdown}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => saveFile(`${name}.csv`, 'text/csv', logAsCsv(view, told, language))}
          >
            {words.csv}
          </Button>
        </Group>
      }
    >
      <ol className={styles.log}>
        {view.log.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows at its end
          <li key={index}>
            <time dateTime={entry.at}>{format.time(entry.at)}</time>
            <span>
              <strong>{entry.who}</strong> {said.lines[entry.what](entry)}
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
