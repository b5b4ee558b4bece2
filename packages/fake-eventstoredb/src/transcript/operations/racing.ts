/** Many writers at once. */
import { answered } from '../answered.ts'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'

const words = Array.from({ length: 20 }, (_, index) => `of writer ${index + 1}`)

interface Answer {
  readonly error?: string
  readonly actual?: unknown
  readonly nextExpectedRevision?: bigint
}

const counted = (answers: ReadonlyArray<Answer>) => ({
  succeeded: answers.filter(({ error }) => error === undefined).length,
  refused: answers.filter(({ error }) => error === 'wrong-expected-version').length,
  revisions: answers.flatMap(({ nextExpectedRevision: at }) => at ?? []).sort((a, b) => Number(a - b))
})

const writtenIn = async (scene: Scene) => {
  const read = await scene.read(scene.client.readStream(scene.stream()))
  return { written: (read as string[]).length }
}

const race = async (scene: Scene, append: (word: string) => Promise<unknown>) => {
  const answers = await Promise.all(words.map(word => answered(append(word))))
  return { ...counted(answers as Answer[]), ...(await writtenIn(scene)) }
}

export const racing: ReadonlyArray<Operation> = [
  {
    name: 'twenty writers race for a new stream',
    run: scene =>
      race(scene, word =>
        scene.client.appendToStream(scene.stream(), scene.event(word), { expectedRevision: 'no_stream' })
      )
  },
  {
    name: 'twenty writers race for the same revision',
    run: async scene => {
      await scene.client.appendToStream(scene.stream(), scene.event('first'))
      return race(scene, word =>
        scene.client.appendToStream(scene.stream(), scene.event(word), { expectedRevision: 0n })
      )
    }
  },
  {
    name: 'twenty writers who expect anything',
    run: scene => race(scene, word => scene.client.appendToStream(scene.stream(), scene.event(word)))
  },
  {
    // The server answers a repetition only once the first is replicated; before that it lets its time run out.
    name: 'the same append twenty times at once',
    run: async scene => {
      const append = () =>
        scene.client.appendToStream(scene.stream(), scene.event('same'), { expectedRevision: 'no_stream' })
      const answers = (await Promise.all(words.map(() => answered(append())))) as Answer[]
      const { revisions, written } = { ...counted(answers), ...(await writtenIn(scene)) }
      return {
        someSucceeded: revisions.length > 0,
        allAtTheFirst: revisions.every(revision => revision === 0n),
        othersRanOutOfTime: answers.every(({ error = 'deadline-exceeded' }) => error === 'deadline-exceeded'),
        written
      }
    }
  }
]
