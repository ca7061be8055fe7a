import type { Detection, Given } from '@leinwand/contract'
import { ActionIcon, Badge, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useWords } from '../language/language.ts'
import { Certainty } from './certainty.tsx'
import { reasonWords } from './reason-words.ts'
import styles from './structure-list.module.css'
import type { UsedDetection } from './use-detection.ts'
import { dataWords } from './words.ts'

type Key = keyof Detection['structure']
type Decided = { value: string | number; alternatives: readonly (string | number)[] }

const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'latin-1', 'windows-1252', 'cp850']
const FORMATS = ['csv', 'fixed', 'xlsx', 'parquet', 'json', 'ndjson']
const DELIMITERS = [';', ',', '\t', '|', ' ']
const QUOTES = ['"', "'", '']
const CHOICES: Partial<Record<Key, readonly string[]>> = {
  format: FORMATS,
  encoding: ENCODINGS,
  delimiter: DELIMITERS,
  quote: QUOTES,
}
const ORDER: readonly Key[] = [
  'format',
  'encoding',
  'delimiter',
  'quote',
  'skippedLines',
  'headerLines',
  'footerLines',
  'sheet',
  'range',
  'path',
]

type ControlProps = { id: Key; decided: Decided; change: (value: string | number) => void }

const Control = ({ id, decided: { value, alternatives }, change }: ControlProps) => {
  const words = useWords(dataWords)
  const label = words.decision[id]
  const choices = CHOICES[id] ?? (id === 'sheet' ? [value, ...alternatives].map(String) : undefined)
  if (choices !== undefined) {
    const all = [...new Set([...choices, String(value)])]
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        value={String(value)}
        data={all.map(one => ({ value: one, label: words.signs[one] ?? one }))}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
    )
  }
  if (typeof value === 'number')
    return (
      <NumberInput
        size="xs"
        aria-label={label}
        value={value}
        min={0}
        max={id === 'headerLines' ? 3 : 1000}
        allowDecimal={false}
        onChange={given => given !== '' && change(Number(given))}
      />
    )
  return (
    <TextInput
      size="xs"
      aria-label={label}
      key={value}
      defaultValue={value}
      onBlur={({ currentTarget }) => currentTarget.value !== value && change(currentTarget.value)}
    />
  )
}

/** Every decision on how the file is built: its value, why, how sure, and the way to decide otherwise. */
export const StructureList = ({ detection, use }: { detection: Detection; use: UsedDetection }) => {
  const words = useWords(dataWords)
  const reasons = useWords(reasonWords)
  const { given } = use.corrections
  return (
    <dl className={styles.list}>
      {ORDER.map(id => {
        const decided = detection.structure[id]
        if (decided === undefined) return null
        const own = Object.hasOwn(given, id)
        const change = (value: string | number) => use.give(id, value as NonNullable<Given[typeof id]>)
        return (
          <div key={id} className={styles.row}>
            <dt>{words.decision[id]}</dt>
            <dd>
              <Control id={id} decided={decided} change={change} />
            </dd>
            <dd>{own ? null : <Certainty share={decided.certainty} />}</dd>
            <dd className={styles.why}>
              {own ? (
                <Badge variant="light">{words.corrected}</Badge>
              ) : (
                reasons.of(decided.reason, decided.params)
              )}
            </dd>
            <dd>
              {own ? (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={words.resetOf(words.decision[id])}
                  title={words.reset}
                  onClick={() => use.give(id, undefined)}
                >
                  <IconArrowBackUp size={15} aria-hidden />
                </ActionIcon>
              ) : null}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
