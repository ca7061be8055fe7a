import type { ComponentType } from 'react'
import { ComparePart } from '../compare/compare-part.tsx'
import { Needs } from '../needs/needs.tsx'
import { ProfilePart } from '../profile/profile-part.tsx'
import { RulesPart } from '../rules/rules-part.tsx'
import { DataSetsPart } from './data-sets-part.tsx'
import type { PartProps } from './part-props.ts'
import { ReadPart } from './read-part.tsx'
import type { SectionId } from './section-id.ts'
import { SourcesPart } from './sources-part.tsx'

/** What each part of data understanding shows; its place and its address stand in `section-id.ts`. */
export const SECTIONS: Readonly<Record<SectionId, ComponentType<PartProps>>> = {
  sources: SourcesPart,
  read: ReadPart,
  profile: ProfilePart,
  rules: RulesPart,
  needs: Needs,
  compare: ComparePart,
  sets: DataSetsPart,
}
