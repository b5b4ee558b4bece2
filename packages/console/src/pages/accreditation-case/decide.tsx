/** The decisions that may be made now, and what stands in the way of the others; and what a sitting needs. */
import { listed } from '@cofc/core'
import type { AccreditationCase, DecisionAsked } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { Facts } from '../../parts/facts.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { toDecide } from '../../words/committee.ts'
import { withDaysInWords } from '../../words/days-in-text.ts'

interface DecideGiven {
  readonly found: AccreditationCase
  readonly follows: Follow
}
const formOf = ({ community, cycle }: AccreditationCase, { decision, accepting }: DecisionAsked): string => {
  const beside = new URLSearchParams({
    ...{ cycle, decision },
    ...(accepting.length === 0 ? {} : { acceptedNotApplicable: accepting.join(';') })
  })
  return `/do/accreditation/${community}/decide-accreditation?${beside.toString()}`
}
const Open = ({ found, follows, one }: DecideGiven & { readonly one: DecisionAsked }) => {
  const href = formOf(found, one)
  return (
    <li>
      {follows(href) ? <a href={href}>{toDecide[one.decision]}</a> : toDecide[one.decision]}
      {one.accepting.length === 0 ? null : (
        <span class="acts__why">
          Only if the committee accepts that these core standards do not apply: {listed(one.accepting)}.
        </span>
      )}
      {one.byChairAlone ? <span class="acts__why">The chair may decide this without a sitting.</span> : null}
    </li>
  )
}

export const Decide = ({ found, follows }: DecideGiven) => {
  const [open, shut] = [found.decisions.filter(one => one.open), found.decisions.filter(one => !one.open)]
  return (
    <section>
      <h2 id="decide">What may be decided</h2>
      {found.proposed === null ? null : (
        <p>
          The figures speak for this: <strong data-figure="proposed">{toDecide[found.proposed]}</strong>. The committee
          decides.
        </p>
      )}
      {open.length === 0 ? <p>Nothing may be decided on {dayInWords(found.on)}.</p> : null}
      <ul class="nhsuk-list acts">
        {open.map(one => (
          <Open found={found} follows={follows} one={one} />
        ))}
        {shut.map(({ decision, whyNot }) => (
          <li>
            <span class="quiet">{toDecide[decision]}</span>
            <span class="acts__why">Not now. {whyNot === null ? null : withDaysInWords(whyNot)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const layText = ({ layMembers, layMembersWaived }: AccreditationCase['needs']): string => {
  if (layMembersWaived) return 'None needed: that rule is waived for this case'
  return `At least ${String(layMembers)} of those who vote`
}
export const Sitting = ({ found: { needs } }: Pick<DecideGiven, 'found'>) => (
  <section>
    <h2 id="sitting">The sitting</h2>
    <p>
      Those who vote or abstain make the quorum. Who leaves for this case counts neither there nor in the vote. The
      chair takes part, and breaks a tie.
    </p>
    <Facts
      facts={[
        ['Quorum', counted(needs.quorum, 'member'), 'quorum'],
        ['Lay members', layText(needs), 'layMembers'],
        [
          'Must leave: they visited',
          needs.visitors.length === 0 ? 'Nobody on record' : <span class="code">{needs.visitors.join(', ')}</span>,
          'visitors'
        ],
        [
          'Must leave: they have an interest',
          'Whoever lives or works there, or did, or belongs to the same organisation. The form asks who left. Nobody else is told who, or why.'
        ]
      ]}
    />
  </section>
)
