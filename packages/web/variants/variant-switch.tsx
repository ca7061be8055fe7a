import { MAIN_VARIANT } from '@leinwand/method'
import { useWords } from '../language/language.ts'
import { useVariants } from './use-variants.ts'
import { VariantSelect } from './variant-select.tsx'
import { variantsWords } from './words.ts'

type Props = { project: string; variant: string; onChange: (variant: string) => void }

/** Which variant of the business model a page looks at, among its tools; not there as long as there is only one. */
export const VariantSwitch = ({ project, variant, onChange }: Props) => {
  const { variant: label } = useWords(variantsWords)
  const { variants } = useVariants(project)
  if (variant === MAIN_VARIANT && variants.filter(({ removed }) => !removed).length < 2) return null
  return <VariantSelect quiet project={project} label={label} value={variant} onChange={onChange} />
}
