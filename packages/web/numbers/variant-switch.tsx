import { MAIN_VARIANT } from '@leinwand/method'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { useVariants } from '../variants/use-variants.ts'
import { VariantSelect } from '../variants/variant-select.tsx'
import { type Part, pageWords } from './page-words.ts'

type Props = { project: string; variant: string; part: Part }

/** Which variant of the business model is reckoned; not there as long as there is only one. */
export const VariantSwitch = ({ project, variant, part }: Props) => {
  const words = useWords(pageWords)
  const navigate = useNavigate()
  const { variants } = useVariants(project)
  if (variants.length < 2 && variant === MAIN_VARIANT) return null
  const look = (chosen: string) =>
    navigate({
      to: '/projects/$project/numbers',
      params: { project },
      search: {
        ...(chosen === MAIN_VARIANT ? {} : { variant: chosen }),
        ...(part === 'overview' ? {} : { part }),
      },
    })
  return (
    <VariantSelect
      quiet
      project={project}
      label={words.variant}
      value={variant}
      onChange={chosen => void look(chosen)}
    />
  )
}
