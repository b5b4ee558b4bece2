/** Conditional requests: what RFC 9110 §13 says of each header, and of both together. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, fresh, give, newKey, register, registered, send, withPlaces, type Facade } from './testing/records.ts'
import { tagOf } from './tags.ts'

let facade: Facade
beforeAll(async () => {
  facade = await registered()
  await give(facade, at, { body: withPlaces(13) })
})
afterAll(async () => facade.app.close())

const [now, before] = [tagOf(2), tagOf(1)]
const nothingThere = '/api/community/TC-0009'
const weak = (tag: string): string => `W/${tag}`

describe('a command is done only as its sender expects it', () => {
  // Already so: the state stays as it is, whatever is granted.
  const granted = { body: withPlaces(13) }
  test.each([
    ['the tag of today', { 'if-match': now }, 200],
    ['the tag of today, as it was compressed', { 'if-match': now.replace(/"$/, '-br"') }, 200],
    ['a list with the tag of today', { 'if-match': `"other", ${now},` }, 200],
    ['whatever is recorded', { 'if-match': '*' }, 200],
    ['whatever is recorded, but an earlier one', { 'if-match': '*', 'if-none-match': before }, 200],
    ['the tag of today, and none of others', { 'if-match': now, 'if-none-match': `${before}, "x"` }, 200],
    ['an earlier tag', { 'if-match': before }, 412],
    ['a tag of tomorrow', { 'if-match': tagOf(3) }, 412],
    ['a tag of another build', { 'if-match': '"2.00000000"' }, 412],
    ['a tag of another program', { 'if-match': '"686897696a7c876b7e"' }, 412],
    ['the tag of today, weakened: strong comparison never matches', { 'if-match': weak(now) }, 412],
    ['nothing recorded', { 'if-match': undefined, 'if-none-match': '*' }, 412],
    ['whatever is recorded, and nothing recorded', { 'if-match': '*', 'if-none-match': '*' }, 412],
    ['whatever is recorded, but the tag of today', { 'if-match': '*', 'if-none-match': now }, 412],
    ['whatever is recorded, but that of today, weakened', { 'if-match': '*', 'if-none-match': weak(now) }, 412],
    ['the tag of today, and not the tag of today', { 'if-match': now, 'if-none-match': now }, 412],
    ['nothing', { 'if-match': undefined }, 428],
    ['only what it is not', { 'if-match': undefined, 'if-none-match': before }, 428],
    ['only a day', { 'if-match': undefined, 'if-unmodified-since': 'Sat, 29 Oct 2033 19:43:31 GMT' }, 428],
    [
      'the tag of today, and a day that is past, which is passed over',
      { 'if-match': now, 'if-unmodified-since': 'Sat, 29 Oct 1994 19:43:31 GMT' },
      200
    ],
    ['a tag without quotes', { 'if-match': '2' }, 400],
    ['two tags without a comma', { 'if-match': `${now} ${now}` }, 400],
    ['an empty list', { 'if-match': ',' }, 400],
    ['a star among tags', { 'if-match': `*, ${now}` }, 400],
    ['what it is not, without quotes', { 'if-none-match': 'x' }, 400]
  ])('%s', async (_, headers, status) => {
    const told = await give(facade, at, { headers, ...granted })
    expect(told.statusCode).toBe(status)
    expect(told.headers['content-type']).toMatch(
      status === 200 ? /^application\/json;/ : /^application\/problem\+json;/
    )
  })
  test.each([
    ['nothing recorded, where nothing is', fresh, 200],
    ['whatever is recorded, where nothing is', { 'if-match': '*' }, 412],
    ['a tag, where nothing is', { 'if-match': now }, 412]
  ])('%s', async (_, headers, status) => {
    const other = await registered()
    const body = { ...register, community: 'TC-0009' }
    expect((await give(other, nothingThere, { headers, body })).statusCode).toBe(status)
    await other.app.close()
  })
  test('a condition that is false is kept: the same request is answered alike, and nothing was done', async () => {
    const asked = { headers: { 'if-match': before, 'idempotency-key': newKey() }, body: withPlaces(20) }
    const [one, again] = [await give(facade, at, asked), await give(facade, at, asked)]
    expect([one.statusCode, again.statusCode, again.body]).toEqual([412, 412, one.body])
    expect(again.headers['idempotent-replayed']).toBe('?1')
    expect((await send(facade, at)).headers['etag']).toBe(now)
  })
})

describe('a state is sent only to whoever does not have it', () => {
  test.each([
    ['without a condition', {}, 200],
    ['who has the state of today', { 'if-none-match': now }, 304],
    ['who has it weakened, for weak comparison matches', { 'if-none-match': weak(now) }, 304],
    ['who has several', { 'if-none-match': `"x", ${now}` }, 304],
    ['who has any', { 'if-none-match': '*' }, 304],
    ['who has an earlier one', { 'if-none-match': before }, 200],
    ['who expects the state of today', { 'if-match': now }, 200],
    ['who expects any', { 'if-match': '*' }, 200],
    ['who expects an earlier one', { 'if-match': before }, 412],
    ['who expects it weakened', { 'if-match': weak(now) }, 412],
    ['who expects it and has it', { 'if-match': now, 'if-none-match': now }, 304],
    ['who expects an earlier one and has it: If-Match comes first', { 'if-match': before, 'if-none-match': now }, 412],
    ['who has a day: passed over, for a state has none', { 'if-modified-since': 'Sat, 29 Oct 2033 19:43:31 GMT' }, 200],
    ['who has a range of it: passed over', { range: 'bytes=0-1', 'if-range': now }, 200]
  ])('%s', async (_, headers, status) => {
    for (const method of ['GET', 'HEAD'] as const) {
      const told = await send(facade, at, { method, headers })
      expect([method, told.statusCode]).toEqual([method, status])
      if (status !== 412) expect(told.headers['etag']).toBe(now)
      if (status === 304 || method === 'HEAD') expect(told.body).toBe('')
    }
  })
  test('a tag is of the version and the build, and the answer to a command tells the next one', async () => {
    expect(now).toMatch(/^"2\.[\da-f]{8}"$/)
    const told = await give(facade, at, { body: withPlaces(14) })
    expect(told.json()).toMatchObject({ version: 3, tag: tagOf(3) })
    expect((await send(facade, at)).headers['etag']).toBe(tagOf(3))
  })
  test('as of a day it is tagged by its bytes, and where nothing is recorded there is no tag', async () => {
    const early = await send(facade, `${at}?as-of=2023-01-20`)
    expect(early.json()).toMatchObject({
      version: 1,
      asOf: '2023-01-20',
      state: { profiles: [{ profile: { places: 12 } }] }
    })
    expect(early.headers['etag']).not.toMatch(/^"1\./)
    for (const url of [nothingThere, `${nothingThere}?as-of=2023-01-20`]) {
      const none = await send(facade, url)
      expect([none.statusCode, none.headers['etag']]).toEqual([404, undefined])
    }
  })
})
