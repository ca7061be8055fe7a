export { writeCardPdf } from './write-card-pdf.ts'
export { writePdf } from './write-pdf.ts'
