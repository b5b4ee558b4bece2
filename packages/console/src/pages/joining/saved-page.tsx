/** What a secret link leads to: asked of nothing, so it says the same whatever the link is. */
import type { Page } from '../../parts/layout.tsx'
import { joiningPage, LinkField, Press } from './frame.tsx'

export const openPage = ({ link }: { readonly link: string }): Page =>
  joiningPage({
    title: 'Go on with your form',
    body: (
      <>
        <p class="lede">This link opens a form that was begun here.</p>
        <form class="command-form" method="post" action="/join/saved">
          <LinkField link={link} />
          <Press text="Open the form" />
        </form>
      </>
    )
  })

export const howToComeBackPage = (): Page =>
  joiningPage({
    title: 'Go on with a form',
    body: (
      <>
        <p class="lede">Open the secret link that stood on your form’s page. It begins with this site’s address.</p>
        <p>If you lost the link, nobody can find the form by your name. Please begin again, or ask us a question.</p>
        <p>
          <a href="/join/application">Start an application</a>
        </p>
        <p>
          <a href="/join/enquiry">Ask us a question</a>
        </p>
      </>
    )
  })

/** Of every link that opens nothing, whatever the reason. */
export const nothingFoundPage = (): Page =>
  joiningPage({
    title: 'No form is open here',
    body: (
      <>
        <p class="lede">
          The link may be mistyped, or another took its place. Or the form was thrown away, or its time is over.
        </p>
        <p>If you know your secret link, open it once more. Otherwise begin again.</p>
        <p>
          <a href="/join">Join the network</a>
        </p>
      </>
    )
  })
