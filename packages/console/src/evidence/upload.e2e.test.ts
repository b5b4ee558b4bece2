/** Files that do not arrive, sent by a real browser without script: nothing that was typed is lost, and nothing is there twice. */
import { libraryOf, submitWithReactions } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import { serverOptions } from '@cofc/http'
import Fastify, { type FastifyInstance } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { consolePages } from '../plugin.ts'
import { openBrowser, openTab, pressedThrough } from '../testing/index.ts'
import { recordsWithFile } from '../testing/evidence.ts'
import type { Records } from '../testing/giving.ts'
import { network } from '../testing/network.ts'
import { linkPersonOfWorkbook } from '../testing/workbook.ts'

const [library, community] = ['/evidence/TC-0001', 'TC-0001' as CommunityId]
const megabyte = 1_048_576
const folder = mkdtempSync(join(tmpdir(), 'cofc-upload-'))
let browser: Browser
let records: Records
let app: FastifyInstance
let line: Server
/** The line breaks once so many bytes of a request went over it; it holds where there is none. */
let breaksAfter: number | null = null

/** Between browser and server, as a line that may break. */
const lineTo = async (port: number): Promise<Server> => {
  const server = createServer(one => {
    const other = connect(port, '127.0.0.1')
    let went = 0
    one.on('data', (chunk: Buffer) => {
      went += chunk.length
      if (breaksAfter !== null && went > breaksAfter) {
        one.destroy()
        other.destroy()
      }
    })
    one.pipe(other)
    other.pipe(one)
    for (const [end, opposite] of [
      [one, other],
      [other, one]
    ] as const) {
      end.on('error', () => opposite.destroy())
      end.on('close', () => opposite.destroy())
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}
beforeAll(async () => {
  records = await recordsWithFile()
  const { dependencies } = records
  app = Fastify(serverOptions)
  await app.register(consolePages, {
    ...{ ...network, records: dependencies },
    giving: { dependencies, give: submitWithReactions(dependencies) },
    visitors: { principal: () => TE.right(linkPersonOfWorkbook), known: 'elsewhere', secret: () => 'held' }
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  line = await lineTo((app.server.address() as AddressInfo).port)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  line.close()
  rmSync(folder, { recursive: true })
  await app.close()
})
const titles = async (): Promise<ReadonlyArray<string | null>> => {
  const found = await libraryOf(records.dependencies)(community)()
  return isLeft(found) ? expect.unreachable() : found.right.map(({ title }) => title)
}
/** Lies on the disk, as a file that somebody chooses does. */
const fileOf = (megabytes: number): string => {
  const path = join(folder, `${String(megabytes)}.pdf`)
  writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(megabytes * megabyte - 9)]))
  return path
}
const opened = async (): Promise<Page> => {
  const { context, strayRequests } = await openTab(browser, { javaScriptEnabled: false, locale: 'en-GB' })
  onTestFinished(async () => {
    breaksAfter = null
    expect(strayRequests).toEqual([])
    await context.close()
  })
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${String((line.address() as AddressInfo).port)}${library}`)
  return page
}
const typed = { title: 'The house meeting in May', note: 'Names on the board' }
const fillIn = async (page: Page): Promise<void> => {
  await page.locator('[name="title"]').fill(typed.title)
  await page.locator('[name="redaction"][value="names-removed"]').check()
  await page.locator('[name="note"]').fill(typed.note)
}
const send = async (page: Page, megabytes: number): Promise<void> => {
  await page.locator('[name="file"]').setInputFiles(fileOf(megabytes))
  await pressedThrough(page.getByRole('button', { name: 'Add the file' }))
}
const expectTyped = async (page: Page): Promise<void> => {
  expect({
    title: await page.locator('[name="title"]').inputValue(),
    note: await page.locator('[name="note"]').inputValue()
  }).toEqual(typed)
  expect(await page.locator('[name="redaction"][value="names-removed"]').isChecked()).toBe(true)
}

test('a file of 20 MB whose line breaks half-way leaves nothing, and loaded again the page sends it with all that was typed, and it is there once', async () => {
  const before = await titles()
  const page = await opened()
  await fillIn(page)
  breaksAfter = 10 * megabyte
  await send(page, 20)
  expect(await titles()).toEqual(before)
  breaksAfter = null
  await page.reload()
  expect(await page.getByText('The file is in the library.').count()).toBe(1)
  expect(await titles()).toEqual([typed.title, ...before])
  // Loaded once more, it is not sent again.
  await page.reload()
  expect(await titles()).toEqual([typed.title, ...before])
})
test('a file of 30 MB is refused with what to do, what was typed stands there on going back, and nothing is kept', async () => {
  const before = await titles()
  const page = await opened()
  await fillIn(page)
  await send(page, 30)
  expect(await page.locator('main').innerText()).toContain('A file of evidence may have 20 MB.')
  await page.goBack()
  await expectTyped(page)
  expect(await titles()).toEqual(before)
})
