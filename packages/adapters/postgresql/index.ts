export { connectionUrl } from './connection-url.ts'
export { importQuery } from './import-query.ts'
export { tryQuery } from './try-query.ts'
