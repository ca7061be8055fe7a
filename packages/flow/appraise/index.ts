export { type Appraisal, type AppraisedKpi, type AppraiseInput, appraise } from './appraise.ts'
