/** How tests tell the story of access: the commands and events of the people of TC-0001. */
import type * as t from 'io-ts'
import type { Of } from '../../aggregate.ts'
import type { ServiceAccessCommand } from '../commands.ts'
import type { ServiceAccessEvent } from '../events.ts'
import type { ServiceAccessFacts } from '../facts.ts'
import type { ServiceAccessRefusal } from '../refusals.ts'

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

type KeyField = 'type' | 'community' | 'on'
const tell =
  <M extends ServiceAccessCommand | ServiceAccessEvent>() =>
  <Type extends M['type']>(type: Type, on: string, fields: Plain<Omit<Of<M, Type>, KeyField>>): Of<M, Type> =>
    ({ type, community: 'TC-0001', on, ...(fields as object) }) as unknown as Of<M, Type>

export const ask = tell<ServiceAccessCommand>()
export const happened = tell<ServiceAccessEvent>()
export const because = (refusal: Plain<ServiceAccessRefusal>) => branded<ServiceAccessRefusal>(refusal)

export const forum = { person: 'P-1', service: 'forum' } as const
export const hub = { person: 'P-1', service: 'hub' } as const
export const person = { person: 'P-1' }

/** A member whose membership is not suspended. */
export const facts: ServiceAccessFacts = { lastCycle: null, yearAfter: null, next: null, mayTakePart: 'yes' }
