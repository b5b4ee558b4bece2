/** Open a review: for whom and in which cycle, and then of which kind, with why another kind may not be. */
import { Button, Select } from '../../parts/choose.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Rule } from '../../parts/rule.tsx'
import { Table } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { reviewKindName } from '../../words/names.ts'
import type { KindToOpen, Opening } from '../../team/ask-opening.ts'
import { communityChoices } from './home-page.tsx'

const formOf = ({ community, cycle, edition }: Opening, { kind }: KindToOpen): string =>
  `/do/review/${community ?? ''}/${cycle ?? ''}/${kind}/open-review?edition=${edition ?? ''}`

interface AlreadyProps {
  readonly community: string
  readonly cycle: string
  readonly one: KindToOpen
}
const OpenAlready = ({ community, cycle, one: { kind, isOpen } }: AlreadyProps) =>
  isOpen ? <a href={`/do/review/${community}/${cycle}/${kind}`}>What can be done about it</a> : null

const Kinds = (opening: Opening) => {
  const { community, cycle, edition, kinds } = opening
  if (community === null || cycle === null) return null
  if (edition === null) return <p>The cycle {cycle} is not planned yet. Plan it first.</p>
  return (
    <Table
      id="kinds"
      caption={`Reviews of ${community} in ${cycle}, against edition ${edition}`}
      rows={kinds}
      columns={[
        { head: 'Kind', cell: ({ kind }) => reviewKindName[kind] },
        {
          head: 'Can it be opened today?',
          cell: one =>
            one.whyNot === null ? (
              <a href={formOf(opening, one)}>
                Open it<span class="nhsuk-u-visually-hidden"> as {reviewKindName[one.kind]}</span>
              </a>
            ) : (
              <>
                {one.whyNot} <OpenAlready {...{ community, cycle, one }} />
              </>
            )
        }
      ]}
    />
  )
}
export const openingPage = (opening: Opening): Page => ({
  title: 'Open a review',
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/team', text: 'Network team' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Open a review</h1>
      <ForTheTeamAlone />
      <Rule of="OpenReview" />
      <form class="choose" method="get" action="/team/open-review">
        <Select
          name="community"
          label="Community"
          choices={communityChoices(opening.communities)}
          chosen={opening.community}
        />
        <Select
          name="cycle"
          label="Cycle"
          choices={opening.cycles.map(({ cycle }) => ({ value: cycle, text: cycle }))}
          chosen={opening.cycle}
        />
        <div class="choose__buttons">
          <Button text="Show which kinds can be opened" />
        </div>
      </form>
      <Kinds {...opening} />
    </>
  )
})
