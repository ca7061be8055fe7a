export { type JudgedFinding, judgeFindings } from './judge-findings.ts'
export { judgeVerdict } from './judge-verdict.ts'
