import type { Profile } from '@leinwand/contract'
import { histogramSvg } from './histogram-svg.ts'
import { type Html, html, NOTHING } from './html.ts'
import { heads, table } from './page-table.ts'
import type { Speech } from './speech.ts'

type Column = Profile['columns'][number]

const row = (column: Column, profile: Profile, { words, value, whole, share }: Speech): Html => {
  const median = column.quantiles.find(({ at }) => at === 0.5)?.value ?? null
  const about = column.distinctIsExact ? '' : `${words.about} `
  const type = [words.types[column.type], column.unit ?? ''].filter(Boolean).join(' · ')
  const missing = column.missing === 0 ? '0' : share(column.missing / Math.max(1, profile.rows))
  const { target } = column
  const told = profile.target
    ? html`<td class="n">${target ? share(target.strength) : '–'}</td><td class="n">${target?.auc === null || target === undefined ? '–' : value(Math.round(target.auc * 1000) / 1000)}</td>`
    : NOTHING
  return html`<tr><th scope="row">${column.name}<br><small>${type}</small></th>
<td>${histogramSvg(column, `${words.histogram} ${column.name}`)}</td>
<td class="n">${missing}</td><td class="n">${about}${whole(column.distinct)}</td>
<td class="n">${value(column.min)}</td><td class="n">${value(median)}</td><td class="n">${value(column.max)}</td>
<td class="n">${value(column.mean)}</td><td class="n">${value(column.sd)}</td>${told}</tr>
`
}

type Count = { readonly label: string; readonly count: number }

const counts = (caption: string, what: string, all: readonly Count[], { words, whole }: Speech): Html =>
  all.length === 0
    ? NOTHING
    : table(
        caption,
        heads([what, words.times], name => name === words.times),
        all.map(
          ({ label, count }) =>
            html`<tr><td class="long">${label}</td><td class="n">${whole(count)}</td></tr>`,
        ),
      )

const quantiles = (column: Column, { words, value, share }: Speech): Html => {
  if (column.quantiles.length === 0) return NOTHING
  const caption = column.quantilesAreExact ? words.quantiles : `${words.quantiles} (${words.about})`
  return table(
    caption,
    heads([words.share, words.value], name => name === words.value),
    column.quantiles.map(
      ({ at, value: here }) => html`<tr><td>${share(at)}</td><td class="n">${value(here)}</td></tr>`,
    ),
  )
}

/** The distribution as the table that its picture was drawn from. */
const bins = (column: Column, speech: Speech): Html =>
  counts(
    speech.words.distribution,
    speech.words.value,
    column.histogram.map(({ from, to, count }) => ({
      label: `${speech.value(from)} – ${speech.value(to)}`,
      count,
    })),
    speech,
  )

/** Values that all occur once say nothing by how often they do. */
const frequent = (column: Column, speech: Speech): Html => {
  const { words } = speech
  const repeated = column.frequent.filter(({ count }) => count > 1)
  if (repeated.length === 0)
    return column.distinct > 1 ? html`<p class="dim">${words.everyOnce}</p>` : NOTHING
  const labelled = (values: Column['frequent']) =>
    values.map(({ value, count }) => ({ label: speech.value(value), count }))
  return html`${counts(words.frequent, words.value, labelled(repeated), speech)}${counts(words.rare, words.value, labelled(column.rare), speech)}`
}

const details = (column: Column, speech: Speech): Html => {
  const { words, value } = speech
  const patterns = column.patterns.map(({ pattern, count }) => ({ label: pattern, count }))
  const examples =
    column.examples.length === 0
      ? NOTHING
      : html`<p>${words.examples}: ${column.examples.map(one => value(one)).join(' · ')}</p>`
  return html`<details><summary>${column.name}</summary>${examples}<div class="beside">${quantiles(column, speech)}${bins(column, speech)}${frequent(column, speech)}${counts(words.patterns, words.pattern, patterns, speech)}</div></details>
`
}

/** Every column in one table, and below it each by itself, folded. */
export const columnsOfPage = (profile: Profile, speech: Speech): Html => {
  const { words, whole } = speech
  const figures = [words.missing, words.distinct, words.min, words.median, words.max, words.mean, words.sd]
  const told = profile.target ? [words.strength, words.auc] : []
  const names = [words.column, words.distribution, ...figures, ...told]
  const head = heads(names, name => figures.includes(name) || told.includes(name))
  const rows = profile.columns.map(column => row(column, profile, speech))
  return html`${table(`${whole(profile.columns.length)} ${words.columns}`, head, rows)}<h3>${words.each}</h3>${profile.columns.map(column => details(column, speech))}`
}
