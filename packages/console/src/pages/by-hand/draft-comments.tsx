/** The draft of a local report part by part, with a comment beside each. */
import type { FindingShown, LocalReport, StandardInFull } from '@cofc/reports'
import {
  cover,
  findings,
  nothingToSay,
  otherwise,
  partName,
  type DraftCommentsFound
} from '../../hand-made/draft-comments.ts'
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import { Details } from '../../parts/details.tsx'
import { Facts, type Fact } from '../../parts/facts.tsx'
import { Area, Radios, textOr } from '../../parts/inputs.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Rated } from '../../parts/rating.tsx'
import { Said } from '../../parts/said.tsx'
import { Table } from '../../parts/table.tsx'
import { dayInWords, daysInWords } from '../../words/dates.ts'
import { membershipTypeName, sectorName, visitModeName } from '../../words/names.ts'
import { Framed, problemsIn } from './framed.tsx'
import { fromDashboard, Headed } from './of-review.tsx'

const placesOf = (profile: LocalReport['profile']): ReadonlyArray<Fact> =>
  profile === null || profile.places === null ? [] : [['Places', String(profile.places)]]
const coverFacts = ({ cover: of, profile }: LocalReport): ReadonlyArray<Fact> => [
  ['Name', of.name],
  ['Sector', sectorName[of.sector]],
  ['Membership', membershipTypeName[of.membershipType]],
  ['Edition', of.editionTitle],
  ['Visited', of.visitedOn.length === 0 ? 'No visit' : daysInWords(of.visitedOn)],
  ...(of.mode === null ? [] : [['How', visitModeName[of.mode]] as const]),
  ...placesOf(profile)
]
const Findings = ({ heading, all }: { readonly heading: string; readonly all: ReadonlyArray<FindingShown> }) => (
  <>
    <h3 class="nhsuk-heading-s">{heading}</h3>
    {all.length === 0 ? <p>None.</p> : null}
    <ul>
      {all.map(({ words, standard }) => (
        <li>
          <Said text={words} /> {standard === null ? '' : <span class="code">({standard})</span>}
        </li>
      ))}
    </ul>
  </>
)
const standardColumns = [
  { head: 'Standard', cell: ({ standard }: StandardInFull) => <span class="code">{standard}</span> },
  { head: 'What it says', cell: ({ text }: StandardInFull) => text },
  { head: 'Self', cell: ({ self }: StandardInFull) => <Rated rating={self} /> },
  { head: 'Peers', cell: ({ peer }: StandardInFull) => <Rated rating={peer} /> },
  {
    head: 'What the peers say',
    cell: ({ peerComment }: StandardInFull) => (peerComment === null ? '–' : <Said text={peerComment} />)
  }
]
const Section = ({
  section,
  standards
}: {
  readonly section: string
  readonly standards: LocalReport['standards']
}) => {
  const own = standards.filter(one => one.section === section)
  return (
    <Details summary={`What the draft says (${String(own.length)} ${own.length === 1 ? 'standard' : 'standards'})`}>
      <Table id={`draft-${section.replaceAll(/\W+/g, '-')}`} caption={section} rows={own} columns={standardColumns} />
    </Details>
  )
}
const PartOfDraft = ({ part, report }: { readonly part: string; readonly report: LocalReport }) => {
  if (part === cover) return <Facts facts={coverFacts(report)} />
  if (part === findings)
    return (
      <>
        <Findings heading="Achievements" all={report.summary.achievements} />
        <Findings heading="Action points" all={report.summary.actionPoints} />
      </>
    )
  return part === otherwise ? null : <Section section={part} standards={report.standards} />
}
const standing = ({ status, commentsDue, commentedOn }: DraftCommentsFound): string => {
  if (status === 'Final') return 'The report is final. If something in it is wrong, write to the network team.'
  if (status !== 'ReportDrafted')
    return 'There is no draft yet. Once there is, you are asked here what is not right in it.'
  const until = commentsDue === null ? '' : ` You have until ${dayInWords(commentsDue as never)}.`
  return `${commentedOn === null ? 'Say what is not right in the draft.' : `You commented on ${dayInWords(commentedOn as never)}. You can change it until the report is final.`}${until}`
}
const Parts = ({ shown }: { readonly shown: HandMadeShown<DraftCommentsFound> }) => {
  const { found, typed, problems } = shown
  return (
    <>
      {found.parts.map((part, at) => (
        <section class="standard">
          <h2 class="nhsuk-heading-m">{part}</h2>
          <PartOfDraft part={part} report={found.report} />
          <Area
            name={partName(at)}
            label={
              <>
                What is not right here<span class="nhsuk-u-visually-hidden">: {part}</span> (optional)
              </>
            }
            problems={problems}
            text={textOr(typed, partName(at), found.saved.find(one => one.part === part)?.words ?? '')}
          />
        </section>
      ))}
      <Radios
        name={nothingToSay}
        label="Is all of the draft right?"
        problems={problems}
        choices={[
          { value: 'yes', text: 'Yes, we have nothing to say' },
          { value: '', text: 'No, we wrote above what is not' }
        ]}
        text={textOr(typed, nothingToSay, '')}
      />
    </>
  )
}
export const draftCommentsPage = (shown: HandMadeShown<DraftCommentsFound>): Page => {
  const { found } = shown
  const { community, cycle, kind } = found.key
  return {
    title: 'Comment on the draft report',
    ...fromDashboard(found.key),
    problems: problemsIn(shown),
    body: (
      <>
        <Headed of={found.key} heading="Comment on the draft report" />
        <p class="lede">{standing(found)}</p>
        <p>
          <a href={`/local/${community}/${cycle}?kind=${kind}`}>Read the whole report</a>
        </p>
        {found.isErased ? <p class="quiet">A comment that stood here was erased.</p> : null}
        {found.status === 'ReportDrafted' ? (
          <Framed
            shown={shown}
            saved="Sent. You can change it until the report is final."
            buttons={[{ does: 'send', text: 'Send the comments' }]}
          >
            <p>Speak of facts, and name nobody. What you write can be erased later.</p>
            <Parts shown={shown} />
          </Framed>
        ) : null}
      </>
    )
  }
}
