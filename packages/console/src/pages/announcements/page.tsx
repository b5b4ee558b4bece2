/** What the network tells the public, or members of a type, the last first. */
import { membershipTypes } from '@cofc/core'
import type { Announcements, AnnouncementShown, Reader } from '@cofc/reports'
import { feedPath } from '../../feed-path.ts'
import type { Page } from '../../parts/layout.tsx'
import { Said } from '../../parts/said.tsx'
import { dayInWords } from '../../words/dates.ts'
import { announcementKindName, readerName } from '../../words/gatherings.ts'

const readers: ReadonlyArray<Reader> = ['public', ...membershipTypes]

const Told = ({ announcement, kind, on, revisedOn, title, words, link, community, forAll }: AnnouncementShown) => (
  <section id={announcement}>
    <h2 data-figure={`title/${announcement}`}>
      <Said text={title} />
    </h2>
    <p class="note">
      {announcementKindName[kind]}
      {community === null ? '' : ' of '}
      {community === null ? null : <a href={`/communities/${community}`}>{community}</a>}, {dayInWords(on)}
      {revisedOn === null ? '' : `, revised on ${dayInWords(revisedOn)}`}
      {forAll ? '' : '. For members'}
    </p>
    <p>
      <Said text={words} />
    </p>
    {link === null ? null : (
      <p>
        <a href={link} rel="noopener noreferrer">
          {link}
        </a>
      </p>
    )}
  </section>
)
const Others = ({ audience }: Pick<Announcements, 'audience'>) => (
  <p>
    For others:{' '}
    {readers
      .filter(reader => reader !== audience)
      .map((reader, place) => (
        <>
          {place === 0 ? '' : ', '}
          <a href={`/announcements?audience=${reader}`}>{readerName(reader)}</a>
        </>
      ))}
    .
  </p>
)

export const announcementsPage = ({ audience, on, announcements }: Announcements): Page => ({
  title: 'Announcements',
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Announcements</h1>
      <p class="lede">
        <strong data-figure="announcements">{announcements.length}</strong>{' '}
        {announcements.length === 1 ? 'announcement' : 'announcements'} for {readerName(audience)} on {dayInWords(on)}.{' '}
        <a href={`${feedPath}?audience=${audience}`} type="application/atom+xml">
          Follow them as a feed (Atom)
        </a>
        .
      </p>
      <Others audience={audience} />
      {announcements.map(one => (
        <Told {...one} />
      ))}
    </>
  )
})
