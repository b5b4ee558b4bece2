/** The way in for whoever is no member yet: what the network is open to, what it publishes, and how to ask and apply. */
import type { Page } from '../../parts/layout.tsx'
import { joiningPage } from './frame.tsx'

interface Entry {
  /** Where the latest national report is published; `null` while none is. */
  readonly national: string | null
}
export const entryPage = ({ national }: Entry): Page =>
  joiningPage({
    title: 'Join the network',
    trail: [{ href: '/', text: 'Home' }],
    body: (
      <>
        <p class="lede">
          Any therapeutic community may join, and so may a service that wants to become one. You can apply at any time
          of the year.
        </p>
        <p>
          Members rate themselves, visit one another and learn from what they see. In return you share what you do, and
          send people to visit others.
        </p>
        <h2>Before you apply</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          <li>
            <a href="/join/types">The five types of membership</a>: what each brings, and what it asks
          </li>
          <li>
            <a href="/join/fees">What it costs</a>: try it with your own size
          </li>
          <li>
            <a href="/join/enquiry">Ask us a question</a>
          </li>
        </ul>
        <h2>Apply</h2>
        <p>You need some twenty minutes. You can stop at any point, and go on another day.</p>
        <p>
          <a class="nhsuk-button" href="/join/application">
            Start an application
          </a>
        </p>
        <p>
          <a href="/join/saved">Go on with a form that you began</a>
        </p>
        <h2>What the network publishes</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          <li>
            <a href="/register">The register</a>: who is a member, and who holds a certificate
          </li>
          {national === null ? null : (
            <li>
              <a href={national}>The latest national report</a>, and <a href="/#cycles">those before it</a>
            </li>
          )}
          <li>
            <a href="/announcements">Announcements</a>
          </li>
        </ul>
      </>
    )
  })
