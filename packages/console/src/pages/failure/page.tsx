/** The page of a failure: what is in the way, and the way home. */
import type { Problem } from '@cofc/http'
import type { Page } from '../../parts/layout.tsx'

export const failurePage = ({ title, detail }: Problem): Page => ({
  title,
  place: null,
  body: (
    <>
      <h1 class="nhsuk-heading-xl">{title}</h1>
      <p class="lede">{detail}</p>
      <p>
        <a href="/">Go to the home page</a>
      </p>
    </>
  )
})
