/**
 * A network of its own, served as `cofc serve` serves it, on a clock that a story moves: what else is different is that the
 * reports are brought up to date whenever a page is asked for, so that no story waits for them.
 */
import { openTab } from '@cofc/console/testing'
import { submitWithReactions, uuidOf } from '@cofc/application'
import type { PlainDate } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { createHash, randomBytes } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { openSqliteAccessStore } from '@cofc/access-store-sqlite'
import { accessFile } from '../../data-folder.ts'
import { reachableBy } from '../../reachable.ts'
import { catchUp } from '../../report-followers.ts'
import { application } from '../../server.ts'
import { whoComesIn, type Issuer } from '../../signing-in.ts'
import { temporaryStores } from '../composed.ts'
import type { Spoken } from '../network-in-memory.ts'
import { whoMay } from '../who-may.ts'
import { lookingOn, type Looking } from './looked-at.ts'
import { personAt, type Person } from './person.ts'

interface Sits {
  readonly width: number
  readonly hasScript: boolean
}
export interface WalkedNetwork extends AsyncDisposable {
  readonly address: string
  readonly folder: string
  /** It is another day: whoever was signed in has to come in again. */
  readonly nowIs: (day: string) => void
  /** What was recorded before a story begins. */
  readonly recorded: (commands: ReadonlyArray<Spoken>) => Promise<void>
  /** Somebody to whom a role was granted, at a screen of their own. */
  readonly somebody: (role: string, own: string | null, sits: Sits) => Promise<Person>
  /** What was wrong on any page that anybody came to. */
  readonly wrong: () => ReadonlyArray<string>
}
const nobodysIssuer: Issuer = {
  ...{ issuer: 'http://127.0.0.1:9', audience: 'cofc' },
  client: { clientId: 'pages', clientSecret: 'of these tests' }
}
const right = async <A>(asked: () => Promise<{ readonly _tag: string } & object>): Promise<A> => {
  const found = (await asked()) as { readonly _tag: 'Left'; left: unknown } | { readonly _tag: 'Right'; right: A }
  if (isLeft(found)) throw new Error(JSON.stringify(found.left))
  return found.right
}

export const walkedNetwork = async (browser: Browser, issuer = nobodysIssuer): Promise<WalkedNetwork> => {
  const stores = await temporaryStores()
  let day = '2023-09-01'
  let asked = 0
  const today = () => day as PlainDate
  /** A hundredth of a second later whenever anything asks. */
  const now = () => {
    asked += 1
    return new Date(Date.parse(`${day}T08:00:00Z`) + asked * 10).toISOString()
  }
  const composed = { ...stores.composed, dependencies: { ...stores.composed.dependencies, now } }
  const access = openSqliteAccessStore(accessFile(composed.data))
  const output = { say: () => undefined, result: () => undefined, error: () => undefined } as never
  const comesIn = whoComesIn(composed, { access, issuer, output })
  const reachable = reachableBy({ issuer: issuer.issuer })
  if (isLeft(reachable)) throw new Error(reachable.left)
  const app = await application(composed, {
    ...{ port: undefined, follows: false, issuer, comesIn, access, today, reachable: reachable.right },
    ...{ rates: { reads: 1_000_000, writes: 1_000_000 }, isWatched: false, say: (line: string) => wrong.push(line) }
  })
  app.addHook('preHandler', async ({ method }) => {
    if (method === 'GET') await right(catchUp(composed))
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const [wrong, looked, contexts]: [Array<string>, Array<Looking>, Array<() => Promise<void>>] = [[], [], []]
  const give = submitWithReactions(composed.dependencies)
  let given = 0

  const granted = async (role: string, own: string | null) => {
    const [person, id] = [{ issuer: issuer.issuer, subject: `${role} ${own ?? ''}` }, uuidOf(namespace, role + own)]
    await right(access.grants.grant({ id, ...person, role, own, at: now() }))
    return person
  }
  return {
    ...{ address, folder: stores.folder, nowIs: next => void (day = next) },
    recorded: async commands => {
      for (const command of commands) {
        given += 1
        await right(give({ id: uuidOf(namespace, String(given)), command, actor: whoMay(command) }))
      }
    },
    somebody: async (role, own, { width, hasScript }) => {
      const person = await granted(role, own)
      const { context, strayRequests } = await openTab(browser, {
        ...{ viewport: { width, height: 900 }, javaScriptEnabled: hasScript, locale: 'en-GB' }
      })
      const [looking, page] = [lookingOn(context, hasScript), await context.newPage()]
      looked.push(looking)
      contexts.push(async () => {
        await context.close()
        expect(strayRequests).toEqual([])
      })
      const comeIn = async () => {
        const value = randomBytes(32).toString('base64url')
        const digest = createHash('sha256').update(value).digest('base64url')
        await right(access.sessions.begin({ digest, ...person, begunAt: now() }, { usedSince: '', begunSince: '' }))
        await context.addCookies([{ name: '__Host-cofc', value, domain: '127.0.0.1', path: '/', secure: true }])
        await page.goto(`${address}/`)
      }
      return personAt({ page, looking, comeIn })
    },
    wrong: () => [...wrong, ...looked.flatMap(looking => looking.wrong)],
    [Symbol.asyncDispose]: async () => {
      for (const close of contexts) await close()
      await app.close()
      access.close()
      await stores[Symbol.asyncDispose]()
    }
  }
}
const namespace = '0b6c3f5e-5f6a-4a0e-9d55-8d0c5f3b6a11'
