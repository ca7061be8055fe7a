export { circleDirectories } from './draft.ts'
export { type CircleInput, runCircle } from './run-circle.ts'
export { simulateMachines } from './simulate-machines.ts'
