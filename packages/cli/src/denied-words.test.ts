/** Words that came with a denied command, looked for in every file. */
import 'reflect-metadata'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteAccessStore } from '@cofc/access-store-sqlite'
import { historyOf, type Actor } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import { httpFacade, serverOptions } from '@cofc/http'
import fastify from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { today } from './commands/arguments.ts'
import { accessFile } from './data-folder.ts'
import { giveOverHttp } from './over-http.ts'
import { temporaryStores, type TemporaryStores } from './testing/composed.ts'

const said = 'MARGERY-SAID-SO'
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: { words: said }, membersDecideAdmission: true, linkPerson: 'L-1' },
  programmeAccreditation: null
}
const body = JSON.stringify({ type: 'RegisterCommunity', community: 'TC-0001', on: '2023-01-10', profile })

/** What is answered to whoever registers a community over HTTP. */
const registering = async ({ composed }: TemporaryStores, actor: Actor): Promise<number> => {
  const { dependencies, reads } = composed
  const access = openSqliteAccessStore(accessFile(composed.data))
  const noting = { denials: access.denials, now: dependencies.now }
  const app = fastify(serverOptions)
  await app.register(httpFacade, {
    ...{ reader: reads, history: historyOf(dependencies), today, denials: noting, principal: () => TE.right(actor) },
    records: { dependencies, access: access.store, give: giveOverHttp(composed) }
  })
  const sent = { 'content-type': 'application/json', 'idempotency-key': '"one"', 'if-none-match': '*' }
  const headers = { host: 'localhost', ...sent }
  const { statusCode } = await app.inject({ method: 'POST', url: '/api/community/TC-0001', headers, payload: body })
  await app.close()
  access.close()
  return statusCode
}
const filesThatSay = (folder: string, text: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text))
    .map(({ name }) => name.replace(/-(wal|shm)$/, ''))

test('Attack 7: of the words of a denied command no byte is in any file, and of those of one that is done only where words are kept', async () => {
  await using stores = await temporaryStores()
  const linkPerson: Actor = { role: 'link-person', subject: 'L-1', community: 'TC-0001' as CommunityId }
  expect(await registering(stores, linkPerson)).toBe(403)
  expect(filesThatSay(stores.folder, said)).toEqual([])
  // That it was denied is noted, so the files are those that were written.
  expect(filesThatSay(stores.folder, 'RegisterCommunity')).toContain('access.db')
  expect(await registering(stores, { role: 'network-team', subject: 'T-1' })).toBe(200)
  expect([...new Set(filesThatSay(stores.folder, said))]).toEqual(['private.db'])
})
