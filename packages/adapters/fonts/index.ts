export { type FontName, fontFile } from './font-files.ts'
export { fontFor, fontMetrics } from './font-metrics.ts'
