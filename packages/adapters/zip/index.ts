export { type Archive, type ArchiveEntry, isTooMuch, openArchive } from './open-archive.ts'
