import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { type Given, openBrowser, type Visitor, visitDemo, withoutBrowser } from './browser.ts'

const HOME = '/projects/milling'
/** On a busy machine an act takes its time to the server and back. */
const PATIENCE = { timeout: 10_000 }

describe.skipIf(withoutBrowser)(
  `analysis and patterns in a browser${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
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

    const signedIn = (given?: Given): Promise<Visitor> => visitDemo(browser, server.url, given)
    const acts = async () => {
      const client = server.client()
      await client.call('signInDemo')
      const { events } = await client.call('readCanvas', { params: { project: 'milling' } })
      return events.map(({ act }) => act)
    }
    const plan = async () => {
      const client = server.client()
      await client.call('signInDemo')
      return (await client.call('readProject', { params: { project: 'milling' } })).plan
    }

    it('sets a finding aside with a reason, keeps it, and takes it up again; a finding leads to its note', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(`${server.url}${HOME}/analysis`)
      const finding = page.locator('[data-rule=data-service-without-contract]')
      await finding.getByText('nach welchem Vertrag Sie die Daten nutzen').waitFor()
      expect(await page.locator('[data-rule]').count()).toBe(2)

      await finding.getByRole('button', { name: /^Beiseitelegen:/ }).click()
      await page.keyboard.press('Enter')
      await finding.getByText('Bitte einen Grund nennen').waitFor()
      await page.keyboard.type('Vertrag liegt beim Anwalt')
      await page.keyboard.press('Enter')
      await page.getByText('Beiseitegelegt (1)').click()
      await page.getByText('Grund: Vertrag liegt beim Anwalt').waitFor()
      await expect.poll(async () => (await acts()).at(-1)?.kind, PATIENCE).toBe('finding-dismissed')
      await page.reload()
      await page.getByText('Beiseitegelegt (1)').click()
      await page.getByRole('button', { name: /Wieder aufnehmen/ }).click()
      await expect.poll(() => page.locator('details [data-rule]').count(), PATIENCE).toBe(0)

      await page.locator('summary', { hasText: 'Vertriebskanäle' }).click()
      await page.getByText('Was kostet es Sie, einen Kunden zu gewinnen?').waitFor()
      await page.getByText('2 von 3 belegt oder verbunden').first().waitFor()
      expect(await barriers(page)).toEqual([])
      await page.getByRole('link', { name: 'Rechenzentrum für Kunden ohne eigenen Server?' }).click()
      await page.waitForURL(/note=rechenzentrum/)
      expect(complaints).toEqual([])
      await context.close()
    }, 60_000)

    it('finds a pattern, accepts some of its notes, lets an own note stand for one, and takes its price into the plan', async () => {
      const { page, context, complaints } = await signedIn({ locale: 'en-GB' })
      await page.goto(`${server.url}${HOME}/patterns`)
      await page.getByText('26 patterns').waitFor()
      await page.getByRole('searchbox', { name: 'Search patterns' }).fill('forklifts hours')
      await page.getByText('1 pattern', { exact: true }).waitFor()
      expect(await barriers(page)).toEqual([])
      await page.getByRole('link', { name: 'Pay per use' }).click()
      const drawer = page.getByRole('dialog', { name: 'Pay per use' })
      await drawer.getByText('2.40').waitFor()
      expect(await barriers(page)).toEqual([])

      await drawer
        .getByRole('combobox', { name: /Usage data of the machines in the field/ })
        .selectOption({ label: '“Messdaten laufender Fräsmaschinen” stands for it' })
      await drawer.getByRole('checkbox', { name: 'Partner who finances the machines' }).uncheck()
      await drawer.getByRole('button', { name: 'Accept 6 notes' }).click()
      await drawer.getByText('“Messdaten laufender Fräsmaschinen” stands for it').waitFor()
      const [standing, accepted] = (await acts()).slice(-2)
      expect(standing).toMatchObject({ kind: 'acts-together', reason: 'pattern', from: 'pay-per-use' })
      expect(accepted).toMatchObject({ kind: 'acts-together', reason: 'pattern', from: 'pay-per-use' })
      expect(accepted?.kind === 'acts-together' && accepted.acts).toHaveLength(6)

      await drawer.getByRole('button', { name: 'Take into the plan as an offer' }).click()
      await drawer.getByText('Is an offer of the plan.').waitFor()
      expect((await plan()).offers.at(-1)).toMatchObject({
        id: 'pay-per-use',
        name: 'Pay per use',
        price: { model: 'payPerUse', price: 2.4 },
      })
      await expect
        .poll(async () => (await acts()).at(-1), PATIENCE)
        .toEqual({
          kind: 'note-bound',
          note: 'pay-per-use__fee',
          binding: { to: 'offer', id: 'pay-per-use' },
        })

      await page.keyboard.press('Escape')
      await drawer.waitFor({ state: 'detached' })
      await page.getByText('7 of 8 notes are there').waitFor()
      await page.getByText('Partner who finances the machines').waitFor()
      await page.getByRole('button', { name: 'No longer work by it: Pay per use' }).click()
      const notice = page.getByRole('alert').filter({ hasText: '“Pay per use” is no longer chosen' })
      await notice.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('7 of 8 notes are there').waitFor()
      expect(complaints).toEqual([])
      await context.close()
    }, 60_000)

    it('stays in the variant that one looks at', async () => {
      const client = server.client()
      await client.call('signInDemo')
      const params = { project: 'milling' }
      const { seq } = await client.call('readCanvas', { params })
      await client.call('branchVariant', {
        params,
        body: { name: 'Versuch', from: { variant: 'main', seq } },
      })
      const { page, context, complaints } = await signedIn()
      await page.goto(`${server.url}${HOME}/patterns`)
      await page.getByRole('combobox', { name: 'Variante' }).selectOption({ label: 'Versuch' })
      await page.waitForURL(/variant=versuch/)
      await page.getByRole('link', { name: 'Datenerfassung als Produkt' }).click()
      const drawer = page.getByRole('dialog', { name: 'Datenerfassung als Produkt' })
      await drawer.getByRole('button', { name: '8 Notizen annehmen' }).click()
      await page.keyboard.press('Escape')
      await page.getByText('Alles, was dieses Muster braucht, steht auf der Leinwand.').waitFor()
      const query = { variant: 'versuch', since: String(seq) }
      await expect
        .poll(async () => (await client.call('readCanvas', { params, query })).events.length, PATIENCE)
        .toBe(1)
      expect((await client.call('readCanvas', { params })).seq).toBe(seq)
      await page.goto(`${server.url}${HOME}/analysis?variant=versuch`)
      await page.getByRole('link', { name: 'Rechenzentrum für Kunden ohne eigenen Server?' }).click()
      await page.waitForURL(/note=rechenzentrum.*variant=versuch|variant=versuch.*note=rechenzentrum/)
      expect(complaints).toEqual([])
      await context.close()
    }, 60_000)

    it('works by keyboard on a phone, in the dark', async () => {
      const { page, context, complaints } = await signedIn({ colorScheme: 'dark', width: 390 })
      await page.goto(`${server.url}${HOME}/patterns`)
      const link = page.getByRole('link', { name: 'Nachrüstsatz', exact: true })
      await link.focus()
      await page.keyboard.press('Enter')
      const drawer = page.getByRole('dialog', { name: 'Nachrüstsatz' })
      await drawer.waitFor()
      await drawer.getByRole('button', { name: /^Keine ankreuzen$/ }).press('Enter')
      await drawer.getByRole('button', { name: 'Nach diesem Muster arbeiten' }).press('Enter')
      await page.keyboard.press('Escape')
      await page.getByText('0 von 8 Notizen stehen').waitFor()
      await page.getByRole('button', { name: 'Rückgängig' }).press('Enter')
      await page.getByText('0 von 8 Notizen stehen').waitFor({ state: 'detached' })
      expect(await barriers(page)).toEqual([])
      await page.goto(`${server.url}${HOME}/analysis`)
      await page.getByText('Was da ist und was fehlt').waitFor()
      expect(await barriers(page)).toEqual([])
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      expect(wide).toBeLessThanOrEqual(390)
      expect(complaints).toEqual([])
      await context.close()
    }, 60_000)
  },
)
