/** How communities were rated on a standard, counted. */

/** `n`: rated met, partly or not. `selfRated`: how many of them by their own rating. */
export interface Counts {
  readonly n: number
  readonly selfRated: number
  readonly met: number
  readonly partly: number
  readonly not: number
}
export const ratings = ['met', 'partly', 'not'] as const

export const sum = <Item>(items: ReadonlyArray<Item>, of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0)

export const addUp = (all: ReadonlyArray<Counts>): Counts => ({
  n: sum(all, ({ n }) => n),
  selfRated: sum(all, ({ selfRated }) => selfRated),
  met: sum(all, ({ met }) => met),
  partly: sum(all, ({ partly }) => partly),
  not: sum(all, ({ not }) => not)
})
