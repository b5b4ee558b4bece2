/** What each review gives to the themes of a cycle and to what became of the action points of the one before. */
import type { CountedReview } from '../national-report/counted-reviews.ts'
import { actionsOf, hasFindingIn } from '../national-report/themes.ts'
import type { Explaining } from './explaining.ts'
import { inNone } from './figures-of.ts'
import { overCounted } from './over-reviews.ts'
import { oneIf, orBecause, type Given, type Tallied } from './tallied.ts'

const kinds = { achievements: 'achievement', actions: 'action' } as const
const isKind = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name)

export const ofThemes = (
  { now: { figures } }: Explaining,
  [section = '', name = '']: ReadonlyArray<string>
): Tallied => {
  const hasFinding = hasFindingIn(figures)
  const gives = (review: CountedReview): Given =>
    isKind(name)
      ? oneIf(hasFinding(review, section === inNone ? null : section, kinds[name]), 'NothingCounted')
      : { contributes: 1 }
  return { unit: 'count', items: overCounted(figures, 'all', gives) }
}

export const ofLastYear = ({ now, last }: Explaining, [name]: ReadonlyArray<string>): Tallied | null => {
  if (last === null) return null
  const gives = (review: CountedReview): Given => {
    if (name === 'n') return { contributes: 1 }
    const actions = actionsOf(review, last.figures, now.figures.cutoff)
    return orBecause(actions.filter(one => name === 'actions' || one === name).length, 'NothingCounted')
  }
  return { unit: 'count', items: overCounted(last.figures, 'all', gives) }
}
