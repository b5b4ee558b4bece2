/** What is known of one thing, by name. */
import type { ComponentChildren } from 'preact'
import { Explained } from './explained.tsx'

export type Fact = readonly [name: string, value: ComponentChildren, figure?: string]

export const Facts = ({ facts }: { readonly facts: ReadonlyArray<Fact> }) => (
  <dl class="nhsuk-summary-list">
    {facts.map(([name, value, figure]) => (
      <div class="nhsuk-summary-list__row">
        <dt class="nhsuk-summary-list__key">{name}</dt>
        <dd class="nhsuk-summary-list__value" data-figure={figure}>
          <Explained figure={figure}>{value}</Explained>
        </dd>
      </div>
    ))}
  </dl>
)
