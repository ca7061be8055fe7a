export { compareFiles, type FileComparison } from './compare-files.ts'
export { compareGroups } from './compare-groups.ts'
export { type ProfiledFile, profileFile } from './profile-file.ts'
export { profilePage } from './profile-page.ts'
