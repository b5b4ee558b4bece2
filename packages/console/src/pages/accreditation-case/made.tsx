/** What was decided, sitting by sitting, with the figures it was decided on; evidence and appeals since. */
import { listed } from '@cofc/core'
import type { AccreditationCase, AppealOfCase, DecisionMade } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { decidedName, groundName, outcomeOfAppeal } from '../../words/committee.ts'
import { Arithmetic } from './arithmetic.tsx'

const layName = {
  met: 'Enough took part',
  waived: 'The rule was waived for this case',
  'not-asked': 'An appeal asks for none'
} as const
const votesOf = ({ sitting, quorum }: DecisionMade): ReadonlyArray<Fact> => {
  if (sitting === null) return [['Decided by', 'The chair without a sitting']]
  const { voters, stoodAside, inFavour, against, abstained, castingVote, layMembers } = sitting
  return [
    ['Took part', `${counted(voters.length, 'member')}, and ${String(quorum)} were needed`],
    ['Left for this case', stoodAside === 0 ? 'Nobody' : counted(stoodAside, 'member')],
    [
      'Votes',
      `${String(inFavour)} for, ${String(against)} against, ${String(abstained)} abstained${castingVote ? ', with the casting vote of the chair' : ''}`
    ],
    ['Lay members', layName[layMembers]]
  ]
}
const accepted = ({ acceptedNotApplicable, acceptedMet }: DecisionMade): ReadonlyArray<Fact> => [
  ...(acceptedNotApplicable.length === 0
    ? []
    : [['Accepted as not applicable', listed(acceptedNotApplicable)] as const]),
  ...(acceptedMet.length === 0 ? [] : [['Accepted as met', listed(acceptedMet)] as const])
]
const became = ({ award, outstanding, limit, letterDue }: DecisionMade): ReadonlyArray<Fact> => [
  ...(award === null
    ? []
    : [
        [
          'Certificate',
          <>
            <a href={`/certificate/${award.certificate}`}>{award.certificate}</a>, {dayInWords(award.from)} to{' '}
            {dayInWords(award.until)}
          </>
        ] as const
      ]),
  ...(outstanding.length === 0 ? [] : [['Evidence asked for', listed(outstanding)] as const]),
  ...(limit === null ? [] : [['To be settled by', dayInWords(limit)] as const]),
  ['Letter due by', dayInWords(letterDue)]
]
const One = ({ one, at }: { readonly one: DecisionMade; readonly at: number }) => (
  <section>
    <h3>
      {decidedName[one.decision]} on {dayInWords(one.on)}
      {one.onAppeal ? ', on appeal' : ''}
    </h3>
    <Facts
      facts={[
        ['Chair', <span class="code">{one.chair}</span>],
        ...votesOf(one),
        ...accepted(one),
        ...became(one),
        ['Minute', <Said text={one.minute} />]
      ]}
    />
    <Arithmetic
      from={`made/${String(at)}`}
      caption="What was counted, and what it came to"
      judged={{ types: one.types, coreMustBeMet: one.coreMustBeMet, core: one.coreOutstanding }}
    />
  </section>
)
export const Made = ({ made, letterOn, appealUntil }: AccreditationCase) =>
  made.length === 0 ? null : (
    <section>
      <h2 id="made">What was decided</h2>
      <p>
        {letterOn === null
          ? 'The letter on the last decision has not been sent.'
          : `The letter was sent on ${dayInWords(letterOn)}.`}
        {appealUntil === null ? '' : ` An appeal may come until ${dayInWords(appealUntil)}.`}
      </p>
      {made.map((one, at) => (
        <One one={one} at={at} />
      ))}
    </section>
  )

interface SinceGiven {
  readonly found: AccreditationCase
  readonly follows: Follow
}
const Form = ({ href, text, follows }: { readonly href: string; readonly text: string; readonly follows: Follow }) =>
  follows(href) ? (
    <p>
      <a href={href}>{text}</a>
    </p>
  ) : null

export const Evidence = ({ found, follows }: SinceGiven) => {
  const { evidence, checked, status, community, cycle } = found
  if (evidence.length === 0 && status !== 'Deferred') return null
  return (
    <section>
      <h2 id="evidence">Evidence since</h2>
      <p>A deferral asks for evidence of what is outstanding. It is taken for nothing else.</p>
      {evidence.length === 0 ? <p>None has come yet.</p> : null}
      <ul>
        {evidence.map(({ on, standards, words }) => (
          <li>
            {dayInWords(on)}, for {listed(standards)}: <Said text={words} />
          </li>
        ))}
      </ul>
      {checked.length === 0 ? null : (
        <Table
          id="checked-table"
          caption="What was found of it"
          rows={checked}
          columns={[
            { head: 'Standard', cell: ({ standard }) => standard },
            { head: 'Met now', cell: ({ met }) => (met ? 'Yes' : 'No') },
            { head: 'Checked on', cell: ({ on }) => dayInWords(on) }
          ]}
        />
      )}
      <Form
        href={`/do/accreditation/${community}/review-evidence?cycle=${cycle}`}
        text="Say what was found of the evidence"
        follows={follows}
      />
    </section>
  )
}

const Appeal = ({ one }: { readonly one: AppealOfCase }) => (
  <li>
    Lodged on {dayInWords(one.lodgedOn)} against{' '}
    {one.against === 'decision' ? 'a decision' : 'the withdrawal of the award'}, on {groundName[one.grounds]}:{' '}
    <Said text={one.words} />.{' '}
    {one.panel === null ? 'Its panel is not appointed yet.' : `Its panel: ${listed(one.panel)}.`}{' '}
    {one.outcome === null || one.decidedOn === null
      ? 'It is not decided.'
      : `${outcomeOfAppeal[one.outcome]}, on ${dayInWords(one.decidedOn)}.`}
  </li>
)
export const Appeals = ({ found, follows }: SinceGiven) => {
  const { appeals, community, cycle } = found
  const open = appeals.find(({ decidedOn }) => decidedOn === null)
  return appeals.length === 0 ? null : (
    <section>
      <h2 id="appeals">Appeals</h2>
      <p>
        An appeal changes nothing until it is decided. Nobody on its panel voted on the case, visited, or has an
        interest.
      </p>
      <ul>
        {appeals.map(one => (
          <Appeal one={one} />
        ))}
      </ul>
      {open === undefined ? null : (
        <Form
          href={
            open.panel === null
              ? `/do/accreditation/${community}/appoint-appeal-panel?cycle=${cycle}`
              : `/do/accreditation/${community}/decide-appeal?cycle=${cycle}`
          }
          text={open.panel === null ? 'Appoint the panel' : 'Decide the appeal'}
          follows={follows}
        />
      )}
    </section>
  )
}
