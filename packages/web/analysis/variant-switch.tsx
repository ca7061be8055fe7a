import { MAIN_VARIANT } from '@leinwand/method'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { useVariants } from '../variants/use-variants.ts'
import { VariantSelect } from '../variants/variant-select.tsx'
import { inVariant } from './of-variant.ts'
import { analysisWords } from './words.ts'

type Props = { project: string; variant: string; page: 'analysis' | 'patterns' }

/** Which variant the page looks at; not there as long as there is only one. */
export const VariantSwitch = ({ project, variant, page }: Props) => {
  const words = useWords(analysisWords)
  const navigate = useNavigate()
  const { variants } = useVariants(project)
  if (variants.length < 2 && variant === MAIN_VARIANT) return null
  const look = (chosen: string) =>
    navigate({ to: `/projects/$project/${page}`, params: { project }, search: inVariant(chosen) })
  return (
    <VariantSelect
      quiet
      project={project}
      label={words.variant}
      value={variant}
      onChange={id => void look(id)}
    />
  )
}
