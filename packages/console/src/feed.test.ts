/** The feed is Atom, for one audience, and holds what people wrote as they wrote it. */
import type { PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { xml2js, type ElementCompact } from 'xml-js'
import { ask } from './testing/ask-page.ts'
import { announcementsFor } from './testing/gatherings.ts'
import { feedOf } from './feed.ts'

const feed = announcementsFor('Full', '2024-04-01' as PlainDate)
const read = (text: string): ElementCompact =>
  (xml2js(text, { compact: true }) as ElementCompact)['feed'] as ElementCompact
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

test('announcements are told as a page and as an Atom feed, for the same audience', async () => {
  const { statusCode, headers, body } = await ask('/announcements.atom?audience=Full')
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const found = read(body)
  expect(found).toMatchObject({
    _attributes: { xmlns: 'http://www.w3.org/2005/Atom' },
    id: { _text: 'urn:cofc:announcements:Full' },
    title: { _text: 'Announcements for Full members' },
    updated: { _text: '2024-03-04T00:00:00.000Z' },
    author: { name: { _text: 'Community of Communities' } }
  })
  expect(found['link']).toEqual([
    { _attributes: { rel: 'alternate', href: expect.stringMatching(/\/announcements\?audience=Full$/) as string } },
    { _attributes: { rel: 'self', href: expect.stringMatching(/\/announcements\.atom\?audience=Full$/) as string } }
  ])
})

test('what people wrote stands in the feed as they wrote it, and what was erased is in none', () => {
  const entries = read(feedOf(feed, 'http://127.0.0.1:8080'))['entry'] as ReadonlyArray<ElementCompact>
  expect(entries.map(({ id }) => (id as ElementCompact)._text)).toEqual([
    'urn:cofc:announcement:A-003',
    'urn:cofc:announcement:A-002'
  ])
  const text = (one: unknown) => unescaped(String((one as ElementCompact)._cdata))
  expect(text(entries[0]?.['title'])).toBe('Bread & <b>roses</b>')
  expect(text(entries[0]?.['content'])).toBe('First line.<br>]]>Second "line".')
  expect(entries[0]).toMatchObject({
    published: { _text: '2024-03-01T00:00:00.000Z' },
    updated: { _text: '2024-03-04T00:00:00.000Z' },
    link: { _attributes: { href: 'https://network.example/forum?a=1&b=%22' } }
  })
  expect(entries[1]).toMatchObject({
    link: { _attributes: { href: 'http://127.0.0.1:8080/announcements?audience=Full#A-002' } }
  })
})

test('a feed that nobody can be told is asked for again as a page says', async () => {
  expect((await ask('/announcements.atom?audience=Everybody')).statusCode).toBe(400)
  expect((await ask('/announcements.atom?who=Full')).statusCode).toBe(400)
})

test('a link that is no address leads to the page instead', () => {
  const [one] = feed.announcements
  const odd = { ...feed, announcements: one === undefined ? [] : [{ ...one, link: 'https://[' }] }
  const entry = read(feedOf(odd, 'http://127.0.0.1'))['entry'] as ElementCompact
  expect((entry['link'] as ElementCompact)._attributes?.['href']).toBe(
    'http://127.0.0.1/announcements?audience=Full#A-003'
  )
})

test('without announcements a feed is as old as the day that was asked for', () => {
  const empty = read(feedOf({ ...feed, announcements: [] }, 'http://127.0.0.1'))
  expect(empty['entry']).toBeUndefined()
  expect(empty['updated']).toEqual({ _text: '2024-04-01T00:00:00.000Z' })
})
