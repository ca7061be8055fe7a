import { useNavigate } from '@tanstack/react-router'
import { ExportMenu } from '../export/export-menu.tsx'
import { InviteGuests } from '../guest/invite-guests.tsx'
import { ImportTool } from '../projects/import-tool.tsx'
import { inVariant } from '../variants/in-variant.ts'
import { VariantSwitch } from '../variants/variant-switch.tsx'

type Props = { project: string; variant: string }

/** What a project's canvas has in its toolbar beside the board's own tools. */
export const CanvasTools = (props: Props) => {
  const navigate = useNavigate({ from: '/projects/$project' })
  return (
    <>
      <VariantSwitch {...props} onChange={chosen => void navigate({ search: inVariant(chosen) })} />
      <ImportTool />
      <InviteGuests {...props} size="xs" />
      <ExportMenu {...props} />
    </>
  )
}
