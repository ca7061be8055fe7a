import { type Html, html } from './html.ts'

/** The head of a table; figures stand to the right. */
export const heads = (names: readonly string[], numeric: (name: string) => boolean = () => false): Html =>
  html`<thead><tr>${names.map(name => (numeric(name) ? html`<th scope="col" class="n">${name}</th>` : html`<th scope="col">${name}</th>`))}</tr></thead>`

/** A table that scrolls by itself where the page is too narrow for it. */
export const table = (caption: string, head: Html, rows: readonly Html[]): Html =>
  html`<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>${head}<tbody>${rows}</tbody></table></div>`
