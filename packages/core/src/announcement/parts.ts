/** The parts that commands, events and states of an announcement are made of. */
import type { ContentRef } from '../values/content-ref.ts'
import type { MembershipType } from '../values/membership-type.ts'

export type AnnouncementKind = 'news' | 'newsletter' | 'discussion' | 'policy-change'

/** Whoever reads the pages of the network, or the members of these types alone. */
export type Audience = 'public' | ReadonlyArray<MembershipType>

/** What is told. People are named in it, so its title is erasable as its words are. */
export interface Told {
  readonly title: ContentRef
  readonly words: ContentRef
  /** Where more is found; `null` for nowhere. */
  readonly link: string | null
}
