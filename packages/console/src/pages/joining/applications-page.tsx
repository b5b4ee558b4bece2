/** For the network team: what was handed in, what is missing and what comes next. */
import { membershipTypeName, MembershipType, type PlainDate } from '@cofc/core'
import type { Application, NextStep } from '../../joining/applications.ts'
import { dayAt } from '../../joining/kept-since.ts'
import { answerTo } from '../../joining/question.ts'
import { partName } from '../../joining/sections.ts'
import { kindOf, writtenIn } from '../../joining/standing.ts'
import type { Page } from '../../parts/layout.tsx'
import { Table } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { joiningPage } from './frame.tsx'

export const nextSays: Readonly<Record<NextStep['is'], string>> = {
  answer: 'Answer it',
  record: 'Record it',
  'record-finance': 'Record the finance form',
  wait: 'Wait for the finance form',
  admit: 'Admit it',
  'let-in': 'Let the link person in',
  nothing: 'Nothing'
}
const kindSays = ({ form }: Application): string => {
  if (kindOf(form) === 'enquiry') return 'Enquiry'
  const type = answerTo(writtenIn(form), 'joining', 'type')
  return MembershipType.is(type) ? `Application, ${membershipTypeName[type]}` : 'Application'
}
export const dayOrNone = (day: PlainDate | null): string => (day === null ? '–' : dayInWords(day))

export const applicationsPage = (found: ReadonlyArray<Application>): Page => {
  const open = found.filter(({ next }) => next.is !== 'nothing')
  return joiningPage({
    title: 'Enquiries and applications',
    trail: [{ href: '/', text: 'Home' }],
    body: (
      <>
        <p class="lede">
          <strong data-figure="applications/open">{counted(open.length, 'form waits', 'forms wait')}</strong> for you,
          of <span data-figure="applications">{counted(found.length, 'form')}</span> that came by the public pages.
        </p>
        {found.length === 0 ? null : (
          <Table
            id="applications"
            caption="What was handed in, the oldest first"
            rows={found}
            columns={[
              {
                head: 'From',
                cell: ({ form, from }) => (
                  <>
                    <a href={`/applications/${form.reference}`}>
                      <span class="said">{from}</span>
                    </a>
                    <span class="count code">{form.reference}</span>
                  </>
                )
              },
              { head: 'What', cell: kindSays },
              { head: 'Handed in', cell: ({ form }) => dayOrNone(dayAt(form.handedInAt ?? '')) },
              {
                head: 'Missing',
                cell: ({ missing }) => (missing.length === 0 ? 'Nothing' : missing.map(one => partName[one]).join(', '))
              },
              { head: 'Next', cell: ({ next }) => nextSays[next.is] }
            ]}
          />
        )}
        <p>
          They name people, so they are kept apart from the record, and erased after some time. Nobody but you reads
          them.
        </p>
      </>
    )
  })
}
