/** What can be done now about one thing, and what cannot, with why not. */
import type { CanBeDone } from '../../command-forms/can-be-done.ts'
import type { Key } from '../../command-forms/command-form.ts'
import type { Page } from '../../parts/layout.tsx'
import { CanAndCannot } from './can.tsx'
import { aboutInWords } from './about.tsx'

interface Now {
  readonly aggregate: string
  readonly about: Key
  readonly all: ReadonlyArray<CanBeDone>
}
export const nowPage = ({ aggregate, about, all }: Now): Page => {
  const { community } = about
  return {
    title: 'What can be done now',
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      community === undefined
        ? { href: '/do', text: 'What can be done' }
        : { href: `/communities/${community}`, text: community }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">{aboutInWords(aggregate, about)}</span> What can be done now
        </h1>
        <CanAndCannot about={about} all={all} />
      </>
    )
  }
}
