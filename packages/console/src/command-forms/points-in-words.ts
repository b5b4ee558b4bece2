/** The open action points of a review by their words, so that nobody has to know which number means what. */
import { isUnderWay, type Review } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Giving } from '../options.ts'
import type { Choice } from '../parts/choose.tsx'
import { beginningOf } from './choices-of-network.ts'

/** What was erased, or cannot be read just now, has its number alone. */
export const withWordsOfPoints = async (
  { dependencies: { content } }: Pick<Giving, 'dependencies'>,
  review: Review,
  choices: ReadonlyArray<Choice>
): Promise<ReadonlyArray<Choice>> => {
  if (!isUnderWay(review)) return choices
  const told = choices.flatMap(({ value }) => review.findings[Number(value) - 1]?.words ?? [])
  const read = await content.read(told)()
  if (isLeft(read) || told.length !== choices.length) return choices
  return choices.map((choice, at) => {
    const words = read.right[at] ?? null
    return words === null ? choice : { ...choice, text: `${choice.text}: ${beginningOf(words)}` }
  })
}
