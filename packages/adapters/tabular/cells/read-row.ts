/** How rows are written, in bytes; `quote` is −1 where there is none. */
export type RowForm = {
  delimiter: number
  quote: number
  width: number
  /** 1 for the bytes that end a cell or make it odd. */
  stops: Uint8Array
}

const [LINE_FEED, RETURN] = [10, 13]

export const rowForm = (delimiter: string, quote: string, width: number): RowForm => {
  const form = { delimiter: delimiter.charCodeAt(0), quote: quote === '' ? -1 : quote.charCodeAt(0), width }
  const stops = new Uint8Array(256)
  for (const byte of [form.delimiter, form.quote, LINE_FEED, RETURN]) if (byte >= 0) stops[byte] = 1
  return { ...form, stops }
}

/** Behind `\n` or `\r\n`; −1 where neither stands. */
const behindEnd = (bytes: Uint8Array, at: number): number =>
  bytes[at] === LINE_FEED ? at + 1 : bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : -1

/** Where the quote is that ends a cell, and whether there were others in it; `end` where it has not come. */
const closing = (bytes: Uint8Array, from: number, end: number, quote: number): [at: number, odd: boolean] => {
  let odd = false
  for (let at = bytes.indexOf(quote, from); at >= 0 && at < end; at = bytes.indexOf(quote, at + 1)) {
    if (bytes[at + 1] !== quote) return [at, odd]
    odd = true
    at++
  }
  return [end, odd]
}

/**
 * The row that begins at `at`, in a text of which `end` stands behind a line feed. Writes where each of its cells begins
 * and ends, −1 for the beginning of one with quotes in it, and −1 for the first end of a blank line, which is no row. Gives
 * where the next row begins, 0 where this one is not whole yet, −1 where it is odd: of another width, with a quote within
 * a cell, ended by a return alone.
 */
export const readRow = (
  bytes: Uint8Array,
  at: number,
  end: number,
  { delimiter, quote, width, stops }: RowForm,
  bounds: Int32Array,
): number => {
  const blank = behindEnd(bytes, at)
  if (blank >= 0) {
    bounds[1] = -1
    // The only cell of a row may be a missing one.
    return width === 1 ? -1 : blank
  }
  let from = at
  for (let column = 0; column < width; column++) {
    let to = from
    let behind: number
    if (bytes[from] === quote) {
      const [closed, odd] = closing(bytes, from + 1, end, quote)
      if (closed >= end - 1) return 0
      bounds[2 * column] = odd ? -1 : from + 1
      to = closed
      behind = closed + 1
    } else {
      while (stops[bytes[to]!] === 0) to++
      bounds[2 * column] = from
      behind = to
    }
    bounds[2 * column + 1] = to
    if (bytes[behind] === delimiter) {
      from = behind + 1
      continue
    }
    return column === width - 1 ? behindEnd(bytes, behind) : -1
  }
  return -1
}
