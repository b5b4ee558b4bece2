/** Every form made by hand. */
import { actionPlanPage } from '../pages/by-hand/action-plan.tsx'
import { bookPlacePage } from '../pages/by-hand/book-place.tsx'
import { draftCommentsPage } from '../pages/by-hand/draft-comments.tsx'
import { giveFeedbackPage } from '../pages/by-hand/give-feedback.tsx'
import { outcomesPage } from '../pages/by-hand/outcomes.tsx'
import { proposeNewsPage } from '../pages/by-hand/propose-news.tsx'
import { visitDatesPage } from '../pages/by-hand/visit-dates.tsx'
import { visitFindingsPage } from '../pages/by-hand/visit-findings.tsx'
import { visitRatingsPage } from '../pages/by-hand/visit-ratings.tsx'
import { visitSectionPage } from '../pages/by-hand/visit-section.tsx'
import { visitTeamPage } from '../pages/by-hand/visit-team.tsx'
import { askAccessPage } from '../pages/by-hand/ask-access.tsx'
import { actionPlan } from './action-plan.ts'
import { askAccess } from './ask-access.ts'
import { bookPlace } from './book-place.ts'
import { draftComments } from './draft-comments.ts'
import { hostFeedback, teamFeedback } from './give-feedback.ts'
import type { AnyHandMade, FoundAt, HandMade, OnItsPage } from './hand-made.ts'
import { outcomes } from './outcomes.ts'
import { proposeNews } from './propose-news.ts'
import { rateSection, rateTogether } from './rate-together.ts'
import { visitDates } from './visit-dates.ts'
import { visitFindings } from './visit-findings.ts'
import { visitTeam } from './visit-team.ts'

const on = <F extends FoundAt>(form: HandMade<F>, page: OnItsPage<F>['page']): AnyHandMade =>
  ({ ...form, page }) as unknown as AnyHandMade

export const handMadeForms: ReadonlyArray<AnyHandMade> = [
  on(visitDates, visitDatesPage),
  on(visitTeam, visitTeamPage),
  on(outcomes, outcomesPage),
  on(draftComments, draftCommentsPage),
  on(actionPlan, actionPlanPage),
  on(hostFeedback, giveFeedbackPage),
  on(bookPlace, bookPlacePage),
  on(proposeNews, proposeNewsPage),
  on(askAccess, askAccessPage),
  on(rateTogether, visitRatingsPage),
  on(rateSection, visitSectionPage),
  on(visitFindings, visitFindingsPage),
  on(teamFeedback, giveFeedbackPage)
]

/** The first words of their addresses. */
export const wordOf = ({ path }: AnyHandMade): string => path.split('/')[1] ?? ''
const words: ReadonlySet<string> = new Set(handMadeForms.map(wordOf))
export const isByHand = (url: string): boolean => words.has(url.split(/[/?#]/)[1] ?? '')

/** Of a form at an address, as a heading; `null` where it is none of these. */
export const titleByHand = (address: string): string | null => {
  const steps = address.split('/')
  const form = handMadeForms.find(one => wordOf(one) === steps[1] && one.path.split('/').length === steps.length)
  return form?.title ?? null
}
