export type { CircleInput } from './circle-input.ts'
export { circleDirectories } from './draft.ts'
export { runCircle } from './run-circle.ts'
export { simulateMachines } from './simulate-machines.ts'
