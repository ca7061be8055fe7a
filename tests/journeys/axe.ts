import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

type Found = { violations: { id: string; impact: string; nodes: { html: string }[] }[] }

// What is still fading in has too little contrast for as long as it does; what turns for ever is not waited for.
const STILL = `(async () => {
  const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  const ending = () =>
    document.getAnimations().filter(
      each => each.playState === 'running' && each.effect?.getComputedTiming().endTime !== Infinity,
    )
  await frame()
  for (let moving = ending(); moving.length > 0; moving = ending()) {
    await Promise.allSettled(moving.map(({ finished }) => finished))
    await frame()
  }
})()`

/** What axe finds serious or critical by WCAG 2.2 AA, a line each; none is what a page should give. */
export const barriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(source)
  await page.evaluate(STILL)
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  )) as Found
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${new URL(page.url()).pathname} ${id}: ${nodes[0]?.html.slice(0, 160)}`)
}
