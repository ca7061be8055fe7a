/** A piece of a page. Only `html` and the pieces themselves make one, so that no text gets in unescaped. */
export type Html = { readonly html: string }

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Signs that a page must not hold stand as the sign for what cannot be shown. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that HTML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
    .replace(/[&<>"']/g, sign => ESCAPES[sign]!)

type Part = Html | readonly Html[] | string | number

const piece = (part: Part): string => {
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(one => one.html).join('')
}

/** HTML with holes: texts are escaped, also in attributes in double quotes; pieces stand as they are. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.reduce((all, text, at) => all + piece(parts[at - 1]!) + text),
})

export const NOTHING: Html = { html: '' }
