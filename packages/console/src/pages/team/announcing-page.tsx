/** Announcements of the network team: news that members proposed, who would read what, and what was announced. */
import type { OnRecord } from '@cofc/reports'
import type { Page } from '../../parts/layout.tsx'
import { Rule } from '../../parts/rule.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { dayInWords } from '../../words/dates.ts'
import { membershipTypeName } from '../../words/names.ts'
import type { Announcing } from '../../team/ask-announcing.ts'

type Listed = OnRecord['announcements'][number]
/** So many are shown: all of them stand under Announcements. */
const shown = 10
const statusName: Readonly<Record<Listed['status'], string>> = {
  Proposed: 'Proposed',
  Declined: 'Declined',
  Made: 'Announced',
  Withdrawn: 'Withdrawn'
}
const actsOn = ({ status }: Listed): ReadonlyArray<readonly [word: string, text: string]> => {
  if (status === 'Proposed')
    return [
      ['make-announcement', 'Announce it'],
      ['decline-news', 'Decline it']
    ]
  return status === 'Made'
    ? [
        ['revise-announcement', 'Revise it'],
        ['withdraw-announcement', 'Withdraw it']
      ]
    : []
}
const Acts = (one: Listed) => {
  const beside = one.community === null ? '' : `?community=${one.community}`
  return (
    <ul class="nhsuk-list">
      {actsOn(one).map(([word, text]) => (
        <li>
          <a href={`/do/announcement/${one.announcement}/${word}${word === 'withdraw-announcement' ? '' : beside}`}>
            {text}
            <span class="nhsuk-u-visually-hidden"> ({one.announcement})</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
const columns: ReadonlyArray<Column<Listed>> = [
  { head: 'Code', cell: ({ announcement }) => announcement },
  { head: 'About', cell: ({ community }) => community ?? 'The network' },
  { head: 'Date', cell: ({ on }) => dayInWords(on) },
  { head: 'Status', cell: ({ status }) => statusName[status] },
  { head: 'What to do', cell: one => <Acts {...one} /> }
]
export const announcingPage = ({ on, announcements, audiences }: Announcing): Page => {
  const latest = announcements.toSorted((one, other) => (one.on < other.on ? 1 : -1))
  const proposed = latest.filter(({ status }) => status === 'Proposed')
  const others = latest.filter(({ status }) => status !== 'Proposed')
  return {
    title: 'Announcements, for the network team',
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: '/team', text: 'Network team' }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">Announcements</h1>
        <ForTheTeamAlone />
        <Rule of="MakeAnnouncement" />
        <p>
          <a class="nhsuk-button" href="/do/announcement/make-announcement">
            Write an announcement
          </a>
        </p>
        <p>It is read from the date that you give, by those whom you choose. No e-mail is sent.</p>
        <Table
          id="audiences"
          caption={`Whom an announcement can reach, on ${dayInWords(on)}`}
          note="What is for everybody is read by all of them, and by the public."
          rows={audiences}
          columns={[
            { head: 'Type of membership', cell: ({ type }) => membershipTypeName[type] },
            { head: 'Communities', cell: ({ communities }) => communities, isNumber: true, figure: ({ type }) => type }
          ]}
        />
        <h2>News that members proposed</h2>
        {proposed.length === 0 ? <p>No news waits for an answer.</p> : null}
        {proposed.length === 0 ? null : (
          <Table id="proposed" caption="To be announced or declined" rows={proposed} columns={columns} />
        )}
        <h2>Announced last</h2>
        {others.length === 0 ? <p>Nothing was announced yet.</p> : null}
        {others.length === 0 ? null : (
          <Table id="announced" caption="The latest first" rows={others.slice(0, shown)} columns={columns} />
        )}
        <p>
          <a href="/announcements">All announcements, as they are read</a>
        </p>
      </>
    )
  }
}
