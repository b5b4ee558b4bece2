/** The page of a failure: what is in the way, and the way home. */
import type { Problem } from '@cofc/http'
import type { Page } from '../../parts/layout.tsx'
import { onThisMachine, type Visitors } from '../../known.ts'
import { withDaysInWords } from '../../words/days-in-text.ts'

export const failurePage = ({ title, detail }: Problem): Page => ({
  title,
  place: null,
  body: (
    <>
      <h1 class="nhsuk-heading-xl">{title}</h1>
      <p class="lede">{withDaysInWords(detail)}</p>
      <p>
        <a href="/">Go to the home page</a>
      </p>
    </>
  )
})

/** The same, where what was typed is kept. */
export const keptPage = ({ title, detail }: Problem, href: string): Page => ({
  title,
  place: null,
  body: (
    <>
      <h1 class="nhsuk-heading-xl">{title}</h1>
      <p class="lede">{withDaysInWords(detail)}</p>
      <p>
        What you typed is kept for seven days. <a href={href}>Go on with it</a>
      </p>
    </>
  )
})

const whyNot: Readonly<Record<Visitors['known'], string>> = {
  'by-machine':
    'You came here from another site, so this page is not shown. Go to the home page, and from there to what you look for.',
  'by-account':
    'This page is not for the public, and nobody can sign in here: whoever runs this server has to set it up.',
  elsewhere: 'This page is not for the public.'
}
/** Where nobody can sign in. */
export const cannotBeKnown = ({ known }: Pick<Visitors, 'known'> = onThisMachine): Page =>
  failurePage({ type: '', status: 401, title: 'Not shown', detail: whyNot[known] })
