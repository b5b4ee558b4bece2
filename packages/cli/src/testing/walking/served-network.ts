/**
 * A network of its own, served as `cofc serve` serves it, on a clock that a story moves: what else is different is that the
 * reports are brought up to date whenever a page is asked for, so that no story waits for them.
 */
import { newApiKey } from '@cofc/access-store'
import { openSqliteAccessStore } from '@cofc/access-store-sqlite'
import { submitWithReactions, uuidOf } from '@cofc/application'
import type { PlainDate } from '@cofc/core'
import type { FastifyInstance } from 'fastify'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { createHash, randomBytes } from 'node:crypto'
import { accessFile } from '../../data-folder.ts'
import { reachableBy } from '../../reachable.ts'
import { catchUp } from '../../report-followers.ts'
import { application } from '../../server.ts'
import { whoComesIn, type Issuer } from '../../signing-in.ts'
import { temporaryStores, type TemporaryStores } from '../composed.ts'
import type { Spoken } from '../network-in-memory.ts'
import { whoMay } from '../who-may.ts'

export interface ServedNetwork extends AsyncDisposable {
  readonly app: FastifyInstance
  readonly folder: string
  /** It is another day: whoever was signed in has to come in again. */
  readonly nowIs: (day: string) => void
  /** What was recorded before a story begins. */
  readonly recorded: (commands: ReadonlyArray<Spoken>) => Promise<void>
  /** What the browser of somebody to whom a role is granted holds, once they signed in. */
  readonly sessionOf: (role: string, own: string | null) => Promise<string>
  /** What a program sends along, to which a role is granted. */
  readonly keyOf: (role: string) => Promise<string>
  /** What the server said of itself. */
  readonly said: ReadonlyArray<string>
}
/** Who signs people in where a test says that they signed in: nobody is asked. */
const nobodysIssuer: Issuer = {
  ...{ issuer: 'http://127.0.0.1:9', audience: 'cofc' },
  client: { clientId: 'pages', clientSecret: 'of these tests' }
}
export const sessionCookie = '__Host-cofc'
const namespace = '0b6c3f5e-5f6a-4a0e-9d55-8d0c5f3b6a11'

const got = async <E, A>(asked: () => Promise<Either<E, A>>): Promise<A> => {
  const found = await asked()
  if (isLeft(found)) throw new Error(JSON.stringify(found.left))
  return found.right
}

/** Days begin at eight; a hundredth of a second goes by whenever anything asks. */
const newClock = () => {
  let [day, asked] = ['2023-09-01', 0]
  return {
    today: () => day as PlainDate,
    now: () => {
      asked += 1
      return new Date(Date.parse(`${day}T08:00:00Z`) + asked * 10).toISOString()
    },
    nowIs: (next: string) => void (day = next)
  }
}

/** On records of its own, unless others are given: they are closed with it. */
export const servedNetwork = async (issuer = nobodysIssuer, records?: TemporaryStores): Promise<ServedNetwork> => {
  const stores = records ?? (await temporaryStores())
  const [{ today, now, nowIs }, said] = [newClock(), new Array<string>()]
  const composed = { ...stores.composed, dependencies: { ...stores.composed.dependencies, now } }
  const access = openSqliteAccessStore(accessFile(composed.data))
  const say = (line: string): void => void said.push(line)
  const comesIn = whoComesIn(composed, { access, issuer, output: { say, result: say, error: say } as never })
  const reachable = reachableBy({ issuer: issuer.issuer })
  if (isLeft(reachable)) throw new Error(reachable.left)
  const app = await application(composed, {
    ...{ port: undefined, follows: false, issuer, comesIn, access, today, say, reachable: reachable.right },
    ...{ rates: { reads: 1_000_000, writes: 1_000_000 }, isWatched: false }
  })
  let broughtTo = ''
  app.addHook('preHandler', async ({ method }) => {
    if (method !== 'GET') return
    const head = await got(composed.dependencies.events.head)
    if (head === broughtTo) return
    await got(catchUp(composed))
    broughtTo = head
  })
  const give = submitWithReactions(composed.dependencies)
  let given = 0
  return {
    ...{ app, folder: stores.folder, nowIs, said },
    recorded: async commands => {
      for (const command of commands) {
        given += 1
        await got(give({ id: uuidOf(namespace, String(given)), command, actor: whoMay(command) }))
      }
    },
    sessionOf: async (role, own) => {
      const whose = `${role} ${own ?? ''}`
      const person = { issuer: issuer.issuer, subject: whose }
      await got(access.grants.grant({ id: uuidOf(namespace, whose), ...person, role, own, at: now() }))
      const held = randomBytes(32).toString('base64url')
      const digest = createHash('sha256').update(held).digest('base64url')
      await got(access.sessions.begin({ digest, ...person, begunAt: now() }, { usedSince: '', begunSince: '' }))
      return held
    },
    keyOf: async role => {
      const [{ id, text, digest }, at] = [newApiKey(), now()]
      await got(access.grants.addKey({ id, digest, role, own: null, at, expiresAt: '9999-12-31T00:00:00.000Z' }))
      return `Bearer ${text}`
    },
    [Symbol.asyncDispose]: async () => {
      await app.close()
      access.close()
      await stores[Symbol.asyncDispose]()
    }
  }
}
