import { alertSentence, type Language, lengthOf, type Profile, ruleSentence } from '@leinwand/contract'
import { type Html, html, NOTHING } from './html.ts'
import { columnsOfPage } from './page-columns.ts'
import { PAGE_STYLE } from './page-style.ts'
import { heads, table } from './page-table.ts'
import { type Speech, speechIn } from './speech.ts'

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

const SHOWN = 20

const associations = (profile: Profile, { words, whole, value: shown }: Speech): Html => {
  if (profile.associations.length === 0) return NOTHING
  const { associationColumns: some, associationColumnsOf: all } = profile
  const columns = some < all ? words.someOf(whole(some), whole(all)) : whole(some)
  const caption = words.associationsOf(columns, whole(profile.associationRows))
  return table(
    caption,
    heads([words.first, words.second, words.kind, words.value], name => name === words.value),
    profile.associations
      .slice(0, SHOWN)
      .map(
        ({ a, b, kind, value }) =>
          html`<tr><th scope="row">${a}</th><td class="long">${b}</td><td>${words.kinds[kind]}</td><td class="n">${shown(Math.round(value * 1000) / 1000)}</td></tr>`,
      ),
  )
}

const keys = ({ keys, keyColumns, keyColumnsOf }: Profile, { words, whole }: Speech): Html => {
  const found = list(keys.map(key => html`${key.join(' + ')}`))
  return keyColumns < keyColumnsOf
    ? html`${found}<p class="dim">${words.keysAmong(whole(keyColumns), whole(keyColumnsOf))}</p>`
    : found
}

const timeAxis = ({ time }: Profile, { language, words, whole, value: shown, share }: Speech): Html => {
  if (!time) return NOTHING
  const length = (value: number) =>
    time.unit === 's' ? lengthOf(value, language) : `${shown(value)} ${words.steps}`
  const facts = [
    fact(words.column, time.group === null ? time.column : `${time.column} (${words.group} ${time.group})`),
    ...(time.interval === null ? [] : [fact(words.interval, length(time.interval))]),
    ...(time.from === null ? [] : [fact(words.from, shown(time.from))]),
    ...(time.to === null ? [] : [fact(words.to, shown(time.to))]),
    fact(words.gaps, whole(time.gaps.count)),
    fact(words.duplicateTimes, whole(time.duplicates)),
    fact(words.unordered, whole(time.unordered)),
    ...(time.leftOut > 0 ? [fact(words.leftOut, whole(time.leftOut))] : []),
    ...(time.signalColumns < time.signalColumnsOf
      ? [fact(words.signals, words.lookedAt(whole(time.signalColumns), whole(time.signalColumnsOf)))]
      : []),
  ]
  const items = [
    ...time.gaps.list.map(
      ({ from, to, group }) =>
        html`${words.gaps}: ${group === null ? '' : `${group}, `}${shown(from)} – ${shown(to)}`,
    ),
    ...time.frozen.map(
      ({ column, from, to, rows }) =>
        html`${column} ${words.frozen}: ${shown(from)} – ${shown(to)} (${whole(rows)} ${words.rows})`,
    ),
    ...time.jumps.map(
      ({ column, at, size }) => html`${column} ${words.jump}: ${shown(size)} ${words.at} ${shown(at)}`,
    ),
    ...time.seasonality.map(
      ({ column, period, strength }) =>
        html`${column} ${words.season} ${length(period)} (${shown(Math.round(strength * 100) / 100)})`,
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
${part(words.columns, columnsOfPage(profile, speech))}
${part(words.time, timeAxis(profile, speech))}
${part(words.keys, keys(profile, speech))}
${part(words.associations, associations(profile, speech))}
${part(words.missingTogether, together)}
${part(words.rules, proposals(profile, speech))}
</main></body>
</html>
`.html
}
