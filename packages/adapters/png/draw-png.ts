import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Drawing } from '@leinwand/flow/publish'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { fontFile } from '../fonts/index.ts'
import { drawSvg } from '../svg/index.ts'

/** 200 dots an inch on A3: a printed sheet is sharp, and the file stays under a megabyte. */
export const PNG_WIDTH = 3307

let ready: Promise<void> | undefined

const engine = (): Promise<void> => {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return ready
}

/** A drawing as PNG of `PNG_WIDTH` pixels, in the very fonts it was measured with. */
export const drawPng = async (drawing: Drawing): Promise<Uint8Array> => {
  await engine()
  const image = new Resvg(drawSvg(drawing), {
    fitTo: { mode: 'width', value: PNG_WIDTH },
    font: {
      fontBuffers: [fontFile('regular'), fontFile('semibold'), fontFile('fallback')],
      loadSystemFonts: false,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'DejaVu Sans',
    },
  })
  try {
    return image.render().asPng()
  } finally {
    image.free()
  }
}
