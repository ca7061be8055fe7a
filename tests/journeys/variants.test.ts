import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { type Given, openBrowser, type Visitor, visitDemo, withoutBrowser } from './browser.ts'

const HOME = '/projects/milling'

describe.skipIf(withoutBrowser)(
  `variants, history and path in a browser${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer({ demo: true }), openBrowser()])
      // The path is laid from the beginning; the demo has one.
      const client = server.client()
      await client.call('signInDemo')
      await client.call('changePart', {
        params: { project: 'milling', part: 'path' },
        body: { stages: [] },
      })
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
    })

    const signedIn = (given?: Given): Promise<Visitor> => visitDemo(browser, server.url, given)
    const eventsOf = async (variant = 'main') => {
      const client = server.client()
      await client.call('signInDemo')
      const params = { project: 'milling' }
      return (await client.call('readCanvas', { params, query: { variant, since: '0' } })).events
    }
    const picture = (page: Page, block: string) => page.locator(`[data-block=${block}]`)

    it('branches from an earlier moment, changes notes and an assumption there, compares both and takes one note over', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(`${server.url}${HOME}/history`)
      const slider = page.getByRole('slider', { name: 'Moment' })
      await slider.focus()
      await page.keyboard.press('ArrowLeft')
      // The last step of the demo put a note on the revenue streams; one step before, it is not there yet.
      await picture(page, 'revenueStreams').getByText('Verkauf Nachrüstsatz').waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Variante ab hier' }).click()
      await page.getByRole('textbox', { name: 'Name' }).fill('Nur Abonnement')
      await page.getByRole('button', { name: 'Abzweigen und öffnen' }).click()
      await page.waitForURL(/variant=nur-abonnement/)

      await page.getByRole('button', { name: 'Notiz auf Vertriebskanäle hinzufügen' }).click()
      await page.keyboard.type('Fachhändler vor Ort')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await expect
        .poll(async () => (await eventsOf('nur-abonnement')).at(-1)?.act.kind, { timeout: 10_000 })
        .toBe('note-added')
      expect((await eventsOf()).length).toBe(24)

      const client = server.client()
      await client.call('signInDemo')
      const of = { params: { project: 'milling' }, query: { variant: 'nur-abonnement' } }
      const { plan } = await client.call('readProject', of)
      await client.call('changePart', {
        params: { project: 'milling', part: 'plan' },
        query: { variant: 'nur-abonnement' },
        body: {
          ...plan,
          assumptions: plan.assumptions.map(each =>
            each.id === 'preis-abonnement' ? { ...each, likely: 69, high: 79 } : each,
          ),
        },
      })

      await page.goto(`${server.url}${HOME}/variants`)
      await page.getByRole('button', { name: 'Was mit „Nur Abonnement“ geschehen soll' }).click()
      await page.getByRole('menuitem', { name: 'Mit der Hauptvariante vergleichen' }).click()
      const notes = page.getByRole('region', { name: 'Unterschiede nach Notiz' })
      await notes.getByText('1 nur rechts').waitFor()
      await notes.getByText('1 nur links').waitFor()

      const money = page.getByRole('table', { name: 'Unterschiede im Geld' })
      const npv = money.getByRole('row', { name: /^Kapitalwert/ })
      await npv.getByText('rechts besser').waitFor()
      // 10 € more a machine and month: the contribution per machine and month rises by just that.
      await money
        .getByRole('row', { name: /^Deckungsbeitrag je Maschine/ })
        .getByText('+10 €')
        .waitFor()
      const inPlan = page.getByRole('table', { name: 'Unterschiede im Plan' })
      await inPlan.getByText('wahrscheinlich: 69').waitFor()

      await notes.getByRole('checkbox', { name: '„Fachhändler vor Ort“ auswählen' }).check()
      await notes.getByRole('button', { name: 'Nach links: in „Hauptvariante“ übernehmen' }).click()
      await page.getByText('1 Notiz in „Hauptvariante“ übernommen.').waitFor()
      await notes.getByText('1 nur rechts').waitFor({ state: 'detached' })
      const taken = (await eventsOf()).at(-1)
      expect(taken?.act).toMatchObject({
        kind: 'acts-together',
        reason: 'taken-over',
        from: 'nur-abonnement',
        acts: [{ kind: 'note-added' }],
      })

      await inPlan.getByRole('checkbox', { name: /^Preis des Abonnements/ }).check()
      const planPart = page.getByRole('region', { name: 'Unterschiede im Plan' })
      await planPart.getByRole('button', { name: 'Nach links: in „Hauptvariante“ übernehmen' }).click()
      await planPart.getByText('Die Pläne sind gleich.').waitFor()
      // The notice of the note still stands beside the one of the plan, which is shown last: each has an undo of its own.
      const notice = page.getByRole('alert').filter({ hasText: '1 Angabe in den Plan von' })
      await notice.getByRole('button', { name: 'Rückgängig' }).click()
      await inPlan.getByText('wahrscheinlich: 69').waitFor()
      expect(complaints).toEqual([])
      await context.close()
    })

    it('restores a moment as a new act, undoes that, and finds both in the history', async () => {
      const { page, context, complaints } = await signedIn()
      const before = (await eventsOf()).length
      await page.goto(`${server.url}${HOME}/history`)
      await page.getByRole('button', { name: 'Ein Schritt zurück' }).click()
      await page.getByRole('button', { name: 'Diesen Stand wiederherstellen' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('1 fallen weg').waitFor()
      await dialog.getByRole('button', { name: 'Diesen Stand wiederherstellen' }).click()
      await page.getByText('wiederhergestellt (1 Änderung)').first().waitFor()
      expect((await eventsOf()).length).toBe(before + 1)
      await page.getByRole('button', { name: 'Rückgängig' }).click()
      await page.getByText('Rückgängig gemacht: 1 Änderung').first().waitFor()
      expect((await eventsOf()).at(-1)?.act).toMatchObject({ reason: 'undone' })

      await page.getByRole('searchbox', { name: 'Im Verlauf suchen' }).fill('wiederhergestellt')
      await page.getByText(`1 von ${before + 2} Schritten`).waitFor()
      await page.getByRole('searchbox', { name: 'Im Verlauf suchen' }).fill('')
      await picture(page, 'keyPartners')
        .getByRole('button', { name: /Messtechnik-Institut/ })
        .click()
      await page.getByText(`1 von ${before + 2} Schritten`).waitFor()
      expect(complaints).toEqual([])
      await context.close()
    })

    it('lays a path of two stages by keyboard, and says where a day is out of order', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(`${server.url}${HOME}/path`)
      await page.getByRole('button', { name: 'Mit heute beginnen' }).press('Enter')
      await page.getByRole('dialog').getByRole('button', { name: 'Sichern' }).press('Enter')
      await page.getByRole('heading', { name: 'Heute' }).waitFor()

      await page.getByRole('button', { name: 'Schritt anhängen' }).press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Abonnement für alle')
      await dialog.getByLabel('Erreicht bis').fill('2020-01-01')
      await dialog.getByRole('textbox', { name: 'Was es kostet, in Euro' }).fill('viel')
      await dialog.getByText('Das ist keine Summe').waitFor()
      await dialog.getByRole('textbox', { name: 'Was es kostet, in Euro' }).fill('48.000')
      await dialog.getByRole('textbox', { name: 'Bedingung' }).fill('Drei Kunden haben unterschrieben')
      await dialog.getByRole('textbox', { name: 'Name' }).press('Enter')
      await page.getByText('Der Termin ist vorbei.').waitFor()
      await page.getByText('Der Termin liegt vor dem des Schritts davor.').waitFor()
      const between = page.getByRole('region', { name: 'Von „Heute“ zu „Abonnement für alle“' })
      await between.getByText('bis hier investiert: 48.000 €').waitFor()
      await between.getByText(/^Anteil des Datendienstes am Umsatz/).waitFor()

      await page.getByRole('button', { name: '„Heute“ aus dem Weg nehmen' }).click()
      await page.getByRole('heading', { name: 'Heute' }).waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Rückgängig' }).click()
      await page.getByRole('heading', { name: 'Heute' }).waitFor()
      expect(complaints).toEqual([])
      await context.close()
    })

    it('removes a variant and brings it back', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(`${server.url}${HOME}/variants`)
      await page.getByRole('button', { name: 'Was mit „Nur Abonnement“ geschehen soll' }).click()
      await page.getByRole('menuitem', { name: 'Entfernen' }).click()
      await page.getByText('1 entfernte Variante').click()
      await page.getByRole('button', { name: 'Zurückholen' }).click()
      await page.getByText('„Nur Abonnement“ ist wieder da.').waitFor()
      await page.getByRole('link', { name: 'Nur Abonnement' }).waitFor()
      expect(complaints).toEqual([])
      await context.close()
    })

    it.each([
      ['light, wide, German', { locale: 'de-DE', colorScheme: 'light', width: 1440 }],
      ['dark, narrow, English', { locale: 'en-GB', colorScheme: 'dark', width: 390 }],
    ] as const)('has no barriers that axe finds: %s', async (_, given) => {
      const { page, context } = await signedIn(given)
      const found: string[] = []
      for (const place of [
        '/history?at=20',
        '/variants',
        '/variants/compare?left=main&right=nur-abonnement',
        '/path',
      ]) {
        await page.goto(server.url + HOME + place)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForTimeout(800)
        found.push(...(await barriers(page)))
        const wider = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
        if (wider > 0) found.push(`${place} is ${wider} px wider than the window`)
      }
      expect(found).toEqual([])
      await context.close()
    })
  },
)
