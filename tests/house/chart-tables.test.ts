import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const web = fileURLToPath(new URL('../../packages/web', import.meta.url))
const read = (module: string) => readFileSync(join(web, module), 'utf8')

/** A picture of figures: one of the charts, or an SVG that is an image to a reader; icons and lines are hidden from them. */
const CHART = /<(AnalysisChart|SignalChart|BarList|IntervalList|SignedBars)\b|<svg\b[^>]*role="img"/
/** A table of figures; that of confusions is a chart of its own. */
const TABLE = /<(?!Confusion)[A-Z]\w*(Table|Figures)\b/

/** Charts that are shown many at once, or in more places than one: where their table stands. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  'compare/overlaid.tsx': 'compare/difference-table.tsx',
  'model/metrics/metric-chart.tsx': 'model/metrics/metrics-part.tsx',
  'numbers/liquidity/liquidity-chart.tsx': 'numbers/liquidity/liquidity-part.tsx',
  'preparation/table/bars.tsx': 'preparation/table/table-part.tsx',
  'profile/sparkline.tsx': 'profile/column-page.tsx',
}

const charts = globSync('**/*.tsx', { cwd: web, exclude: ['charts', 'node_modules'] })
  .filter(module => CHART.test(read(module)))
  .toSorted()

test('the charts of the interface are found', () => {
  expect(charts).toEqual(expect.arrayContaining(['live/signals.tsx', ...Object.keys(SHOWN_BY)]))
})

test.each(charts)('the chart in %s has a table', chart => {
  expect(read(SHOWN_BY[chart] ?? chart)).toMatch(TABLE)
})
