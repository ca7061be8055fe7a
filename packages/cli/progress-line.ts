import type { Language, Progress } from '@leinwand/contract'
import { STAGE_NAMES } from './account/words.ts'

/** One line on the terminal that says how far a run is; nothing where nobody watches. */
export const progressLine = (language: Language, stream: NodeJS.WriteStream) => {
  let shown = false
  return {
    show: ({ stage, share, detail }: Progress): void => {
      if (!stream.isTTY) return
      const percent = `${Math.round(share * 100)}`.padStart(3)
      stream.write(
        `\r\u001b[2K${STAGE_NAMES[language][stage].padEnd(18)} ${percent} %${detail ? `  ${detail}` : ''}`,
      )
      shown = true
    },
    clear: (): void => {
      if (shown) stream.write('\r\u001b[2K')
      shown = false
    },
  }
}
