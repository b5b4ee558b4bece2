/** Every form made by hand. */
import { actionPlan } from './action-plan.ts'
import type { AnyHandMade } from './hand-made.ts'

export const handMadeForms: ReadonlyArray<AnyHandMade> = [actionPlan]

/** The first words of their addresses. */
export const wordOf = ({ path }: AnyHandMade): string => path.split('/')[1] ?? ''
const words: ReadonlySet<string> = new Set(handMadeForms.map(wordOf))
export const isByHand = (url: string): boolean => words.has(url.split(/[/?#]/)[1] ?? '')
