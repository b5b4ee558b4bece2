/** What stands on top of every form about a review. */
import type { ReviewKey } from '../../hand-made/of-review.ts'
import type { Page } from '../../parts/layout.tsx'
import { reviewKindName } from '../../words/names.ts'

export const Headed = ({
  of: { community, cycle, kind },
  heading
}: {
  readonly of: ReviewKey
  readonly heading: string
}) => (
  <h1 class="nhsuk-heading-xl">
    <span class="nhsuk-caption-xl">
      {community}, {cycle}: {reviewKindName[kind].toLowerCase()}
    </span>{' '}
    {heading}
  </h1>
)
const home = { href: '/', text: 'Home' }
export const fromDashboard = ({ community }: Pick<ReviewKey, 'community'>): Pick<Page, 'place' | 'trail'> => ({
  place: null,
  trail: [home, { href: `/dashboard/${community}`, text: 'Dashboard' }]
})
export const fromVisits: Pick<Page, 'place' | 'trail'> = {
  place: null,
  trail: [home, { href: '/visits', text: 'Your visits' }]
}
