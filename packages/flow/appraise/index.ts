export { type Appraisal, type AppraisedKpi, type AppraiseInput, appraise, appraiseKpis } from './appraise.ts'
