import { Group, Input } from '@mantine/core'
import { useWords } from '../../language/language.ts'
import { formWords } from './form-words.ts'
import { NumberInput } from './number-input.tsx'

type Props = {
  id: string
  label: string
  hint: string | undefined
  value: unknown
  onChange: (value: unknown) => void
}

/** A share from and a share to, such as the quantiles from 1 % to 99 %. */
export const SharesInput = ({ id, label, hint, value, onChange }: Props) => {
  const words = useWords(formWords)
  const [low, high] = Array.isArray(value) ? (value as unknown[]) : []
  const field = { as: 'number', key: '', unit: 'percent', min: 0, max: 1 } as const
  return (
    <Input.Wrapper size="xs" label={label} labelElement="div" {...(hint ? { description: hint } : {})}>
      <Group gap="xs" grow wrap="nowrap">
        <NumberInput
          id={`${id}-low`}
          label={words.from}
          hint={undefined}
          field={field}
          value={low}
          onChange={next => onChange([next, high])}
        />
        <NumberInput
          id={`${id}-high`}
          label={words.to}
          hint={undefined}
          field={field}
          value={high}
          onChange={next => onChange([low, next])}
        />
      </Group>
    </Input.Wrapper>
  )
}
