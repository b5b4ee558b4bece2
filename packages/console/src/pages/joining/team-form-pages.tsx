/** The forms by which the network team declines an application, and lets a link person in. */
import type { ComponentChildren } from 'preact'
import { own } from '../../command-forms/values.ts'
import type { TeamFormShown } from '../../joining/team-form.ts'
import type { Page } from '../../parts/layout.tsx'
import { joiningPage, Press, toApplications } from './frame.tsx'
import { Questions } from './question-view.tsx'

interface Framed {
  readonly lede: ComponentChildren
  readonly press: string
}
const teamFormPage = (shown: TeamFormShown, { lede, press }: Framed): Page => {
  const { application, section, answers, wrong, token, key } = shown
  const { reference } = application.form
  const at = `/applications/${reference}`
  return joiningPage({
    ...{ title: section.title, caption: reference, wrong },
    trail: [...toApplications, { href: at, text: reference }],
    body: (
      <>
        {lede}
        {token === null ? (
          <p>Nothing can be sent from here: sign in first.</p>
        ) : (
          <form class="command-form" method="post" action={`${at}/${section.key}`} novalidate>
            <input type="hidden" name={own.token} value={token} />
            <input type="hidden" name={own.form} value={key} />
            <Questions questions={section.questions} answers={answers} wrong={wrong} />
            <Press text={press} />
          </form>
        )}
        <p>
          <a href={at}>Go back without doing it</a>
        </p>
      </>
    )
  })
}
export const declinePage = (shown: TeamFormShown): Page =>
  teamFormPage(shown, {
    lede: (
      <>
        <p class="lede">The applicant reads your words when they open their secret link. We send no e-mail.</p>
        <p>Your words are erased together with the application. You may change them until then.</p>
      </>
    ),
    press: 'Decline the application'
  })
export const letInPage = (shown: TeamFormShown): Page =>
  teamFormPage(shown, {
    lede: (
      <>
        <p class="lede">
          From then on they sign in with that account, and see the pages of{' '}
          {shown.application.next.is === 'let-in' ? shown.application.next.community : 'their community'} alone.
        </p>
        <p>
          First ask them which account of their organisation they use. If they sign in here with it, they find what you
          need under “Your account” at the top of every page. The record gets an id that says nothing of who they are.
        </p>
      </>
    ),
    press: 'Let them in'
  })
