export { type Month, monthOf, type Usage, type UsageLedger, type UsageSum, usageOf } from './usage.ts'
