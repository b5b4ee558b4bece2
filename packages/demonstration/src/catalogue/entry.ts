/** One standard of the example catalogue, and what became of it in the next edition. All wording is our own. */

export type Value =
  | 'attachment'
  | 'containment'
  | 'respect'
  | 'communication'
  | 'interdependence'
  | 'relationships'
  | 'participation'
  | 'process'
  | 'balance'
  | 'responsibility'

export type Became =
  | { readonly became: 'reworded'; readonly as: string }
  | { readonly became: 'split'; readonly into: readonly [string, string] }
  /** Neighbours that name the same words are merged into one. */
  | { readonly became: 'merged'; readonly into: string }
  | { readonly became: 'dropped' }
  /** Stands in the later edition only. */
  | { readonly became: 'new' }
  | { readonly became: 'same' }

export interface Entry {
  readonly text: string
  readonly type: 1 | 2 | 3
  readonly values: ReadonlyArray<Value>
  readonly sectors: ReadonlyArray<string>
  readonly fate: Became
}

const same: Became = { became: 'same' }

/** For example `entry(1, 'respect participation', 'Everybody is greeted.')`. */
export const entry = (type: 1 | 2 | 3, values: string, text: string): Entry => ({
  text,
  type,
  values: values.split(' ') as ReadonlyArray<Value>,
  sectors: [],
  fate: same
})
export const only = (sectors: string, { fate, ...of }: Entry): Entry => ({ ...of, sectors: sectors.split(' '), fate })
export const reworded = (as: string, of: Entry): Entry => ({ ...of, fate: { became: 'reworded', as } })
export const split = (into: readonly [string, string], of: Entry): Entry => ({ ...of, fate: { became: 'split', into } })
export const merged = (into: string, of: Entry): Entry => ({ ...of, fate: { became: 'merged', into } })
export const dropped = (of: Entry): Entry => ({ ...of, fate: { became: 'dropped' } })
export const added = (of: Entry): Entry => ({ ...of, fate: { became: 'new' } })
