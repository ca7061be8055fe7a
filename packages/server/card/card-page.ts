import type { Card, CardPart } from '@leinwand/flow/publish'
import { type Html, html } from '../understand/html.ts'
import { PAGE_STYLE } from '../understand/page-style.ts'
import { heads, table } from '../understand/page-table.ts'
import { drawingSvg } from './drawing-svg.ts'

const body = (part: CardPart): Html => {
  switch (part.part) {
    case 'text':
      if (part.tone === 'strong') return html`<p><strong>${part.text}</strong></p>`
      return part.tone === 'dim' ? html`<p class="dim">${part.text}</p>` : html`<p>${part.text}</p>`
    case 'list':
      return html`<ul>${part.items.map(item => html`<li>${item}</li>`)}</ul>`
    case 'chart':
      return html`<figure style="margin:1rem 0"><figcaption class="dim">${part.drawing.title}</figcaption>${drawingSvg(part.drawing)}</figure>`
    case 'table': {
      const { title, head, rows, numbersFrom } = part.table
      const figures = new Set(head.slice(numbersFrom))
      return table(
        title,
        heads(head, name => figures.has(name)),
        rows.map(
          row =>
            html`<tr>${row.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : at >= numbersFrom ? html`<td class="n">${cell}</td>` : html`<td class="long">${cell}</td>`))}</tr>`,
        ),
      )
    }
  }
}

/** The card of a model as one page that stands by itself: nothing is fetched and nothing runs in it. */
export const cardPage = ({ language, title, under, sections }: Card): string =>
  html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${{ html: PAGE_STYLE }}</style></head>
<body><main>
<header><h1>${title}</h1><p class="dim">${under}</p></header>
${sections.map(section => html`<section><h2>${section.title}</h2>${section.parts.map(body)}</section>`)}
</main></body>
</html>
`.html
