import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { openBrowser, visit, withoutBrowser } from './browser.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'milling', 'project.yaml')

describe.skipIf(withoutBrowser)(
  `a firm that starts${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser
    const folder = mkdtempSync(join(tmpdir(), 'leinwand-journey-'))

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer({ demo: false }), openBrowser()])
    })
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    })

    it('makes the owner by the link of the start, opens a project file and runs it to a passed gate', async () => {
      const { page, context } = await visit(browser)
      await page.goto(`${server.url}/#/owner?token=${server.ownerToken}`)
      await page.getByLabel('Name').fill('Petra Muster')
      await page.getByLabel('E-Mail').fill('petra@example.org')
      await page.getByLabel('Passwort', { exact: true }).fill('ein langes Passwort')
      await page.getByRole('button', { name: /anlegen/ }).click()
      await page.getByRole('heading', { name: 'Projekte' }).waitFor()

      const broken = join(folder, 'broken.yaml')
      writeFileSync(broken, readFileSync(example, 'utf8').replace('step: rename', 'step: renam'))
      const choose = async (file: string) => {
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          page.getByRole('button', { name: 'Datei öffnen …' }).first().click(),
        ])
        await chooser.setFiles(file)
      }
      await choose(broken)
      await page.getByText('recipe.steps[1].step').waitFor()
      await page.getByText('rename').first().waitFor()

      await choose(example)
      await page.getByRole('heading', { level: 1, name: 'Fräsmaschine mit Ausfallwarnung' }).waitFor()
      await page.getByRole('banner').getByRole('link', { name: 'Kreislauf', exact: true }).click()
      await page.getByRole('button', { name: /Kreislauf (neu )?starten/ }).click()
      await page.getByRole('link', { name: 'Bewertung: läuft' }).waitFor({ timeout: 120_000 })
      await page.getByRole('link', { name: 'Bewertung: läuft' }).click()
      await page.getByText('bestanden').first().waitFor()
      await context.close()
    }, 150_000)

    it('is refused with a sentence when the password is wrong, and signs in with the right one', async () => {
      const { page, context } = await visit(browser, { locale: 'en-GB' })
      await page.goto(server.url)
      await page.getByLabel('E-mail').fill('petra@example.org')
      await page.getByRole('textbox', { name: 'Password' }).fill('ein falsches Passwort')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText('The e-mail or the password is wrong.').waitFor()
      await page.getByRole('textbox', { name: 'Password' }).fill('ein langes Passwort')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('heading', { name: 'Projects' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/projects')
      await context.close()
    })
  },
)
