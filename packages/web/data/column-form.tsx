import type { ColumnDecision, GivenColumn } from '@leinwand/contract'
import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { useLanguage, useWords } from '../language/language.ts'
import { DATE_FORMATS, dateFormatText } from './date-formats.ts'
import { dataWords } from './words.ts'

type Props = {
  column: ColumnDecision
  corrected: boolean
  change: (said: GivenColumn) => void
  reset: () => void
  close: () => void
}

const ISO = ''
const listOf = (text: string): string[] =>
  text
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')

const isDated = ({ as }: ColumnDecision) => as === 'date' || as === 'timestamp'
const isNumber = ({ as }: ColumnDecision) => as === 'number' || as === 'integer'

const WordsInput = ({
  label,
  words,
  change,
  hint,
}: {
  label: string
  words: readonly string[]
  change: (words: string[]) => void
  hint?: string
}) => (
  <TextInput
    size="xs"
    label={label}
    {...(hint === undefined ? {} : { description: hint })}
    key={words.join()}
    defaultValue={words.join(', ')}
    onBlur={({ currentTarget }) => {
      const said = listOf(currentTarget.value)
      if (said.join() !== words.join()) change(said)
    }}
  />
)

const FormatInput = ({ column, change }: Pick<Props, 'column' | 'change'>) => {
  const words = useWords(dataWords)
  const language = useLanguage()
  const fitting = column.alternatives.flatMap(({ format }) => (format === undefined ? [] : [format]))
  const own = column.format === null ? [] : [column.format]
  const formats = [...new Set([...own, ...fitting, ...DATE_FORMATS])]
  return (
    <NativeSelect
      size="xs"
      label={words.dateFormat}
      value={column.format ?? ISO}
      data={[
        { value: ISO, label: words.iso },
        ...formats.map(value => ({ value, label: dateFormatText(value, language) })),
      ]}
      onChange={({ currentTarget: { value } }) => change({ format: value === ISO ? null : value })}
    />
  )
}

/** What a person says of one column; each change shows at once in the rows below. */
export const ColumnForm = ({ column, corrected, change, reset, close }: Props) => {
  const words = useWords(dataWords)
  const sign = (value: string) => ({ value, label: words.signs[value] ?? value })
  const types = Object.entries(words.types).map(([value, label]) => ({ value, label }))
  return (
    <div>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="xs">
        <NativeSelect
          size="xs"
          label={words.type}
          value={column.as}
          data={types}
          onChange={({ currentTarget }) => change({ as: currentTarget.value as ColumnDecision['as'] })}
        />
        <TextInput
          size="xs"
          label={words.unit}
          key={column.unit}
          defaultValue={column.unit ?? ''}
          maxLength={40}
          onBlur={({ currentTarget: { value } }) =>
            value !== (column.unit ?? '') && change({ unit: value === '' ? null : value })
          }
        />
        {isNumber(column) ? (
          <>
            <NativeSelect
              size="xs"
              label={words.decimal}
              value={column.decimal}
              data={['.', ','].map(sign)}
              onChange={({ currentTarget }) => change({ decimal: currentTarget.value as '.' | ',' })}
            />
            <NativeSelect
              size="xs"
              label={words.thousands}
              value={column.thousands}
              data={['', '.', ',', ' ', "'"].map(sign)}
              onChange={({ currentTarget }) =>
                change({ thousands: currentTarget.value as ColumnDecision['thousands'] })
              }
            />
          </>
        ) : null}
        {isDated(column) ? <FormatInput column={column} change={change} /> : null}
        {column.as === 'boolean' ? (
          <>
            <WordsInput label={words.yes} words={column.true} change={said => change({ true: said })} />
            <WordsInput label={words.no} words={column.false} change={said => change({ false: said })} />
          </>
        ) : null}
        <WordsInput
          label={words.missing}
          hint={words.missingHint}
          words={column.missing.filter(word => word !== '')}
          change={missing => change({ missing })}
        />
      </SimpleGrid>
      <Group gap="xs" mt="xs">
        <Button size="compact-xs" variant="default" onClick={close}>
          {words.close}
        </Button>
        {corrected ? (
          <Button size="compact-xs" variant="subtle" onClick={reset}>
            {words.reset}
          </Button>
        ) : null}
      </Group>
    </div>
  )
}
