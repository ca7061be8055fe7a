import type { CanvasAct, Note } from '@leinwand/method'
import { newNote } from '@leinwand/method'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '../../packages/server/testing/client.ts'
import { OWNER, type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { type Given, openBrowser, type Visitor, visit, withoutBrowser } from './browser.ts'

const note = (id: string, block: Note['block'], rank: number, given: Partial<Note> = {}): CanvasAct => ({
  kind: 'note-added',
  note: newNote({ id, block, rank, text: id, ...given }),
})

const START: CanvasAct[] = [
  note('Außendienst', 'channels', 0),
  note('Portal', 'channels', 1),
  note('Messe', 'channels', 2),
  note('Zulieferer', 'customerSegments', 0),
]

describe.skipIf(withoutBrowser)(
  `the canvas in a browser${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser
    let owner: Client
    let project = ''
    let count = 0

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer(), openBrowser()])
      owner = await server.owner()
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
    })
    beforeEach(async () => {
      project = `canvas${++count}`
      const body = { leinwand: 1, id: project, name: 'Werkzeugbau', provider: 'Muster GmbH' }
      await owner.call('createProject', { body })
      const acts = START.map((act, place) => ({ id: `${project}${place}`, act }))
      await owner.call('appendActs', { params: { project }, body: { acts } })
    })

    const opened = async (given?: Given): Promise<Visitor> => {
      const visitor = await visit(browser, given)
      const { page, context } = visitor
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto(`${server.url}/sign-in`)
      await page.getByRole('textbox', { name: /^E-?[Mm]ail/ }).fill(OWNER.email)
      await page.locator('input[type=password]').fill(OWNER.password)
      await page.keyboard.press('Enter')
      await page.waitForURL(/projects/)
      await page.goto(`${server.url}/projects/${project}`)
      await page.locator('[data-note]').first().waitFor()
      return visitor
    }
    const notesIn = (page: Page, block: Note['block']): Promise<string[]> =>
      page.locator(`[data-block=${block}] [data-text]`).allInnerTexts()
    const inBlock = (page: Page, block: Note['block']) =>
      expect.poll(() => notesIn(page, block), { timeout: 5_000 })
    /** What slides in is half transparent until it stands, and axe would find its contrast too weak. */
    const stillBarriers = async (page: Page): Promise<string[]> => {
      await page.evaluate('Promise.allSettled(document.getAnimations().map(each => each.finished))')
      return barriers(page)
    }
    const focus = (page: Page, text: string) =>
      page.locator('[data-text]', { hasText: new RegExp(`^${text}$`) }).focus()

    it('is worked on by keyboard alone: add, choose several, move, copy, undo, redo, search, delete', async () => {
      const { page, context, complaints } = await opened()
      const { keyboard } = page

      await focus(page, 'Messe')
      await keyboard.press('n')
      await keyboard.type('Katalog')
      await keyboard.press('Enter')
      await keyboard.press('Escape')
      await inBlock(page, 'channels').toEqual(['Außendienst', 'Portal', 'Messe', 'Katalog'])

      await focus(page, 'Portal')
      await keyboard.press('Shift+ArrowDown')
      await keyboard.press('Alt+ArrowUp')
      await inBlock(page, 'channels').toEqual(['Portal', 'Messe', 'Außendienst', 'Katalog'])
      await keyboard.press('Alt+ArrowRight')
      await inBlock(page, 'customerSegments').toEqual(['Portal', 'Messe', 'Zulieferer'])
      await inBlock(page, 'channels').toEqual(['Außendienst', 'Katalog'])

      await keyboard.press('Control+z')
      await inBlock(page, 'channels').toEqual(['Portal', 'Messe', 'Außendienst', 'Katalog'])
      await keyboard.press('Control+z')
      await inBlock(page, 'channels').toEqual(['Außendienst', 'Portal', 'Messe', 'Katalog'])
      await keyboard.press('Control+y')
      await keyboard.press('Control+Shift+z')
      await inBlock(page, 'customerSegments').toEqual(['Portal', 'Messe', 'Zulieferer'])

      await focus(page, 'Portal')
      await keyboard.press('Control+c')
      await focus(page, 'Katalog')
      await keyboard.press('Control+v')
      await inBlock(page, 'channels').toEqual(['Außendienst', 'Katalog', 'Portal', 'Messe'])

      await keyboard.press('Control+f')
      await keyboard.type('liefer')
      await page.getByRole('status').getByText('1 gefunden').waitFor()
      await keyboard.press('Enter')
      await keyboard.press('Escape')
      await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Zulieferer')
      await keyboard.press('Enter')
      await keyboard.press('End')
      await keyboard.type(' ab 20 Maschinen')
      await keyboard.press('Enter')
      await inBlock(page, 'customerSegments').toEqual(['Portal', 'Messe', 'Zulieferer ab 20 Maschinen'])

      await keyboard.press('Control+a')
      await keyboard.press('Delete')
      await inBlock(page, 'customerSegments').toEqual([])
      await keyboard.press('Control+z')
      await inBlock(page, 'customerSegments').toEqual(['Portal', 'Messe', 'Zulieferer ab 20 Maschinen'])

      await page.reload()
      await inBlock(page, 'customerSegments').toEqual(['Portal', 'Messe', 'Zulieferer ab 20 Maschinen'])
      expect(complaints).toEqual([])
      await context.close()
    })

    it('takes a list from a spreadsheet, one note a line, and says what was too long', async () => {
      const { page, context, complaints } = await opened()
      const long = 'sehr langer Gedanke '.repeat(30).trim()
      const copied = JSON.stringify(`Nachrüstsatz\t1.150 €\n- Betrieb\n${long}`)
      await page.evaluate(`navigator.clipboard.writeText(${copied})`)
      await page.getByRole('button', { name: 'Notiz auf Kostenstruktur hinzufügen' }).focus()
      await page.keyboard.press('Control+v')
      await expect.poll(async () => (await notesIn(page, 'costStructure')).length).toBe(3)
      const [first, second, third] = await notesIn(page, 'costStructure')
      expect([first, second]).toEqual(['Nachrüstsatz', 'Betrieb'])
      expect(third).toMatch(/^sehr langer .*…$/)
      await page.getByText('1 Zeile war länger als 120 Zeichen').first().waitFor()
      const { events } = await owner.call('readCanvas', { params: { project } })
      expect(events.at(-1)?.act).toMatchObject({ kind: 'acts-together', reason: 'pasted' })
      await page.keyboard.press('Control+z')
      await inBlock(page, 'costStructure').toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    })

    it('moves several notes with the mouse, also zoomed, draws a link and shows it', async () => {
      const { page, context, complaints } = await opened()
      await page.locator('[data-text]', { hasText: 'Außendienst' }).click()
      await page.locator('[data-text]', { hasText: 'Messe' }).click({ modifiers: ['Control'] })
      await page.getByRole('button', { name: 'Verkleinern' }).click()
      await page.getByRole('button', { name: 'Verkleinern' }).click()
      const drag = async (from: string, to: string) => {
        await page.locator(from).hover()
        await page.mouse.down()
        const box = (await page.locator(to).boundingBox())!
        await page.mouse.move(box.x + box.width / 2, box.y + box.height - 12, { steps: 6 })
        await page.mouse.up()
      }
      await drag('[data-note]:has-text("Messe") [data-text]', '[data-block=revenueStreams]')
      await inBlock(page, 'revenueStreams').toEqual(['Außendienst', 'Messe'])
      await inBlock(page, 'channels').toEqual(['Portal'])

      await page.keyboard.press('Escape')
      await page.locator('[data-note]:has-text("Portal")').hover()
      await drag('[data-note]:has-text("Portal") [data-link-handle]', '[data-note]:has-text("Zulieferer")')
      await page.locator('[data-text]', { hasText: 'Portal' }).click()
      await page.locator('svg path[data-chosen=true]').waitFor({ state: 'attached' })
      expect(complaints).toEqual([])
      await context.close()
    })

    it('shows Markdown and executes nothing', async () => {
      const details = [
        '**fett** <script>window.hit = 1</script>',
        '<img src=x onerror="window.hit = 2">',
        '[harmlos](javascript:window.hit=3) [Seite](https://example.org)',
        '![Bild](data:text/html,<script>window.hit=4</script>)',
      ].join('\n\n')
      const text = '<img src=x onerror=window.hit=5>'
      await owner.call('appendActs', {
        params: { project },
        body: { acts: [{ id: `${project}md`, act: note('md', 'keyActivities', 0, { text, details }) }] },
      })
      const { page, context, complaints } = await opened()
      await page.goto(`${server.url}/projects/${project}?note=md`)
      const drawer = page.getByRole('dialog')
      await drawer.locator('strong', { hasText: 'fett' }).waitFor()
      await drawer.getByText('window.hit = 1').waitFor()
      // The page's own way to the history, and the one harmless address of the text.
      expect(await drawer.getByRole('link').allInnerTexts()).toEqual(['Seite', 'Verlauf dieser Notiz'])
      expect(await page.locator('[data-note] img, [role=dialog] img, [role=dialog] script').count()).toBe(0)
      expect(await page.evaluate('window.hit')).toBeUndefined()
      expect(complaints).toEqual([])
      await context.close()
    })

    it('survives that two people delete the same note, and one takes it back', async () => {
      const [here, there] = [await opened(), await opened({ locale: 'en-GB' })]
      await focus(here.page, 'Portal')
      await focus(there.page, 'Portal')
      // Without a connection, so that neither knows of the other's act however fast it is.
      await there.context.setOffline(true)
      await here.page.keyboard.press('Delete')
      await there.page.keyboard.press('Delete')
      // Acts arrive in their order: once the second is seen, the first is there.
      await focus(there.page, 'Messe')
      await there.page.keyboard.press('Alt+ArrowUp')
      await inBlock(there.page, 'channels').toEqual(['Messe', 'Außendienst'])
      await there.context.setOffline(false)
      await inBlock(here.page, 'channels').toEqual(['Messe', 'Außendienst'])
      await here.page.keyboard.press('Control+z')
      await inBlock(there.page, 'channels').toEqual(['Messe', 'Außendienst', 'Portal'])
      await there.page.keyboard.press('Control+z')
      await inBlock(there.page, 'channels').toEqual(['Außendienst', 'Portal', 'Messe'])
      // It is there already: there is nothing left to take back, and that is said.
      await there.page.keyboard.press('Control+z')
      await there.page.getByText('That is no longer possible').first().waitFor({ state: 'attached' })
      await inBlock(there.page, 'channels').toEqual(['Außendienst', 'Portal', 'Messe'])
      // That there is no connection is the browser's to say.
      const own = there.complaints.filter(text => !text.includes('ERR_INTERNET_DISCONNECTED'))
      expect([...here.complaints, ...own]).toEqual([])
      await here.context.close()
      await there.context.close()
    })

    it('queues what is done without a connection and merges it afterwards', async () => {
      const [here, there] = [await opened(), await opened()]
      await here.context.setOffline(true)
      await focus(here.page, 'Messe')
      await here.page.keyboard.press('Alt+ArrowUp')
      await here.page.getByText('1 Änderung').first().waitFor()
      await focus(there.page, 'Messe')
      await there.page.keyboard.press('Enter')
      await there.page.keyboard.type('Hausmesse')
      await there.page.keyboard.press('Enter')
      await here.context.setOffline(false)
      await inBlock(here.page, 'channels').toEqual(['Außendienst', 'Hausmesse', 'Portal'])
      await inBlock(there.page, 'channels').toEqual(['Außendienst', 'Hausmesse', 'Portal'])
      await here.context.close()
      await there.context.close()
    })

    it.each([
      { locale: 'de-DE', colorScheme: 'light', width: 1440 },
      { locale: 'en-GB', colorScheme: 'dark', width: 390 },
    ] as const)('has no serious barrier: $locale, $colorScheme, $width px', async given => {
      const { page, context } = await opened(given)
      const found: string[] = []
      await page.locator('[data-text]', { hasText: 'Portal' }).click()
      await page.keyboard.press('Control+a')
      await page.getByRole('button', { name: /^(Farbe|Colour)$/ }).click()
      await page.getByRole('menuitem', { name: /^(Rot|Red)$/ }).click()
      await page.getByRole('menu').waitFor({ state: 'detached' })
      found.push(...(await stillBarriers(page)))
      await page.locator('[data-text]').first().focus()
      await page.keyboard.press('/')
      await page.keyboard.type('Portal')
      found.push(...(await stillBarriers(page)))
      await page.keyboard.press('Escape')
      await page.locator('[data-text]').first().focus()
      await page.keyboard.press('Shift+?')
      await page.getByRole('dialog').waitFor()
      found.push(...(await stillBarriers(page)))
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.locator('[data-text]').first().focus()
      await page.keyboard.press('Shift+Enter')
      await page.getByRole('dialog').waitFor()
      found.push(...(await stillBarriers(page)))
      expect(found).toEqual([])
      await context.close()
    })
  },
)
