/** What a community has beside its review: fees, events, what it may do and owes, news, and its certificate. */
import { inPounds, obligationSays, type Owed } from '@cofc/core'
import type { Dashboard, EntitlementLeft, EventToBook } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { Facts } from '../../parts/facts.tsx'
import { Said } from '../../parts/said.tsx'
import { To } from '../../parts/to.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { capital } from '../../words/capital.ts'
import { awardInShort } from '../../words/awards.ts'
import { dayInWords, daysInWords } from '../../words/dates.ts'
import { announcementKindName, gatheringKindName, gatheringModeName } from '../../words/gatherings.ts'
import { leftInWords } from '../../words/left.ts'
import { owedSays } from '../../words/obligations.ts'
import { WhatItMay } from '../entitlements/may.tsx'

export const Fees = ({ community, fees }: Pick<Dashboard, 'community' | 'fees'>) => (
  <section>
    <h2 id="fees">Fees</h2>
    {fees === null ? (
      <p>There is no account yet.</p>
    ) : (
      <>
        <Facts
          facts={[
            ['To pay', inPounds(fees.outstanding.all), 'outstanding'],
            ['Next to be paid by', fees.nextDue === null ? '–' : dayInWords(fees.nextDue)],
            ['Paid and not used yet', inPounds(fees.onAccount), 'onAccount']
          ]}
        />
        <p>
          <a href={`/statement/${community}`}>Statement, invoices and receipts</a>
        </p>
      </>
    )}
  </section>
)

const roomIn = ({ isFull, booked }: EventToBook): string => {
  const own = booked === 0 ? '' : `You have ${String(booked)}. `
  return `${own}${isFull ? 'Full: you can wait for a place' : 'There is room'}`
}
interface Following {
  readonly follows: Follow
}
const eventColumns = ({ follows }: Following): ReadonlyArray<Column<EventToBook>> => [
  {
    head: 'Event',
    cell: ({ title, gathering }) => (
      <span id={gathering}>
        <To href={`/book-place/${encodeURIComponent(gathering)}`} follows={follows}>
          {title}
        </To>
      </span>
    )
  },
  { head: 'Kind', cell: ({ kind, mode }) => `${gatheringKindName[kind]}, ${gatheringModeName[mode].toLowerCase()}` },
  { head: 'Days', cell: ({ days }) => daysInWords(days) },
  { head: 'Places', cell: roomIn, figure: ({ gathering }) => `room/${gathering}` }
]
export const Events = ({ events, follows }: Pick<Dashboard, 'events'> & Following) => (
  <section>
    <h2 id="events">Events</h2>
    {events.length === 0 ? (
      <p>No event is planned yet.</p>
    ) : (
      <>
        <Table id="events-table" caption="Events to come" rows={events} columns={eventColumns({ follows })} />
        <p>Follow an event to see what a place costs you, and to book one.</p>
      </>
    )}
  </section>
)

const leftName: Readonly<Record<EntitlementLeft['what'], string>> = {
  'free-place': 'Free places',
  'self-review': 'Self-review',
  'peer-review-visit': 'Visit by peers'
}
const leftColumns: ReadonlyArray<Column<EntitlementLeft>> = [
  { head: 'What', cell: ({ what, of, title }) => `${leftName[what]}, ${title ?? of}` },
  {
    ...{ head: 'Left', isNumber: true },
    cell: leftInWords,
    figure: ({ what, of }) => `left/${what}/${of}`
  },
  { ...{ head: 'Used', isNumber: true }, cell: ({ used }) => used },
  { ...{ head: 'Of', isNumber: true }, cell: ({ granted }) => granted ?? 'any number' }
]
type MayGiven = Pick<Dashboard, 'community' | 'benefits' | 'membershipType' | 'left'>
export const May = ({ community, benefits, membershipType, left }: MayGiven) => (
  <section>
    <h2 id="may">What the community may do</h2>
    <WhatItMay benefits={benefits} membershipType={membershipType} left={left} />
    {left.length === 0 ? null : (
      <Table id="left-table" caption="What is left of it, in numbers" rows={left} columns={leftColumns} />
    )}
    <p>
      <a href={`/entitlements/${community}`}>The same on another day</a>
    </p>
  </section>
)

const owedColumns: ReadonlyArray<Column<Owed>> = [
  { head: 'Duty', cell: ({ obligation }) => capital(obligationSays[obligation]) },
  { head: 'Is it met?', cell: ({ is }) => owedSays[is], figure: ({ obligation }) => `owed/${obligation}` }
]
export const Owes = ({ owed }: Pick<Dashboard, 'owed'>) =>
  owed === null ? null : (
    <section>
      <h2 id="owed">What members do for one another</h2>
      <Table
        id="owed-table"
        caption={`In ${owed.cycle}`}
        note="If one is not met, nothing is refused. Tell the network team if it should say otherwise."
        rows={owed.owed}
        columns={owedColumns}
      />
    </section>
  )

type NewsGiven = Pick<Dashboard, 'announcements' | 'membershipType' | 'community'> & Following
export const News = ({ announcements, membershipType, community, follows }: NewsGiven) => (
  <section>
    <h2 id="news">News from the network</h2>
    {announcements.length === 0 ? <p>There is no news.</p> : null}
    <ul>
      {announcements.map(({ announcement, kind, on, title }) => (
        <li>
          {'erased' in title ? announcement : <Said text={title} />}{' '}
          <span class="quiet">
            ({announcementKindName[kind].toLowerCase()}, {dayInWords(on)})
          </span>
        </li>
      ))}
    </ul>
    <p>
      <a href={membershipType === null ? '/announcements' : `/announcements?audience=${membershipType}`}>
        All news, to read in full
      </a>
    </p>
    {follows('/tell-news') ? (
      <p>
        <a href="/tell-news">Tell the network your news</a>
      </p>
    ) : null}
    <p>
      <a href={`/news-proposed/${community}`}>News that you told, and what became of it</a>
    </p>
  </section>
)

export const Certificate = ({ award }: Pick<Dashboard, 'award'>) => (
  <section>
    <h2 id="certificate">Certificate</h2>
    {award === null ? (
      <p data-figure="award">The community has no award.</p>
    ) : (
      <>
        <p data-figure="award">{awardInShort(award)}.</p>
        <p>
          <a href={`/certificate/${award.certificate}`}>Certificate {award.certificate}</a>
        </p>
      </>
    )}
  </section>
)
