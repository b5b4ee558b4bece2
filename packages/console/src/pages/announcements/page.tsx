/** What the network tells the public, or members of a type, the last first. */
import { membershipTypes } from '@cofc/core'
import type { Announcements, AnnouncementShown, Reader } from '@cofc/reports'
import { feedPath } from '../../feed-path.ts'
import type { Page } from '../../parts/layout.tsx'
import { Said } from '../../parts/said.tsx'
import { dayInWords } from '../../words/dates.ts'
import { announcementKindName, readerName } from '../../words/gatherings.ts'

const readers: ReadonlyArray<Reader> = ['public', ...membershipTypes]

/** What was erased of both is said once. */
const Words = ({ title, words }: Pick<AnnouncementShown, 'title' | 'words'>) =>
  'erased' in title && 'erased' in words ? null : (
    <p>
      <Said text={words} />
    </p>
  )
const More = ({ link }: { readonly link: string }) => (
  <p>
    <a href={link} rel="noopener noreferrer">
      Read more
    </a>
  </p>
)
const Told = (one: AnnouncementShown) => {
  const { announcement, kind, on, revisedOn, title, link, community, forAll } = one
  return (
    <section id={announcement}>
      <h2 data-figure={`title/${announcement}`}>
        {'erased' in title ? `${announcement}, erased` : <Said text={title} />}
      </h2>
      <p class="note">
        {announcementKindName[kind]}
        {community === null ? '' : ' of '}
        {community === null ? null : <a href={`/communities/${community}`}>{community}</a>}, {dayInWords(on)}
        {revisedOn === null ? '' : `, revised on ${dayInWords(revisedOn)}`}
        {forAll ? '' : '. For members'}
      </p>
      <Words {...one} />
      {link === null ? null : <More link={link} />}
    </section>
  )
}
const Others = ({ audience }: Pick<Announcements, 'audience'>) => (
  <>
    <p>What others are told:</p>
    <ul>
      {readers
        .filter(reader => reader !== audience)
        .map(reader => (
          <li>
            <a href={`/announcements?audience=${reader}`}>{readerName(reader)}</a>
          </li>
        ))}
    </ul>
  </>
)

export const announcementsPage = ({ audience, on, announcements }: Announcements): Page => ({
  title: 'What the network tells',
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">What the network tells</h1>
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
