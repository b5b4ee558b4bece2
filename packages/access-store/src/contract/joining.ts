/** What every store of the forms of those who want to join promises, as tests. */
import { right } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mostJoiningForms, type JoiningKeptSince, type JoiningStore, type Settled } from '../joining.ts'

/** A store just opened, that holds nothing yet. */
export interface OpenedJoiningStore {
  readonly joining: JoiningStore
  readonly close: () => void
}
const on = (day: string): string => `2024-09-${day}T10:00:00.000Z`
const always: JoiningKeptSince = { saved: '', handedIn: '', settled: '' }
const form = { link: 'l-1', reference: 'JN-1', kind: 'application', at: on('02') }
const declined: Settled = {
  at: on('05'),
  as: 'declined',
  community: null,
  reason: 'It is “no” place\nfor people to live.'
}
const recorded: Settled = { at: on('05'), as: 'recorded', community: 'TC-0007', reason: null }

/** The whole contract test of an adapter. */
export const describeJoiningStore = (name: string, open: () => OpenedJoiningStore): void => {
  describe(name, () => {
    let opened: OpenedJoiningStore
    beforeEach(() => {
      opened = open()
    })
    afterEach(() => {
      opened.close()
    })
    const begun = async (changed: Partial<typeof form> = {}): Promise<void> => {
      expect(await opened.joining.begin({ ...form, ...changed }, always)()).toEqual(right(true))
    }
    const handed = async (changed: Partial<typeof form> = {}): Promise<void> => {
      await begun(changed)
      const { link, at } = { ...form, ...changed }
      expect(await opened.joining.handIn(link, ['joining'], at)()).toEqual(right(true))
    }
    const referencesOf = async (since = always): Promise<unknown> => {
      const found = await opened.joining.handedIn(since)()
      return found._tag === 'Right' ? found.right.map(({ reference }) => reference) : found
    }
    const isThere = async (link: string, since = always): Promise<boolean> =>
      JSON.stringify(await opened.joining.find(link, since)()).includes('"reference"')

    test('what is written in a part is kept under the link, field by field', async () => {
      const { joining } = opened
      await begun()
      const save = (part: string, answers: Readonly<Record<string, string>>, at: string) =>
        joining.save('l-1', { part, answers, at })()
      expect(await save('joining', { name: 'Elm', email: 'a@b.example' }, on('03'))).toEqual(right(true))
      expect(await save('joining', { name: 'Elm “House”\n' }, on('04'))).toEqual(right(true))
      expect(await save('finance', { size: '24' }, on('05'))).toEqual(right(true))
      expect(await joining.find('l-1', always)()).toEqual(
        right({
          ...{ reference: 'JN-1', kind: 'application', begunAt: on('02'), savedAt: on('05') },
          ...{ handedInAt: null, settled: null },
          parts: {
            joining: { answers: { name: 'Elm “House”\n', email: 'a@b.example' }, handedInAt: null },
            finance: { answers: { size: '24' }, handedInAt: null }
          }
        })
      )
    })
    test('under another link nothing is found, saved, handed in, replaced or thrown away', async () => {
      const { joining } = opened
      await begun()
      expect(await joining.find('l-2', always)()).toEqual(right(null))
      expect(await joining.save('l-2', { part: 'joining', answers: {}, at: on('03') })()).toEqual(right(false))
      expect(await joining.handIn('l-2', ['joining'], on('03'))()).toEqual(right(false))
      expect(await joining.relink('l-2', 'l-3')()).toEqual(right(false))
      expect(await joining.throwAway('l-2')()).toEqual(right(false))
      expect([await isThere('l-1'), await isThere('l-2'), await isThere('l-3')]).toEqual([true, false, false])
    })
    test('a form that is begun twice, as by two presses of a button, is one', async () => {
      await begun()
      await opened.joining.save('l-1', { part: 'joining', answers: { name: 'Elm' }, at: on('03') })()
      await begun({ at: on('04') })
      expect(await opened.joining.find('l-1', always)()).toMatchObject(
        right({ begunAt: on('02'), parts: { joining: { answers: { name: 'Elm' } } } })
      )
    })
    test('a link that is replaced opens nothing any more, and the new one opens all', async () => {
      await begun()
      expect(await opened.joining.relink('l-1', 'l-2')()).toEqual(right(true))
      expect([await isThere('l-1'), await isThere('l-2')]).toEqual([false, true])
    })
    test('a part that was handed in stays as it was, and another can still be written', async () => {
      const { joining } = opened
      await handed()
      expect(await joining.save('l-1', { part: 'joining', answers: { name: 'Oak' }, at: on('04') })()).toEqual(
        right(false)
      )
      expect(await joining.save('l-1', { part: 'finance', answers: { size: '9' }, at: on('04') })()).toEqual(
        right(true)
      )
      expect(await joining.handIn('l-1', ['joining', 'finance'], on('06'))()).toEqual(right(true))
      expect(await joining.find('l-1', always)()).toMatchObject(
        right({
          handedInAt: on('02'),
          parts: {
            joining: { answers: {}, handedInAt: on('02') },
            finance: { answers: { size: '9' }, handedInAt: on('06') }
          }
        })
      )
    })
    test('only what was handed in is found without its link, the oldest first', async () => {
      await handed({ link: 'l-1', reference: 'JN-1', at: on('04') })
      await begun({ link: 'l-2', reference: 'JN-2' })
      await handed({ link: 'l-3', reference: 'JN-3', at: on('03') })
      expect(await referencesOf()).toEqual(['JN-3', 'JN-1'])
      expect(await opened.joining.ofReference('JN-1', always)()).toMatchObject(right({ reference: 'JN-1' }))
      expect(await opened.joining.ofReference('JN-2', always)()).toEqual(right(null))
      expect(await opened.joining.settle('JN-2', declined)()).toEqual(right(false))
    })
    test('what became of a form is noted, the latest in place of what was before', async () => {
      await handed()
      expect(await opened.joining.settle('JN-1', declined)()).toEqual(right(true))
      expect(await opened.joining.find('l-1', always)()).toMatchObject(right({ settled: declined }))
      expect(await opened.joining.settle('JN-1', recorded)()).toEqual(right(true))
      expect(await opened.joining.ofReference('JN-1', always)()).toMatchObject(right({ settled: recorded }))
    })
    test('what was not handed in is thrown away by its link, and what was is not', async () => {
      await begun({ link: 'l-1', reference: 'JN-1' })
      await handed({ link: 'l-2', reference: 'JN-2' })
      expect(await opened.joining.throwAway('l-1')()).toEqual(right(true))
      expect(await opened.joining.throwAway('l-2')()).toEqual(right(false))
      expect([await isThere('l-1'), await isThere('l-2')]).toEqual([false, true])
    })
    test('each is erased by its reference, or with the community that it was recorded as', async () => {
      await handed({ link: 'l-1', reference: 'JN-1' })
      await handed({ link: 'l-2', reference: 'JN-2' })
      await handed({ link: 'l-3', reference: 'JN-3' })
      await opened.joining.settle('JN-2', recorded)()
      expect(await opened.joining.erase('JN-1')()).toEqual(right(1))
      expect(await opened.joining.erase('JN-1')()).toEqual(right(0))
      expect(await opened.joining.eraseOf('TC-0007')()).toEqual(right(1))
      expect(await opened.joining.eraseOf('TC-0007')()).toEqual(right(0))
      expect(await referencesOf()).toEqual(['JN-3'])
    })
    test('what is kept no longer is not found any more, and is forgotten: each from its own day on', async () => {
      const { joining } = opened
      await begun({ link: 'l-1', reference: 'JN-1', at: on('02') })
      await handed({ link: 'l-2', reference: 'JN-2', at: on('02') })
      await handed({ link: 'l-3', reference: 'JN-3', at: on('02') })
      await joining.settle('JN-3', declined)()
      const since = {
        saved: { ...always, saved: on('03') },
        handedIn: { ...always, handedIn: on('03') },
        settled: { ...always, settled: on('06') }
      }
      const links = ['l-1', 'l-2', 'l-3']
      const foundSince = async (kept: JoiningKeptSince) => Promise.all(links.map(async link => isThere(link, kept)))
      expect(await foundSince(since.saved)).toEqual([false, true, true])
      expect(await foundSince(since.handedIn)).toEqual([true, false, true])
      expect(await foundSince(since.settled)).toEqual([true, true, false])
      expect(await referencesOf(since.handedIn)).toEqual(['JN-3'])
      for (const one of Object.values(since)) {
        expect(await joining.sweep(one)()).toEqual(right(1))
        expect(await joining.sweep(one)()).toEqual(right(0))
      }
      expect(await foundSince(always)).toEqual([false, false, false])
    })
    test('where too many are kept a new one has to wait, and nothing is forgotten but what is over', async () => {
      for (const n of Array(mostJoiningForms).keys())
        await begun({ link: `l-${String(n)}`, reference: `JN-${String(n)}`, at: on(n === 0 ? '01' : '04') })
      const another = { ...form, link: 'another', reference: 'JN-A' }
      expect(await opened.joining.begin(another, always)()).toEqual(right(false))
      expect(await isThere('another')).toBe(false)
      expect(await opened.joining.begin(another, { ...always, saved: on('02') })()).toEqual(right(true))
      expect([await isThere('l-0'), await isThere('l-1')]).toEqual([false, true])
    })
  })
}
