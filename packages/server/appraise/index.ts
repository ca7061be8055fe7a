export { type Priced, priceOf } from '@leinwand/method'
export { type FinanceOfFile, financeOfFile } from './finance-of-file.ts'
