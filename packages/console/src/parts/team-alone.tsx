/** What stands on top of a page that names communities beside figures about them. */
import type { ComponentChildren } from 'preact'

export const ForTheTeamAlone = ({ children }: { readonly children?: ComponentChildren }) => (
  <div class="nhsuk-inset-text">
    <p>
      <strong>For the network team alone.</strong> {children}
    </p>
  </div>
)
