export { appendActs, canvasEvents, canvasSeq, endOfMoment } from './canvas-events.ts'
export { addCircleRecord, type CircleRecord, circleDecisions, circleRecords } from './circle-records.ts'
export { type ControlData, openControlData } from './control-data.ts'
export { isDiskFull, type StoreFailure } from './failure.ts'
export {
  addGuest,
  addGuestLink,
  changeGuestLink,
  type GuestLinkRow,
  guestBy,
  guestLinkBy,
  guestLinksOf,
  removeGuest,
  renameGuest,
} from './guests.ts'
export { addJob, changeJob, failUnfinishedJobs, type JobRow, jobOf, jobsOf } from './jobs.ts'
export { addPart, currentParts, type NewPart, partAtMoment, type StoredPart } from './parts.ts'
export {
  addMember,
  addTenant,
  hasOwner,
  type PersonRow,
  personByEmail,
  personById,
  tenantOf,
} from './people.ts'
export { addPreparedDataSet, preparedDataSetsOf } from './prepared-data-sets.ts'
export {
  addProject,
  allProjects,
  type ProjectRow,
  projectByUid,
  projectIn,
  projectOf,
  projectsOf,
  removeProject,
} from './projects.ts'
export { type QuarantineState, quarantineStates, setQuarantineState } from './quarantine.ts'
export { moveRecipeHead, type RecipeNode, recipeHistory } from './recipe-history.ts'
export { addRun, latestRun, runsOf, type StoredRun } from './runs.ts'
export { setSetting, setting, takeSetting } from './settings.ts'
export { dropSourceSecrets, setSourceSecret, sourceSecret } from './source-secrets.ts'
export {
  addSourceVersion,
  latestSourceVersion,
  type SourceVersion,
  sourceVersionOf,
  sourceVersionsOf,
} from './source-versions.ts'
export type { Tables } from './tables.ts'
export { addVariant, type CanvasKey, changeVariant, type VariantRow, variantsOf } from './variants.ts'
export { addWorkshopEvent, knowsWorkshopEvent, workshopState, workshopsOn } from './workshop-events.ts'
