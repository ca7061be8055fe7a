export { sqliteUsageLedger } from './sqlite-usage-ledger.ts'
