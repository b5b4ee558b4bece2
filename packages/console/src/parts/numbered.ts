/** The figures of a report in their order, each with its number: of those that are drawn. */
import type { Drawings } from '../charts/draw.ts'
import type { Chapter } from './contents.tsx'

interface Drawn extends Chapter {
  /** `null` where there is nothing to draw. */
  readonly drawings: Drawings | null
}
export interface Numbered {
  readonly figures: ReadonlyArray<Chapter>
  /** From 1; `undefined` where it is not drawn. */
  readonly numberOf: (id: string) => number | undefined
}

/**
 * @example A figure that is not drawn takes no number
 * ```ts
 * const drawings = { wide: [], narrow: [] }
 * const { numberOf } = numbered([
 *   { id: 'members', title: 'Members', drawings: null },
 *   { id: 'visits', title: 'Visits', drawings }
 * ])
 * expect([numberOf('members'), numberOf('visits')]).toEqual([undefined, 1])
 * ```
 */
export const numbered = (all: ReadonlyArray<Drawn>): Numbered => {
  const figures = all.flatMap(({ drawings, ...figure }) => (drawings === null ? [] : [figure]))
  const places = new Map(figures.map(({ id }, place) => [id, place + 1]))
  return { figures, numberOf: id => places.get(id) }
}
