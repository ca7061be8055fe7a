export { augursSmoother } from './augurs-smoother.ts'
