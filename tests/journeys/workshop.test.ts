import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../packages/server/testing/client.ts'
import { sampleProject } from '../../packages/server/testing/sample-project.ts'
import { OWNER, type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { openBrowser, type Visitor, visit, withoutBrowser } from './browser.ts'

const wide = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > window.innerWidth') as Promise<boolean>

describe.skipIf(withoutBrowser)(
  `a workshop with three browsers${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser
    let owner: Client
    let petra: Visitor
    let ada: Visitor
    let bo: Visitor

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer({ demo: false }), openBrowser()])
      owner = await server.owner()
      await owner.call('createProject', { body: await sampleProject('fraesen') })
      await owner.call('createProject', { body: await sampleProject('anderes') })
      petra = await visit(browser)
      ada = await visit(browser)
      bo = await visit(browser, { locale: 'en-GB', colorScheme: 'dark', width: 390 })
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
    })

    /** A link as the facilitator makes it in the dialog, and copies it from there. */
    const invite = async (label: string, right: string): Promise<string> => {
      const { page } = petra
      await page.getByRole('button', { name: 'Gäste einladen' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Wofür oder für wen').fill(label)
      await dialog.getByLabel('Recht').selectOption(right)
      await dialog.getByRole('button', { name: 'Link erzeugen' }).click()
      const link = await dialog.locator('code').innerText()
      expect(await barriers(page)).toEqual([])
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      return link
    }

    it('is opened from a ready-made agenda, and two guests come in by link and name', async () => {
      const { page } = petra
      await page.goto(server.url)
      await page.getByLabel('E-Mail').fill(OWNER.email)
      await page.getByLabel('Passwort', { exact: true }).fill(OWNER.password)
      await page.getByRole('button', { name: 'Anmelden' }).click()
      await page.getByRole('heading', { name: 'Projekte' }).waitFor()
      await page.goto(`${server.url}/projects/fraesen/workshop`)
      await page.getByRole('radio', { name: /Leinwand prüfen in 90 Minuten/ }).click()
      expect(await barriers(page)).toEqual([])

      await ada.page.goto(await invite('Vertrieb', 'workshop'))
      await ada.page.getByRole('button', { name: 'Eintreten' }).click()
      await ada.page.getByText('Bitte geben Sie einen Namen ein').waitFor()
      await ada.page.getByLabel('Ihr Name').fill('Ada <b>Lovelace</b>')
      await ada.page.getByRole('button', { name: 'Eintreten' }).click()
      await ada.page.getByText('Ada <b>Lovelace</b> · Gast').waitFor()
      expect(ada.page.url()).not.toContain('token')

      await bo.page.goto(await invite('Werk', 'write'))
      expect(await barriers(bo.page)).toEqual([])
      await bo.page.getByLabel('Your name').fill('Bo')
      await bo.page.getByRole('button', { name: 'Enter' }).click()
      await bo.page.getByText('Bo · guest').waitFor()

      await page.getByRole('button', { name: 'Workshop anlegen' }).click()
      await page.getByText('Sie moderieren').waitFor()
      await ada.page.getByText('Gleich geht es los.').waitFor()
    }, 90_000)

    it('keeps what is written private until the reveal, and puts on the canvas what is accepted', async () => {
      const { page } = petra
      await page.getByRole('button', { name: 'Beginnen: Einmal laut vorlesen: Stimmt das noch?' }).click()
      await page.getByRole('button', { name: /^Weiter: Was fehlt/ }).click()
      await ada.page.getByRole('heading', { name: 'Was fehlt, und was glauben wir nur?' }).waitFor()
      await ada.page
        .getByRole('timer')
        .getByText(/noch 1[45]:/)
        .waitFor()
      for (const idea of ['Schwingarme für alte Maschinen', 'Prüfung durch den Versicherer']) {
        await ada.page.getByLabel('Ihre Idee').fill(idea)
        await ada.page.keyboard.press('Enter')
        await ada.page.getByText(idea).waitFor()
      }
      await bo.page.getByLabel('Your idea').fill('Remote service at night')
      await bo.page.keyboard.press('Enter')
      await bo.page.getByText('3 ideas by 2 people').waitFor()
      for (const other of [page, bo.page]) expect((await other.content()).includes('Schwingarme')).toBe(false)
      expect(await barriers(bo.page)).toEqual([])
      expect(await wide(bo.page)).toBe(false)

      await page.getByRole('button', { name: 'Aufdecken' }).click()
      await bo.page.getByText('Schwingarme für alte Maschinen').waitFor()
      await page.getByRole('checkbox', { name: 'Prüfung durch den Versicherer' }).uncheck()
      await page.getByRole('button', { name: '2 Ideen auf die Leinwand' }).click()
      await ada.page.locator('[data-block=valuePropositions]').getByText('Remote service at night').waitFor()
      expect(await ada.page.locator('[data-note]').getByText('Prüfung durch den Versicherer').count()).toBe(0)
    }, 60_000)

    it('gives each so many dots and no more, and counts them when the vote is closed', async () => {
      const { page } = petra
      await page.getByRole('button', { name: /^Weiter: Die neuen Notizen/ }).click()
      await page.getByRole('button', { name: /^Weiter: Was gefährdet/ }).click()
      await ada.page.getByText('4 von 4 Punkten übrig').waitFor()
      const dot = ada.page.getByRole('button', { name: 'Ein Punkt für „Remote service at night“' })
      await dot.click()
      await ada.page.getByText('3 von 4 Punkten übrig').waitFor()
      await dot.click()
      await ada.page.getByText('2 von 4 Punkten übrig').waitFor()
      expect(await dot.isDisabled()).toBe(true)
      const more = ada.page.getByRole('button', { name: 'Ein Punkt für „Schwingarme für alte Maschinen“' })
      await more.click()
      await more.click()
      await ada.page.getByText('0 von 4 Punkten übrig').waitFor()
      const dots = ada.page.getByRole('button', { name: /^Ein Punkt für/ })
      for (const one of await dots.all()) expect(await one.isDisabled()).toBe(true)
      await bo.page.getByRole('button', { name: 'A dot for “Remote service at night”' }).click()
      await bo.page.getByText('3 of 4 dots left').waitFor()
      expect(await bo.page.getByText('●●').count()).toBe(0)
      expect(await barriers(ada.page)).toEqual([])
      await page.getByRole('button', { name: 'Abstimmung schließen' }).click()
      await bo.page.getByText('●●●').waitFor()
      await page
        .getByText(
          /hat die Abstimmung .* geschlossen \(2 Personen\): Remote service at night \(3\); Schwingarme/,
        )
        .waitFor()
    }, 60_000)

    it('locks the canvas, and keeps decisions and the log', async () => {
      const { page } = petra
      await bo.page.locator('[data-block=channels] [data-add]').waitFor()
      await page.getByRole('button', { name: 'Leinwand sperren' }).click()
      await bo.page.getByText(`The canvas is locked; only ${OWNER.name} can change it.`).waitFor()
      await bo.page.locator('[data-block=channels] [data-add]').waitFor({ state: 'detached' })
      const refusal = await bo.page.evaluate(`fetch('/api/projects/fraesen/canvas', {
        method: 'POST', headers: { 'content-type': 'application/json', 'accept-language': 'en' },
        body: JSON.stringify({ acts: [{ id: 'x', act: { kind: 'note-deleted', note: 'x' } }] }),
      }).then(reply => reply.json())`)
      expect(refusal).toMatchObject({ code: 'canvas-locked' })
      await page.getByRole('button', { name: 'Leinwand freigeben' }).click()
      await page.getByRole('button', { name: /^Weiter: Drei Dinge/ }).click()
      await page.getByLabel('Entscheidung', { exact: true }).fill('Pilot mit drei Kunden bis März')
      await page.getByRole('button', { name: 'Entscheidung festhalten' }).click()
      await ada.page.getByText('Pilot mit drei Kunden bis März').first().waitFor()
      expect(await barriers(page)).toEqual([])
      await page.getByRole('button', { name: 'Mehr' }).first().click()
      await page.getByRole('menuitem', { name: 'Workshop beenden' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Workshop beenden' }).click()
      await ada.page.getByText('Dieser Workshop ist beendet.').waitFor()

      await page.getByRole('button', { name: 'Leinwand prüfen in 90 Minuten', exact: true }).click()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Markdown' }).click(),
      ])
      const text = await new Response((await file.createReadStream()) as never).text()
      expect(text).toContain('- Pilot mit drei Kunden bis März – Petra Muster')
      expect(text).toContain('| Remote service at night | 3 |')
    }, 60_000)

    it('shows a guest nothing else: another page, another canvas, another project', async () => {
      await ada.page.goto(`${server.url}/projects/anderes`)
      await ada.page.getByText('Als Gast sehen Sie nur die Leinwand, für die Ihr Link gilt').waitFor()
      expect(await barriers(ada.page)).toEqual([])
      for (const path of [
        'projects',
        'projects/anderes',
        'projects/fraesen/overview',
        'projects/anderes/canvas',
        'projects/fraesen/canvas?variant=b',
      ]) {
        const reply = await ada.page.evaluate(`fetch('/api/${path}').then(reply => reply.json())`)
        expect(reply).toMatchObject({
          code: 'guest-not-here',
          message: expect.stringContaining('Als Gast sehen Sie nur'),
        })
      }
      await ada.page.getByRole('link', { name: 'Zu Ihrer Leinwand' }).click()
      await ada.page.locator('[data-block=channels]').waitFor()
    }, 60_000)

    it('lets guests out at once when their link is revoked', async () => {
      const { page } = petra
      await page.getByRole('button', { name: 'Gäste einladen' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Link „Vertrieb“ zurückziehen' }).click()
      await dialog.getByRole('alert').getByRole('button', { name: 'Link „Vertrieb“ zurückziehen' }).click()
      await ada.page.getByText('Dieser Gastlink wurde zurückgezogen').waitFor()
      await bo.page.getByText('Bo · guest').waitFor()
      expect([...petra.complaints, ...ada.complaints, ...bo.complaints]).toEqual([])
    }, 60_000)
  },
)
