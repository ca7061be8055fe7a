import { NoRun } from '../run/no-run.tsx'
import { ProfileWork } from '../steps/profile-work.tsx'
import type { PartProps } from './part-props.ts'

/** What is in the data, as the last run found it. */
export const ProfilePart = ({ project, run }: PartProps) =>
  run ? <ProfileWork profile={run.profile} /> : <NoRun project={project.id} />
