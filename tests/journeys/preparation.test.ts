import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { openBrowser, type Visitor, visitDemo, withoutBrowser } from './browser.ts'

/** Beside other tests a machine is slow. */
const SLOW = { timeout: 60_000 }
const POLL = { timeout: 30_000 }
const PREPARATION = '/projects/milling/circle/dataPreparation'

describe.skipIf(withoutBrowser)(
  `the recipe editor in a browser${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer({ demo: true }), openBrowser()])
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
    })

    const opened = async (given: Parameters<typeof visitDemo>[2] = {}): Promise<Visitor> => {
      const visitor = await visitDemo(browser, server.url, given)
      await visitor.page.goto(server.url + PREPARATION)
      visitor.context.setDefaultTimeout(30_000)
      await visitor.page.locator('[data-step="7"]').waitFor()
      await visitor.page.getByRole('columnheader').nth(3).waitFor({ timeout: 60_000 })
      return visitor
    }
    const stepsOf = async () => {
      const client = server.client()
      await client.call('signInDemo')
      return (await client.call('readProject', { params: { project: 'milling' } })).recipe.steps
    }
    const add = async (page: Page, step: string) => {
      await page.getByRole('button', { name: 'Schritt hinzufügen' }).click()
      await page.getByRole('combobox', { name: 'Schritt suchen' }).fill(step)
      await page.keyboard.press('Enter')
    }
    const boxOf = (what: Locator) =>
      vi.waitFor(
        async () => {
          const box = await what.boundingBox()
          if (!box) throw new Error('it is not there')
          return box
        },
        { timeout: 15_000 },
      )
    const choose = (page: Page, place: number) => page.locator(`[data-step="${place}"] [data-choose]`)

    it('derives a column: is shown where the expression goes wrong, mends it, and sees what comes of it', async () => {
      const { page, context, complaints } = await opened()
      await choose(page, 4).click()
      await add(page, 'ableiten')
      await page.getByRole('textbox', { name: 'Name der neuen Spalte' }).fill('doppelt')
      const expression = page.getByRole('combobox', { name: 'Ausdruck' })
      await expression.fill('2 * drehmomnt')
      await page.getByText('gemeint ist wohl „drehmoment“').waitFor()
      expect(await page.locator('div[aria-hidden=true][data-position]').getAttribute('data-position')).toBe(
        '5',
      )

      await expression.fill('2 * drehmo')
      await page
        .getByRole('listbox')
        .getByRole('option', { name: /^drehmoment/ })
        .waitFor()
      await page.keyboard.press('Enter')
      expect(await expression.inputValue()).toBe('2 * drehmoment')
      await page.keyboard.press('Enter')
      await page.getByRole('columnheader', { name: /doppelt.* neu/ }).waitFor()
      await expect
        .poll(async () => (await stepsOf())[5], POLL)
        .toMatchObject({ column: 'doppelt', as: '2 * drehmoment' })
      expect(complaints).toEqual([])
      await context.close()
    }, 150_000)

    it('is told before a step goes where it breaks, by mouse and by keyboard, and stays where it was', async () => {
      const { page, context, complaints } = await opened()
      const before = await stepsOf()
      const grip = await boxOf(choose(page, 2))
      const first = await boxOf(page.locator('[data-step="0"]'))
      await page.mouse.move(grip.x + 20, grip.y + 10)
      await page.mouse.down()
      await page.mouse.move(grip.x + 20, first.y + 2, { steps: 6 })
      await page.getByText(/^Dort bricht es: /).waitFor()
      await page.mouse.up()
      await page.getByText('Der Schritt bleibt, wo er ist').waitFor()
      await page.getByRole('button', { name: 'So lassen' }).click()

      await choose(page, 2).focus()
      await page.keyboard.press('Alt+ArrowUp')
      await page.getByText('Der Schritt bleibt, wo er ist').waitFor()
      await page.getByRole('button', { name: 'So lassen' }).click()
      expect(await stepsOf()).toEqual(before)

      await choose(page, 3).focus()
      await page.keyboard.press('Alt+ArrowUp')
      await expect.poll(async () => (await stepsOf())[2], POLL).toEqual(before[3])
      await page.keyboard.press('Control+z')
      await expect.poll(stepsOf, POLL).toEqual(before)
      expect(complaints).toEqual([])
      await context.close()
    }, 150_000)

    it('takes a change back, changes something else, and finds both in the history', async () => {
      const { page, context, complaints } = await opened()
      const before = await stepsOf()
      const unit = page.getByRole('textbox', { name: 'Einheit' })
      await choose(page, 3).click()
      await unit.fill('°C')
      await unit.press('Enter')
      await expect.poll(async () => (await stepsOf())[3], POLL).toMatchObject({ unit: '°C' })
      await page.getByRole('button', { name: 'Rückgängig', exact: true }).click()
      await expect.poll(stepsOf, POLL).toEqual(before)
      await unit.fill('Kelvin')
      await unit.press('Enter')
      await expect.poll(async () => (await stepsOf())[3], POLL).toMatchObject({ unit: 'Kelvin' })

      await page.getByRole('button', { name: 'Verlauf' }).click()
      const history = page.getByRole('dialog')
      await history.getByText('Zweig').first().waitFor()
      expect(await history.getByText('Schritt 4 geändert: ableiten').count()).toBeGreaterThan(1)
      await history
        .getByRole('button', { name: 'Zu diesem Stand: Schritt 4 geändert: ableiten' })
        .first()
        .click()
      await expect.poll(async () => (await stepsOf())[3], POLL).toMatchObject({ unit: '°C' })
      expect(complaints).toEqual([])
      await context.close()
    }, 150_000)

    it('takes a suggestion, whose reason is told, and saves the recipe as a script', async () => {
      const { page, context, complaints } = await opened()
      const before = await stepsOf()
      const suggestions = page.getByRole('region', { name: 'Vorschläge aus den Daten' })
      await suggestions.getByText('Noch Text, aber die Werte lesen sich durchweg so.').waitFor(SLOW)
      await suggestions.getByRole('button', { name: /^Übernehmen: Als Zahl oder Zeit lesen: TWF/ }).click()
      await expect.poll(async () => (await stepsOf()).length, POLL).toBe(before.length + 1)
      await suggestions.waitFor({ state: 'detached', timeout: 60_000 })

      const saving = page.waitForEvent('download', SLOW)
      await page.getByRole('button', { name: 'Mehr', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Als SQL-Skript sichern' }).click()
      const script = await readFile(await (await saving).path(), 'utf8')
      expect(script).toContain('read_csv')
      expect(script).toContain('temperaturdifferenz')
      expect(complaints).toEqual([])
      await context.close()
    }, 150_000)

    it.each([
      { locale: 'de-DE', colorScheme: 'light', width: 1440 },
      { locale: 'en-GB', colorScheme: 'dark', width: 390 },
    ] as const)(
      'has no serious barrier: $locale, $colorScheme, $width px',
      async given => {
        const { page, context, complaints } = await opened(given)
        await choose(page, 2).click()
        await page.locator('[data-form]').waitFor()
        expect(await barriers(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false)
        expect(complaints).toEqual([])
        await context.close()
      },
      150_000,
    )
  },
)
