import { Textarea } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { criteriaWords } from './words.ts'

type Props = { value: string; asked: boolean; onChange: (reason: string) => void }

export const isReason = (reason: string): boolean => reason.trim().length >= 3

/** Why a fixed criterion is changed. */
export const ReasonField = ({ value, asked, onChange }: Props) => {
  const words = useWords(criteriaWords)
  return (
    <Textarea
      label={words.reason}
      description={words.reasonHint}
      error={asked && !isReason(value) ? words.reasonMissing : null}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={2000}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
