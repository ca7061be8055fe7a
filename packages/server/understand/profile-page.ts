import { alertSentence, type Language, lengthOf, type Profile, ruleSentence } from '@leinwand/contract'
import { histogramSvg } from './histogram-svg.ts'
import { type Html, html, NOTHING } from './html.ts'
import { PAGE_STYLE } from './page-style.ts'
import { type PageWords, pageWords } from './page-words.ts'

type Speech = {
  language: Language
  words: PageWords
  whole: (value: number) => string
  number: (value: number | string | null) => string
  share: (value: number) => string
}

const speechIn = (language: Language): Speech => {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const close = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 })
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  return {
    language,
    words: pageWords[language],
    whole: value => whole.format(value),
    number: value =>
      value === null ? '–' : typeof value === 'number' ? close.format(value) : shortened(value),
    share: value => share.format(value),
  }
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

const part = (title: string, content: Html): Html =>
  content === NOTHING ? NOTHING : html`<section><h2>${title}</h2>${content}</section>`

const list = (items: readonly Html[]): Html =>
  items.length === 0 ? NOTHING : html`<ul>${items.map(item => html`<li>${item}</li>`)}</ul>`

const fact = (name: string, value: string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`

const ROWS_FROM = 1

const alerts = ({ alerts }: Profile, { language, words, whole }: Speech): Html =>
  alerts.length === 0
    ? html`<p>${words.noAlerts}</p>`
    : list(
        alerts.map(alert => {
          const rows = (alert.rows ?? []).map(row => whole(row + ROWS_FROM)).join(', ')
          const place = rows ? html` <small>${words.inRows} ${rows}</small>` : NOTHING
          return html`${alertSentence(alert, language)}${place}`
        }),
      )

const columnRow = (column: Profile['columns'][number], profile: Profile, speech: Speech): Html => {
  const { words, number, whole, share } = speech
  const median = column.quantiles.find(({ at }) => at === 0.5)?.value ?? null
  const about = column.distinctIsExact ? '' : `${words.about} `
  const type = [words.types[column.type], column.unit ?? ''].filter(Boolean).join(' · ')
  const frequent = column.frequent
    .slice(0, 4)
    .map(({ value, count }) => `${shortened(value)} (${whole(count)})`)
  const patterns = column.patterns.slice(0, 3).map(({ pattern }) => pattern)
  const missing = column.missing === 0 ? '0' : share(column.missing / Math.max(1, profile.rows))
  const strength = profile.target
    ? html`<td class="n">${column.target ? share(column.target.strength) : '–'}</td>`
    : NOTHING
  return html`<tr><th scope="row">${column.name}<br><small>${type}</small></th>
<td>${histogramSvg(column, `${words.histogram} ${column.name}`)}</td>
<td class="n">${missing}</td><td class="n">${about}${whole(column.distinct)}</td>
<td class="n">${number(column.min)}</td><td class="n">${number(median)}</td><td class="n">${number(column.max)}</td>
<td class="n">${number(column.mean)}</td><td class="n">${number(column.sd)}</td>${strength}
<td class="long">${frequent.join(', ')}</td><td class="long">${patterns.join(', ')}</td></tr>
`
}

const heads = (names: readonly string[], numeric: (name: string) => boolean = () => false): Html =>
  html`<thead><tr>${names.map(name => (numeric(name) ? html`<th scope="col" class="n">${name}</th>` : html`<th scope="col">${name}</th>`))}</tr></thead>`

const table = (caption: string, head: Html, rows: readonly Html[]): Html =>
  html`<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>${head}<tbody>${rows}</tbody></table></div>`

const columns = (profile: Profile, speech: Speech): Html => {
  const { words, whole } = speech
  const figures = [words.missing, words.distinct, words.min, words.median, words.max, words.mean, words.sd]
  const told = profile.target ? [words.strength] : []
  const names = [words.column, words.distribution, ...figures, ...told, words.frequent, words.patterns]
  const caption = `${whole(profile.columns.length)} ${words.columns}`
  const head = heads(names, name => figures.includes(name) || told.includes(name))
  return table(
    caption,
    head,
    profile.columns.map(column => columnRow(column, profile, speech)),
  )
}

const SHOWN = 20

const associations = (profile: Profile, { words, whole, number }: Speech): Html => {
  if (profile.associations.length === 0) return NOTHING
  const caption = words.associationsOf(whole(profile.associationColumns), whole(profile.associationRows))
  return table(
    caption,
    heads([words.first, words.second, words.kind, words.value], name => name === words.value),
    profile.associations
      .slice(0, SHOWN)
      .map(
        ({ a, b, kind, value }) =>
          html`<tr><th scope="row">${a}</th><td class="long">${b}</td><td>${words.kinds[kind]}</td><td class="n">${number(Math.round(value * 1000) / 1000)}</td></tr>`,
      ),
  )
}

const timeAxis = ({ time }: Profile, { language, words, whole, number, share }: Speech): Html => {
  if (!time) return NOTHING
  const length = (value: number) =>
    time.unit === 's' ? lengthOf(value, language) : `${number(value)} ${words.steps}`
  const facts = [
    fact(words.column, time.group === null ? time.column : `${time.column} (${words.group} ${time.group})`),
    ...(time.interval === null ? [] : [fact(words.interval, length(time.interval))]),
    ...(time.from === null ? [] : [fact(words.from, time.from)]),
    ...(time.to === null ? [] : [fact(words.to, time.to)]),
    fact(words.gaps, whole(time.gaps.count)),
    fact(words.duplicateTimes, whole(time.duplicates)),
    fact(words.unordered, whole(time.unordered)),
  ]
  const items = [
    ...time.gaps.list.map(
      ({ from, to, group }) => html`${words.gaps}: ${group === null ? '' : `${group}, `}${from} – ${to}`,
    ),
    ...time.frozen.map(
      ({ column, from, to, rows }) =>
        html`${column} ${words.frozen}: ${from} – ${to} (${whole(rows)} ${words.rows})`,
    ),
    ...time.jumps.map(
      ({ column, at, size }) => html`${column} ${words.jump}: ${number(size)} ${words.at} ${at}`,
    ),
    ...time.seasonality.map(
      ({ column, period, strength }) =>
        html`${column} ${words.season} ${length(period)} (${number(Math.round(strength * 100) / 100)})`,
    ),
    ...time.coverage
      .slice(0, SHOWN)
      .map(
        ({ group, share: covered, rows }) =>
          html`${words.coverage} ${group}: ${share(covered)} (${whole(rows)} ${words.rows})`,
      ),
  ]
  return html`<dl>${facts}</dl>${list(items)}`
}

const proposals = ({ proposals }: Profile, { language, words }: Speech): Html =>
  proposals.length === 0
    ? NOTHING
    : html`<p class="dim">${words.rulesAre}</p>${list(proposals.map(rule => html`${ruleSentence(rule, language)}`))}`

/**
 * A profile as one page that stands by itself: nothing is fetched and nothing runs in it, and every text of the data is
 * escaped.
 */
export const profilePage = (profile: Profile, language: Language): string => {
  const speech = speechIn(language)
  const { words, whole, share } = speech
  const facts = [
    fact(words.rows, whole(profile.rows)),
    fact(words.columns, whole(profile.columns.length)),
    fact(words.duplicates, whole(profile.duplicateRows)),
    fact(words.rejected, whole(profile.rejectedRows)),
    ...(profile.target ? [fact(words.target, profile.target.column)] : []),
  ]
  const leaks = list(profile.leaks.map(({ column, figure }) => html`${column} (${share(figure)})`))
  const together = list(
    profile.missingPatterns.map(
      ({ columns, rows }) => html`${columns.join(', ')}: ${whole(rows)} ${words.rows}`,
    ),
  )
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${profile.source} – ${words.title}</title><style>${{ html: PAGE_STYLE }}</style></head>
<body><main>
<header><p class="dim">${words.title}</p><h1>${profile.source}</h1></header>
<dl>${facts}</dl>
${part(words.alerts, alerts(profile, speech))}
${part(words.leaks, leaks)}
${part(words.columns, columns(profile, speech))}
${part(words.time, timeAxis(profile, speech))}
${part(words.keys, list(profile.keys.map(key => html`${key.join(' + ')}`)))}
${part(words.associations, associations(profile, speech))}
${part(words.missingTogether, together)}
${part(words.rules, proposals(profile, speech))}
</main></body>
</html>
`.html
}
