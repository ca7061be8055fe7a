import { readFileSync } from 'node:fs'

/**
 * Inter is what the interface is set in; DejaVu Sans stands in where Inter has no sign: Hebrew, Arabic, Greek in all its
 * accents, symbols and the emoticons. Both may be given on freely (SIL OFL 1.1; Bitstream Vera licence).
 */
const FONT_FILES = {
  regular: import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  semibold: import.meta.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  fallback: import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
} as const

export type FontName = keyof typeof FONT_FILES

const read = new Map<FontName, Buffer>()

/** The bytes of a font, read once. */
export const fontFile = (name: FontName): Buffer => {
  const known = read.get(name)
  if (known) return known
  const bytes = readFileSync(new URL(FONT_FILES[name]))
  read.set(name, bytes)
  return bytes
}
