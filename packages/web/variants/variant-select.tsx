import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { query } from '../wire/query.ts'

type Props = { project: string; label: string; value: string; onChange: (variant: string) => void }

/** Which variant a page looks at. A removed one is offered only where the page looks at it already. */
export const VariantSelect = ({ project, label, value, onChange }: Props) => {
  const { data: variants = [] } = useQuery(query('listVariants', { params: { project } }))
  const offered = variants.filter(({ id, removed }) => !removed || id === value)
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      data={
        offered.some(({ id }) => id === value)
          ? offered.map(({ id, name }) => ({ value: id, label: name }))
          : [{ value, label: value }, ...offered.map(({ id, name }) => ({ value: id, label: name }))]
      }
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
