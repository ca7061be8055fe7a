import { MAIN_VARIANT } from '@leinwand/method'
import { useNavigate } from '@tanstack/react-router'
import { ExportMenu } from '../export/export-menu.tsx'
import { InviteGuests } from '../guest/invite-guests.tsx'
import { useWords } from '../language/language.ts'
import { ImportTool } from '../projects/import-tool.tsx'
import { useVariants } from '../variants/use-variants.ts'
import { VariantSelect } from '../variants/variant-select.tsx'
import { canvasWords } from './words.ts'

type Props = { project: string; variant: string }

/** Which variant one looks at, where there is more than the one that runs. */
const VariantSwitch = ({ project, variant }: Props) => {
  const { variant: label } = useWords(canvasWords)
  const { variants } = useVariants(project)
  const navigate = useNavigate()
  if (variant === MAIN_VARIANT && variants.filter(({ removed }) => !removed).length < 2) return null
  return (
    <VariantSelect
      quiet
      project={project}
      label={label}
      value={variant}
      onChange={chosen =>
        void navigate({
          to: '/projects/$project',
          params: { project },
          search: chosen === MAIN_VARIANT ? {} : { variant: chosen },
        })
      }
    />
  )
}

/** What a project's canvas has in its toolbar beside the board's own tools. */
export const CanvasTools = (props: Props) => (
  <>
    <VariantSwitch {...props} />
    <ImportTool />
    <InviteGuests {...props} size="xs" />
    <ExportMenu {...props} />
  </>
)
