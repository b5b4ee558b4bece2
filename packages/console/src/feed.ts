/** Announcements as an Atom feed, for one audience. What was erased is in no feed. */
import type { Announcements, AnnouncementShown, Text } from '@cofc/reports'
import { Feed } from 'feed'
import { feedPath } from './feed-path.ts'
import { announcementKindName, readerName } from './words/gatherings.ts'

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** A feed holds text as HTML, so that whatever people wrote stands there as they wrote it. */
const inHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r?\n/g, '<br>')
const wordsIn = (text: Text): string | null => ('erased' in text ? null : text.words)

const changedOn = ({ on, revisedOn }: AnnouncementShown): string => revisedOn ?? on
const latest = (days: ReadonlyArray<string>): string | null =>
  days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null)

/** `origin` is where this server is found. An announcement keeps its id wherever it is read. */
export const feedOf = ({ audience, on, announcements }: Announcements, origin: string): string => {
  const page = `${origin}/announcements?audience=${audience}`
  const feed = new Feed({
    title: `Announcements for ${readerName(audience)}`,
    id: `urn:cofc:announcements:${audience}`,
    link: page,
    feedLinks: { atom: `${origin}${feedPath}?audience=${audience}` },
    author: { name: 'Community of Communities' },
    updated: midnight(latest(announcements.map(changedOn)) ?? on),
    generator: false
  })
  for (const one of announcements) {
    const [title, words] = [wordsIn(one.title), wordsIn(one.words)]
    if (title === null || words === null) continue
    feed.addItem({
      id: `urn:cofc:announcement:${one.announcement}`,
      title: inHtml(title),
      link: one.link !== null && URL.canParse(one.link) ? one.link : `${page}#${one.announcement}`,
      content: inHtml(words),
      published: midnight(one.on),
      date: midnight(changedOn(one)),
      category: [{ name: announcementKindName[one.kind], term: one.kind }]
    })
  }
  return feed.atom1()
}
