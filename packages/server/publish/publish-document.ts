import type { DocumentFormat } from '@leinwand/contract'
import type { Subject } from '@leinwand/flow/publish'

/** Draws the canvas; fonts and WebAssembly are loaded by the format that needs them. */
const drawing = async (subject: Subject) => {
  const { canvasPicture, drawCanvas, shownCanvas } = await import('@leinwand/flow/publish')
  const { fontMetrics } = await import('@leinwand/adapters/fonts')
  return drawCanvas(canvasPicture(shownCanvas(subject), fontMetrics), fontMetrics)
}

const report = async (subject: Subject) => (await import('@leinwand/flow/publish')).reportOf(subject)

/** The bytes of a subject in a format. Takes up to seconds of one processor: not for the event loop of a server. */
export const publishDocument = async (subject: Subject, to: DocumentFormat): Promise<Uint8Array> => {
  switch (to) {
    case 'svg': {
      const { drawSvg } = await import('@leinwand/adapters/svg')
      return new TextEncoder().encode(drawSvg(await drawing(subject)))
    }
    case 'png': {
      const { drawPng } = await import('@leinwand/adapters/png')
      return drawPng(await drawing(subject))
    }
    case 'pdf': {
      const { writePdf } = await import('@leinwand/adapters/pdf')
      return writePdf(await report(subject))
    }
    case 'pptx': {
      const { writePptx } = await import('@leinwand/adapters/pptx')
      return writePptx(await report(subject))
    }
    case 'xlsx': {
      const { writeXlsx } = await import('@leinwand/adapters/xlsx')
      return writeXlsx(subject)
    }
  }
}
