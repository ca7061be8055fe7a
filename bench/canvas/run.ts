/**
 * The canvas with 500 notes in a real browser: how long opening takes, and how long frames and pointer moves take while
 * notes are dragged over it. Without a graphics card Chromium draws frames on the processor, which has a floor of its
 * own: an empty page, measured in the same run with the same moves. Run: npm run bench canvas
 */
import { BLOCKS, type CanvasAct, CYCLE_ELEMENTS, newNote } from '@leinwand/method'
import type { Page } from 'playwright-core'
import { OWNER, testServer } from '../../packages/server/testing/test-server.ts'
import { openBrowser } from '../../tests/journeys/browser.ts'

const NOTES = 500
const MOVES = 240

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN
const ms = (value: number): string => `${value.toFixed(1)} ms`

/** Counts in the page: the time between frames, and what handlers and layout of each move took. */
const WATCH = `(() => {
  const frames = [], moves = []
  let last = performance.now(), running = true
  const frame = now => { frames.push(now - last); last = now; if (running) requestAnimationFrame(frame) }
  requestAnimationFrame(now => { last = now; requestAnimationFrame(frame) })
  // From the first listener of a move to after the frame's callbacks and its layout.
  let from = 0
  addEventListener('pointermove', () => {
    if (from !== 0) return
    from = performance.now()
    requestAnimationFrame(() => {
      document.documentElement.getBoundingClientRect()
      queueMicrotask(() => { moves.push(performance.now() - from); from = 0 })
    })
  }, { capture: true })
  window.stopWatch = () => { running = false; return { frames, moves } }
})()`

type Watched = { frames: number[]; moves: number[] }

/** The work of the page itself while `doing`, from the browser's own counters (seconds). */
const busy = async (page: Page, doing: () => Promise<void>) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? 0
    return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') }
  }
  const before = await read()
  await doing()
  const after = await read()
  return {
    script: (after.script - before.script) * 1000,
    layout: (after.layout - before.layout) * 1000,
  }
}

const wander = async (page: Page): Promise<void> => {
  for (let move = 0; move < MOVES; move += 1) {
    const angle = move / 17
    await page.mouse.move(720 + 560 * Math.sin(angle), 470 + 240 * Math.sin(angle * 1.7))
  }
}

const report = (name: string, { frames, moves }: Watched, work: { script: number; layout: number }): void => {
  console.log(
    `${name}: frames p50 ${ms(quantile(frames, 0.5))}, p95 ${ms(quantile(frames, 0.95))}, max ${ms(quantile(frames, 1))} (${frames.length});`,
    `handler to layout a move p50 ${ms(quantile(moves, 0.5))}, p95 ${ms(quantile(moves, 0.95))};`,
    `a move costs script ${ms(work.script / MOVES)}, style and layout ${ms(work.layout / MOVES)}`,
  )
}

const measured = async (page: Page, name: string, press: () => Promise<void>): Promise<void> => {
  await press()
  await page.evaluate(WATCH)
  const work = await busy(page, () => wander(page))
  report(name, (await page.evaluate('stopWatch()')) as Watched, work)
}

const notes: CanvasAct[] = Array.from({ length: NOTES }, (_, n) => ({
  kind: 'note-added',
  note: newNote({
    id: `n${n}`,
    block: BLOCKS[n % BLOCKS.length]!,
    rank: n,
    text: `Gedanke ${n}: was der Kunde davon hat und wer es macht`,
    details: n % 3 === 0 ? 'Ein Satz dazu, der in der kleinen Zeile steht.' : '',
    cycle: n % 4 === 0 ? [CYCLE_ELEMENTS[n % CYCLE_ELEMENTS.length]!] : [],
    links: n % 5 === 0 && n > 0 ? [`n${n - 1}`] : [],
  }),
}))
await using server = await testServer()
const owner = await server.owner()
const project = 'large'
await owner.call('createProject', {
  body: { leinwand: 1, id: project, name: 'Viele Notizen', provider: 'Muster GmbH' },
})
await owner.call('appendActs', {
  params: { project },
  body: { acts: notes.map((act, n) => ({ id: `act${n}`, act })) },
})

const browser = await openBrowser()
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await measured(page, 'floor (empty page)', async () => void (await page.goto('about:blank')))

await page.goto(`${server.url}/sign-in`)
await page.locator('input[type=email]').fill(OWNER.email)
await page.locator('input[type=password]').fill(OWNER.password)
await page.keyboard.press('Enter')
await page.waitForURL(/projects$/)

const openings: { all: number; script: number; layout: number }[] = []
for (let time = 0; time < 5; time += 1) {
  await page.goto('about:blank')
  let all = 0
  const work = await busy(page, async () => {
    await page.goto(`${server.url}/projects/${project}`, { waitUntil: 'commit' })
    await page.locator(`[data-note=n${NOTES - 1}]`).waitFor()
    // Since the navigation began, in the page's own clock, to the frame after the last note was there.
    all = (await page.evaluate(
      'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))',
    )) as number
  })
  openings.push({ all, ...work })
}
const opening = (of: 'all' | 'script' | 'layout') =>
  ms(quantile(openings.map(each => each[of]).slice(1), 0.5))
console.log(
  `opening with ${NOTES} notes: first ${ms(openings[0]!.all)}, then median ${opening('all')}, of that script ${opening('script')}, style and layout ${opening('layout')}`,
)

await measured(page, 'mouse over the canvas', async () => undefined)
const press = async (note: string) => {
  await page.keyboard.press('Escape')
  await page.locator(`[data-note=${note}] [data-text]`).hover()
  await page.mouse.down()
  await page.mouse.move(600, 400)
}
await measured(page, 'one note dragged', () => press('n0'))
await page.keyboard.press('Escape')
await page.mouse.up()
await page.locator('[data-note=n0] [data-text]').focus()
await page.keyboard.press('Control+a')
await measured(page, 'a block of 56 notes dragged', async () => {
  await page.locator('[data-note=n0] [data-text]').hover()
  await page.mouse.down()
  await page.mouse.move(600, 400)
})
await page.mouse.up()
const written = await busy(page, async () => {
  for (let n = 0; n < 20; n += 1) await page.keyboard.press('Alt+ArrowDown')
})
console.log(
  `moving 56 notes by key: script ${ms(written.script / 20)}, style and layout ${ms(written.layout / 20)}`,
)
await browser.close()
