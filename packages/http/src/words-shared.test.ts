/** People's words from another machine: who may, what can go wrong on the way, and that nothing of them is left anywhere else. */
import { inMemoryDenialStore, inMemoryGrantStore } from '@cofc/access-store'
import { referencesIn, submit } from '@cofc/application'
import { inMemoryContentStore, type ContentStore, type WordsOfCommand } from '@cofc/content-store'
import { contentStoreOver, type ReachedStore } from '@cofc/content-store-http'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { principalFrom } from './identity.ts'
import { instant, profile, register } from './testing/records.ts'
import { keyOfServer, listening } from './testing/words-server.ts'

const subject = 'community TC-0001'
const marked = 'MARKED-WORDS so ist’s'
const said = (words = marked): WordsOfCommand => ({
  ...{ command: 'c-1', subject, cycle: null, at: instant },
  pieces: [{ field: 'comment', words }]
})
const closing: Array<() => Promise<unknown>> = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

type Serving = Partial<Parameters<typeof listening>[0]>
const served = async (given: Serving = {}) => {
  const grants = inMemoryGrantStore()
  const principal = principalFrom({ grants, now: () => new Date().toISOString() })
  const server = await listening({ store: inMemoryContentStore(), grants, principal, ...given })
  closing.push(server.close)
  return { ...server, grants, key: await keyOfServer(grants) }
}
const at = (reached: ReachedStore): ContentStore => contentStoreOver({ patience: 0, ...reached })
const why = <A>(answered: Either<{ readonly because?: string; readonly reason: string }, A>) => {
  if (!isLeft(answered)) return 'answered'
  expect(answered.left.reason).not.toMatch(/MARKED|cofc_/)
  return answered.left.because
}

describe('whose key', () => {
  test('it is another server’s, in force: nobody else’s lets in, whatever they may elsewhere', async () => {
    const { address, grants, key } = await served()
    const others = {
      none: 'x',
      'network-team': await keyOfServer(grants, { role: 'network-team' }),
      worker: await keyOfServer(grants, { role: 'worker' }),
      over: await keyOfServer(grants, { expiresAt: instant }),
      'nearly right': `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`
    }
    for (const [whose, other] of Object.entries(others))
      expect([whose, why(await at({ address, key: other }).count(subject, null)())]).toEqual([whose, 'key-refused'])
    expect(why(await at({ address, key }).count(subject, null)())).toBe('answered')
    await grants.revoke(/cofc_([0-9a-f]+)/.exec(key)?.[1] ?? '', instant)()
    expect(why(await at({ address, key }).count(subject, null)())).toBe('key-refused')
  })
  test('it lets in nowhere else, not even to what is public to anybody', async () => {
    const { app, key } = await served()
    for (const url of ['/api/reports/register', '/api/events', '/api/cycles', '/api/community/TC-0001']) {
      const { statusCode } = await app.inject({ url, headers: { host: 'localhost', authorization: `Bearer ${key}` } })
      expect([url, statusCode]).toEqual([url, 401])
    }
  })
  test('who was denied it is noted, with nothing of what was sent', async () => {
    const denials = inMemoryDenialStore()
    const { address, grants } = await served({ denials: { denials, now: () => instant } })
    const key = await keyOfServer(grants, { role: 'worker' })
    await at({ address, key }).keep(said())()
    const noted = await denials.latest(9)()
    expect(noted).toMatchObject({ right: [{ route: '/api/words/:operation', reason: expect.any(String) as string }] })
    expect(JSON.stringify(noted)).not.toContain('MARKED')
  })
  test('another server asks as often as it must, and whoever tries keys does not', async () => {
    const { address, key } = await served({ rates: { reads: 9, writes: 2 } })
    for (let time = 0; time < 5; time++) expect(why(await at({ address, key }).count(subject, null)())).toBe('answered')
    const tried = [1, 2, 3].map(async () => at({ address, key: 'x' }).count(subject, null)())
    const told = (await Promise.all(tried)).map(why)
    expect(told.toSorted()).toEqual(['busy', 'key-refused', 'key-refused'])
  })
})

describe('what goes wrong', () => {
  test('a machine that is away, or never answers, is told apart', async () => {
    const { address, key, close } = await served({
      store: { ...inMemoryContentStore(), count: () => () => new Promise(() => undefined) },
      deadline: 600_000
    })
    expect(why(await at({ address, key, deadline: 50 }).count(subject, null)())).toBe('late')
    await close()
    expect(why(await at({ address, key }).count(subject, null)())).toBe('away')
  })
  test('what is larger than anything of the network is refused on both sides', async () => {
    const { app, address, key } = await served()
    const [sha256, large] = ['a'.repeat(64), 'x'.repeat(33_554_432)]
    expect(why(await at({ address, key }).keepIssue(sha256, large)())).toBe('too-large')
    expect(why(await at({ address, key }).keepIssue(sha256, 'x'.repeat(1_000_000))())).toBe('answered')
    const headers = {
      ...{ host: 'localhost', authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      'cofc-clock': new Date().toISOString()
    }
    const sent = await app.inject({ method: 'POST', url: '/api/words/keep-issue', headers, payload: `"${large}"` })
    expect(sent.statusCode).toBe(413)
  })
  test('clocks that are apart are told, for what was just brought would be swept', async () => {
    const { address, key } = await served({ now: () => instant })
    expect(why(await at({ address, key }).keep(said())())).toBe('clocks-apart')
  })
  test('what is none of ours is told, and the key is not carried on to where it leads', async () => {
    const asked: Array<string> = []
    const answering = async (listener: RequestListener) => {
      const server = createServer((request, response) => {
        asked.push(String(request.headers.authorization))
        listener(request, response)
      }).listen(0, '127.0.0.1')
      await once(server, 'listening')
      closing.push(async () => {
        server.closeAllConnections()
        server.close()
      })
      return new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`)
    }
    const elsewhere = await answering((_request, response) => response.end('{"answer":1}'))
    const leading = await answering((_, response) => response.writeHead(307, { location: elsewhere.href }).end())
    const other = await answering((_, response) => response.end('<html>'))
    const wrong = await answering((_, response) => response.end('{"answer":"MARKED"}'))
    expect(why(await at({ address: leading, key: 'k' }).count(subject, null)())).toBe('away')
    expect(asked).toEqual(['Bearer k'])
    for (const address of [other, wrong])
      expect(why(await at({ address, key: 'k' }).count(subject, null)())).toBe('not-understood')
    const missing = await served()
    const { address, key } = { address: new URL('/other', missing.address), key: missing.key }
    expect(why(await at({ address, key }).count(subject, null)())).not.toBe('answered')
  })
  test('what comes to the same twice is asked again, and what does not is told as not known', async () => {
    const times: Record<string, number> = {}
    const store = inMemoryContentStore()
    const failingOnce =
      <Asked extends ReadonlyArray<unknown>, A>(name: string, ask: (...asked: Asked) => TE.TaskEither<never, A>) =>
      (...asked: Asked) => {
        times[name] = (times[name] ?? 0) + 1
        return times[name] === 1
          ? TE.left({ type: 'ContentStoreUnavailable', reason: `/data/private.db ${marked}` } as const)
          : ask(...asked)
      }
    const { address, key } = await served({
      store: {
        ...store,
        keep: failingOnce('keep', store.keep as never),
        erase: failingOnce('erase', store.erase as never),
        moveCheckpoint: failingOnce('move', store.moveCheckpoint as never)
      }
    })
    const reached = contentStoreOver({ address, key })
    expect(why(await reached.keep(said())())).toBe('answered')
    const erased = await reached.erase(subject, null)()
    expect(why(erased)).toBe('busy')
    expect(erased).toMatchObject({ left: { reason: expect.stringContaining('run the same erasure again') as string } })
    expect(await reached.erase(subject, null)()).toMatchObject({ right: 1 })
    expect(why(await reached.moveCheckpoint('one', { from: null, to: '1' })())).toBe('busy')
    expect(times).toEqual({ keep: 2, erase: 2, move: 1 })
  })
  test('an answer that was lost on its way is asked for again, and what was kept is kept once', async () => {
    const { address, key } = await served()
    let times = 0
    const losing: typeof fetch = async (...asked) => {
      const answered = await fetch(...asked)
      times += 1
      if (times > 1) return answered
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) })
    }
    const reached = contentStoreOver({ address, key, ask: losing })
    expect(why(await reached.keep(said())())).toBe('answered')
    expect([times, await reached.count(subject, null)()]).toEqual([2, { _tag: 'Right', right: 1 }])
  })
})

test('a command cut off at any request to the other machine is done once when it is given again, and none of its words is lost or left over', async () => {
  const grants = inMemoryGrantStore()
  const key = await keyOfServer(grants)
  const submission = {
    id: '5d8a6f0e-3a52-4d0b-9a55-2f1f0c7f6b10',
    actor: { role: 'network-team', subject: 'test' },
    command: { ...register, profile: { ...profile, entryCriteria: { words: marked } } }
  } as const
  const cutAt = async (cut: number, isDelivered: boolean) => {
    const store = inMemoryContentStore()
    const here = await listening({ store, grants })
    let [asked, wasCut] = [0, false]
    const cutting: typeof fetch = async (...request) => {
      wasCut ||= asked === cut
      const isIt = asked++ === cut
      if (isIt && isDelivered) await fetch(...request)
      if (isIt) throw new TypeError('fetch failed', { cause: Object.assign(new Error('cut'), { code: 'ECONNRESET' }) })
      return fetch(...request)
    }
    const events = inMemoryEventStore()
    const over = (ask: typeof fetch) => contentStoreOver({ address: here.address, key, ask, patience: 0 })
    const give = (ask: typeof fetch) => submit({ events, content: over(ask), now: () => instant })(submission)()
    await give(cutting)
    const done = await give(fetch)
    const refs = isLeft(done) ? [] : referencesIn(done.right.events.map(({ data }) => data))
    const kept = await store.read(refs)()
    const left = await store.unsettled('2999-01-01T00:00:00.000Z')()
    await here.close()
    expect({ cut, isDelivered, kept, left }).toEqual({
      ...{ cut, isDelivered },
      ...{ kept: { _tag: 'Right', right: [marked] }, left: { _tag: 'Right', right: [] } }
    })
    return wasCut
  }
  let cut = 0
  for (; await cutAt(cut, true); cut++) await cutAt(cut, false)
  expect(cut).toBeGreaterThan(1)
})
test('a machine that is started again is waited for, and what was kept is there', async () => {
  const store = inMemoryContentStore()
  const { address, key, grants, close } = await served({ store })
  const reached = contentStoreOver({ address, key, patience: 600_000 })
  const kept = await reached.keep(said())()
  if (isLeft(kept)) return expect.unreachable()
  await close()
  const reading = reached.read(kept.right)()
  closing.push((await listening({ store, grants, port: Number(address.port) })).close)
  expect(await reading).toMatchObject({ right: [marked] })
})
test('words stand in no address, and their answers are kept by nobody between', async () => {
  const { address, key } = await served()
  const seen: Array<string> = []
  const watching: typeof fetch = async (url, init) => {
    const answered = await fetch(url, init)
    seen.push(`${new Request(url).url} ${answered.headers.get('cache-control') ?? ''}`)
    return answered
  }
  const reached = contentStoreOver({ address, key, ask: watching })
  const kept = await reached.keep(said())()
  if (isLeft(kept)) return expect.unreachable()
  expect(await reached.read(kept.right)()).toMatchObject({ right: [marked] })
  expect(seen).toEqual(['keep', 'read'].map(name => `${address.origin}/api/words/${name} no-store`))
})
test('more words than are asked for at once come in their order', async () => {
  const { address, key } = await served()
  const reached = contentStoreOver({ address, key })
  const pieces = Array.from({ length: 450 }, (_, place) => ({ field: String(place), words: `words ${String(place)}` }))
  const kept = await reached.keep({ ...said(), pieces })()
  if (isLeft(kept)) return expect.unreachable()
  expect(await reached.read(kept.right)()).toMatchObject({ right: pieces.map(({ words }) => words) })
})
