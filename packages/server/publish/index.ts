export { publishDocument } from './publish-document.ts'
export { subjectOfFile } from './subject-of-file.ts'
