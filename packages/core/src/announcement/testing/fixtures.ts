/** How tests tell the story of an announcement: the commands and events of A-1, and what is known of who speaks. */
import type * as t from 'io-ts'
import type { Of } from '../../aggregate.ts'
import type { ContentRef } from '../../values/content-ref.ts'
import type { AnnouncementCommand } from '../commands.ts'
import type { AnnouncementEvent } from '../events.ts'
import type { AnnouncementFacts } from '../facts.ts'
import type { AnnouncementRefusal } from '../refusals.ts'

/** The same without its brands, so that tests hold literals. */
type Plain<A> = A extends string
  ? A extends t.Brand<unknown>
    ? string
    : A
  : A extends number
    ? number
    : A extends ReadonlyArray<infer Item>
      ? ReadonlyArray<Plain<Item>>
      : A extends object
        ? { readonly [K in keyof A]: Plain<A[K]> }
        : A
const branded = <A>(plain: Plain<A>): A => plain as A

type KeyField = 'type' | 'announcement' | 'on'
type Rest<M> = keyof Omit<M, KeyField> extends never ? [] : [fields: Plain<Omit<M, KeyField>>]

const tell =
  <M extends AnnouncementCommand | AnnouncementEvent>() =>
  <Type extends M['type']>(type: Type, on: string, ...fields: Rest<Of<M, Type>>): Of<M, Type> =>
    ({ type, announcement: 'A-1', on, ...(fields as ReadonlyArray<object>)[0] }) as unknown as Of<M, Type>

export const ask = tell<AnnouncementCommand>()
export const happened = tell<AnnouncementEvent>()
export const because = (refusal: Plain<AnnouncementRefusal>) => branded<AnnouncementRefusal>(refusal)

export const ref = (letter: string): ContentRef =>
  branded<ContentRef>({ commitment: letter.repeat(43), length: letter.charCodeAt(0) })

export const content = { title: ref('t'), words: ref('w'), link: null }
export const news = { community: 'TC-0001', ...content }
/** News of a member, to all members for whom a forum is held. */
export const made = { ...news, kind: 'news', audience: ['Full', 'Accreditation'] } as const

export const facts: AnnouncementFacts = { lastCycle: null, yearAfter: null, next: null, typeThatDay: 'Full' }
