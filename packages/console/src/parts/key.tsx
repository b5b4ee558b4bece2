/** What the marks of the quartile charts mean. */
import type { ComponentChildren } from 'preact'
import { fills } from '../charts/bars.ts'
import { colours } from '../charts/colours.ts'

const Mark = ({ children }: { readonly children: ComponentChildren }) => (
  <svg width="36" height="20" viewBox="0 0 36 20" aria-hidden="true" focusable="false">
    {children}
  </svg>
)
const Median = (
  <Mark>
    <rect x="2" y="3" width="32" height="14" fill={colours.light} stroke={colours.main} />
    <path d="M20 1v18" stroke={colours.ink} stroke-width="3" />
  </Mark>
)
const Dot = (
  <Mark>
    <circle cx="18" cy="10" r="8" fill={colours.main} />
  </Mark>
)

export const BoxKey = () => (
  <ul class="key">
    <li>{Median} Half of the communities lie in the box; the line is the median</li>
    <li>{Dot} One community, with its code on wide screens and on paper</li>
  </ul>
)
export const SpreadKey = () => (
  <ul class="key">
    <li>
      <Mark>
        <rect x="2" y="4" width="32" height="12" fill={colours.light} />
      </Mark>
      The whole network
    </li>
    <li>
      <Mark>
        <path d="M18 1v18" stroke={colours.ink} stroke-width="2" />
      </Mark>
      One sector, where it can be shown
    </li>
  </ul>
)
const PairKey = ({ ring, dot }: { readonly ring: string; readonly dot: string }) => (
  <ul class="key">
    <li>
      <Mark>
        <circle cx="18" cy="10" r="6" fill={colours.paper} stroke={colours.main} stroke-width="2" />
      </Mark>
      {ring}
    </li>
    <li>
      <Mark>
        <circle cx="18" cy="10" r="7" fill={colours.main} />
      </Mark>
      {dot}
    </li>
  </ul>
)
export const ChangeKey = () => <PairKey ring="Last cycle" dot="This cycle" />
export const SelfAndPeerKey = () => <PairKey ring="By themselves" dot="By their visitors" />
export const BenchmarkKey = () => (
  <ul class="key">
    <li>
      <Mark>
        <path d="M18 2l8 8-8 8-8-8z" fill={colours.own} />
      </Mark>
      This community
    </li>
    <li>{Median} Network: middle half and median</li>
  </ul>
)
/** What the parts of bars mean, in their order. */
export const PartsKey = ({ parts }: { readonly parts: ReadonlyArray<string> }) => (
  <ul class="key">
    {parts.map((name, part) => (
      <li>
        <Mark>
          <rect x="2" y="4" width="32" height="12" fill={fills[part % fills.length]} stroke={colours.main} />
        </Mark>
        {name}
      </li>
    ))}
  </ul>
)
