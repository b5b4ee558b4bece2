/** What opens at a click; on paper it is open. */
import type { ComponentChildren } from 'preact'

export const Details = ({
  summary,
  children
}: {
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
}) => (
  <details class="nhsuk-details">
    <summary class="nhsuk-details__summary">
      <span class="nhsuk-details__summary-text">{summary}</span>
    </summary>
    <div class="nhsuk-details__text">{children}</div>
  </details>
)
