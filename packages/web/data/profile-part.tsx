import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { saveFrom } from '../export/download.ts'
import { currentLanguage, useWords } from '../language/language.ts'
import { NoRun } from '../run/no-run.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { showFailure } from '../shell/notices.ts'
import { ProfileWork } from '../steps/profile-work.tsx'
import type { PartProps } from './part-props.ts'
import { useProfile } from './use-profile.ts'
import { dataWords } from './words.ts'

/** What is in the data: of the current data set, or as the last run found it. */
export const ProfilePart = (props: PartProps) => {
  const words = useWords(dataWords)
  const { set, profile, error, pending, retry } = useProfile(props)
  if (error) return <FailedPart error={error} retry={retry} />
  if (!profile) return pending ? <Loading lines={8} /> : <NoRun project={props.project.id} />
  const save = (dataSet: string) => {
    const base = `/api/projects/${encodeURIComponent(props.project.id)}/data-sets/${dataSet}`
    saveFrom(`${base}/profile.html?language=${currentLanguage()}`, 'profile.html').catch(showFailure)
  }
  return (
    <>
      <ProfileWork profile={profile} />
      {set ? (
        <Button
          mt="md"
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => save(set.id)}
        >
          {words.report}
        </Button>
      ) : null}
    </>
  )
}
