import type { ColumnDecision, Detection } from '@leinwand/contract'
import { Badge, Button, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { Certainty } from './certainty.tsx'
import { ColumnForm } from './column-form.tsx'
import styles from './column-list.module.css'
import { dateFormatText } from './date-formats.ts'
import { reasonWords } from './reason-words.ts'
import type { UsedDetection } from './use-detection.ts'
import { dataWords } from './words.ts'

/** More than so many rows at once make a page slow; the field finds the others. */
const MOST_SHOWN = 60

const Meaning = ({ column }: { column: ColumnDecision }) => {
  const words = useWords(dataWords)
  const language = useLanguage()
  const { as, unit, decimal, thousands, format } = column
  const isNumber = as === 'number' || as === 'integer'
  const example = isNumber && (decimal === ',' || thousands !== '') ? `1${thousands}234${decimal}5` : null
  return (
    <span>
      {words.types[as]}
      {unit ? ` · ${unit}` : ''}
      {example ? ` · ${as === 'integer' ? `1${thousands}234` : example}` : ''}
      {format ? ` · ${dateFormatText(format, language)}` : ''}
    </span>
  )
}

const ColumnRow = ({ column, use }: { column: ColumnDecision; use: UsedDetection }) => {
  const words = useWords(dataWords)
  const reasons = useWords(reasonWords)
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const corrected = Object.hasOwn(use.corrections.columns, column.name)
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <strong className={styles.name}>{column.name}</strong>
        <Meaning column={column} />
        <span>{corrected ? null : <Certainty share={column.certainty} />}</span>
        <span className={styles.why}>
          {corrected ? (
            <Badge variant="light">{words.corrected}</Badge>
          ) : (
            reasons.of(column.reason, column.params)
          )}
          {column.unreadable > 0 ? (
            <span className={styles.doubt}> {words.unreadable(format.integer(column.unreadable))}</span>
          ) : null}
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={open}
          aria-label={words.correctColumn(column.name)}
          onClick={() => setOpen(!open)}
        >
          {words.correct}
        </Button>
      </div>
      {open ? (
        <ColumnForm
          column={column}
          corrected={corrected}
          change={said => use.giveColumn(column.name, said)}
          reset={() => use.giveColumn(column.name, undefined)}
          close={() => setOpen(false)}
        />
      ) : null}
    </li>
  )
}

/** What each column means: type, unit, signs, with the reason, and the way to say otherwise. */
export const ColumnList = ({ detection, use }: { detection: Detection; use: UsedDetection }) => {
  const words = useWords(dataWords)
  const format = useFormat()
  const [wanted, setWanted] = useState('')
  const all = detection.columns
  const found = all.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()))
  const shown = found.slice(0, MOST_SHOWN)
  return (
    <>
      {all.length > 12 ? (
        <TextInput
          size="xs"
          mb="xs"
          maw={280}
          placeholder={words.findColumn}
          aria-label={words.findColumn}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <ul className={styles.list} aria-label={words.columnsTitle} tabIndex={0}>
        {shown.map(column => (
          <ColumnRow key={column.name} column={column} use={use} />
        ))}
      </ul>
      {shown.length < all.length ? (
        <Text fz="xs" c="dimmed">
          {words.moreColumns(format.integer(shown.length), format.integer(all.length))}
        </Text>
      ) : null}
    </>
  )
}
