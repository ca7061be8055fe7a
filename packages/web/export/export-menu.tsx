import { Loader, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconChevronDown, IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { PersonalDataNotice } from '../data/personal-data-notice.tsx'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { DOCUMENTS, download, type ExportFormat, PROJECT_FILES } from './download.ts'
import styles from './export-menu.module.css'
import { exportWords } from './words.ts'

/** Takes the variant that is looked at out of the house: as report, slides, workbook or picture, or the whole project. */
export const ExportMenu = ({ project, variant }: { project: string; variant: string }) => {
  const words = useWords(exportWords)
  const save = useMutation({
    mutationFn: (to: ExportFormat) => download({ project, variant, to }),
    onError: showFailure,
  })
  const format = save.variables === undefined ? '' : words.formats[save.variables]
  const said = save.isPending ? words.writing(format) : save.isSuccess ? words.done(format) : ''
  const item = (to: ExportFormat) => (
    <Menu.Item key={to} onClick={() => save.mutate(to)}>
      {words.formats[to]}
      <Text component="span" display="block" fz="xs" c="dimmed">
        {words.hints[to]}
      </Text>
    </Menu.Item>
  )
  return (
    <>
      <Menu position="bottom-end" width={290} disabled={save.isPending} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton
            className={styles.button}
            aria-busy={save.isPending}
            title={save.isPending ? said : undefined}
          >
            {save.isPending ? <Loader size={14} /> : <IconDownload size={15} aria-hidden />}
            {words.open}
            <IconChevronDown size={13} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <PersonalDataNotice project={project} to="export" />
          <Menu.Label>{words.documents}</Menu.Label>
          {DOCUMENTS.map(item)}
          <Menu.Label>{words.project}</Menu.Label>
          {PROJECT_FILES.map(item)}
        </Menu.Dropdown>
      </Menu>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}
