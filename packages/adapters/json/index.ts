export { openJson } from './open-json.ts'
export { openNdjson } from './open-ndjson.ts'
