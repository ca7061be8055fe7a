export type { LiveDeployment } from './live-deployment.ts'
export type { LiveEvent } from './live-event.ts'
export type { LiveStatus } from './live-status.ts'
export { type Live, type LiveSettings, startLive } from './start-live.ts'
