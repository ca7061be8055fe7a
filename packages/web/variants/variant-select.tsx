import { NativeSelect } from '@mantine/core'
import { IconGitBranch } from '@tabler/icons-react'
import { useVariants } from './use-variants.ts'

type Props = {
  project: string
  label: string
  value: string
  onChange: (variant: string) => void
  /** In a bar of tools a sign stands for the label, which is still said. */
  quiet?: boolean
}

/** Which variant a page looks at. A removed one is offered only where the page looks at it already. */
export const VariantSelect = ({ project, label, value, onChange, quiet = false }: Props) => {
  const { variants, nameOf } = useVariants(project)
  const offered = variants.filter(({ id, removed }) => !removed || id === value).map(({ id }) => id)
  const ids = offered.includes(value) ? offered : [value, ...offered]
  return (
    <NativeSelect
      size="xs"
      {...(quiet
        ? { 'aria-label': label, title: label, leftSection: <IconGitBranch size={14} aria-hidden /> }
        : { label })}
      value={value}
      data={ids.map(id => ({ value: id, label: nameOf(id) }))}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
